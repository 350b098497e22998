package vn.wardpulse.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * Tells the demonstration's years: the tasks of 2018, the figures of 2021 and 2022, and 2023 report by report. A walk that
 * was cut short, at whatever point, goes on where its clock stands: what the history of a report already holds is not
 * done again.
 */
public final class DemoDrive {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDrive.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String ANALYST = "tonghop.longbien";

    /** When the figures of the years before come in: the day on which the first report of 2023 can be handed in. */
    private static final Instant FIGURES =
            LocalDate.of(2022, 12, 15).atTime(8, 0).atZone(DemoScript.ZONE).toInstant();

    private final DemoApi api;
    private final DemoClock clock;
    private final long seed;
    private final Duration length;
    private final Consumer<String> progress;
    private final Runnable watching;

    /**
     * @param seed of the figures and of what happens to them
     * @param length how long the walk takes, on a real clock
     * @param progress takes a line for people now and then
     * @param watching has people watch what they want to be told of, while there is still something to tell
     */
    public DemoDrive(
            DemoApi api, DemoClock clock, long seed, Duration length, Consumer<String> progress, Runnable watching) {
        this.api = api;
        this.clock = clock;
        this.seed = seed;
        this.length = length;
        this.progress = progress;
        this.watching = watching;
    }

    /** Returns when the clock stands on its day. */
    public void run() {
        Days days = new Days(clock, List.of(new LeadersTell(api, new DemoPeople(), seed)), progress);
        new TasksOfThePast(api, clock, days, progress).tell();
        // Wards report in the demonstration; what a plan asks of others waits for somebody who signs in.
        List<Form> forms = Arrays.stream(api.definition(ANALYST, "/api/forms", Form[].class))
                .filter(form -> form.level() == UnitKind.WARD)
                .filter(form -> form.firstYear() == DemoScript.YEAR)
                .toList();
        if (!clock.instant().isAfter(FIGURES)) {
            clock.advanceTo(FIGURES);
            progress.accept("Figures of 2021 and 2022 come in");
            api.importHistory(ANALYST, DemoHistory.csv(seed, forms), "Số liệu 2021–2022 (minh hoạ)");
        }
        Instant resumeAt = clock.instant();
        List<DemoAct> acts = DemoScript.of(seed, forms, calendar(), clock.day()).stream()
                .filter(act -> !act.at().isBefore(resumeAt))
                .toList();
        walk(acts);
        watching.run();
        clock.stand();
        progress.accept("The clock stands on %s; what is due of Bồ Đề is yours".formatted(DAY.format(clock.day())));
    }

    private void walk(List<DemoAct> acts) {
        long start = System.nanoTime();
        int month = 0;
        for (int done = 0; done < acts.size(); done++) {
            DemoAct act = acts.get(done);
            clock.advanceTo(act.at());
            int now = act.at().atZone(DemoScript.ZONE).getMonthValue();
            if (now != month) {
                month = now;
                progress.accept("%02d/%d"
                        .formatted(month, act.at().atZone(DemoScript.ZONE).getYear()));
                if (month >= clock.day().getMonthValue() - 1) {
                    watching.run();
                }
            }
            try {
                perform(act);
            } catch (DemoApi.Refused e) {
                // Somebody has led this demonstration on by hand before, and was faster.
                LOG.warn("left out: {}: {}", act, e.getMessage());
            }
            long due = start + length.toNanos() * (done + 1) / acts.size();
            LockSupport.parkNanos(due - System.nanoTime());
            if (Thread.interrupted()) {
                throw new IllegalStateException("the walk was interrupted");
            }
        }
    }

    private void perform(DemoAct act) {
        LOG.debug("{}", act);
        switch (act) {
            case DemoAct.SaveDraft draft -> api.saveDraft(draft.by(), draft.obligation(), draft.figures());
            case DemoAct.Submit submit -> {
                if (!done(act, "submitted", submit.version())) {
                    api.submit(submit.by(), submit.obligation(), submit.figures());
                }
            }
            case DemoAct.Approve approve -> {
                if (!done(act, "approved", approve.version())) {
                    api.approve(approve.by(), approve.obligation(), approve.version());
                }
            }
            case DemoAct.Return back -> {
                if (!done(act, "returned", back.version())) {
                    api.sendBack(back.by(), back.obligation(), back.version(), back.reason());
                }
            }
            case DemoAct.Correct correct -> {
                if (!done(act, "corrected", correct.version())) {
                    api.correct(
                            correct.by(),
                            correct.obligation(),
                            correct.figures(),
                            correct.reason(),
                            correct.document());
                }
            }
            case DemoAct.Withdraw withdraw -> {
                if (!done(act, "withdrawn", withdraw.version())) {
                    api.withdraw(withdraw.by(), withdraw.obligation(), withdraw.version(), withdraw.reason());
                }
            }
        }
    }

    private boolean done(DemoAct act, String what, int version) {
        return api.did(act.by(), act.obligation(), what, version);
    }

    private Function<Period, CalendarYear.Entry> calendar() {
        CalendarYear year = api.definition(ANALYST, "/api/calendars/ND09/2023", CalendarYear.class);
        return period -> year.entry(period).orElseThrow();
    }
}
