package vn.wardpulse.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * Tells the demonstration's years: the tasks of 2018, the figures of 2021 and 2022, and 2023 report by report. A walk that
 * was cut short, at whatever point, goes on where its clock stands: what the history of a report already holds is not
 * done again. How long all of that takes counts from its beginning.
 */
public final class DemoDrive {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String ANALYST = "tonghop.longbien";

    /** When the figures of the years before come in: the day on which the first report of 2023 can be handed in. */
    private static final Instant FIGURES =
            LocalDate.of(2022, 12, 15).atTime(8, 0).atZone(DemoScript.ZONE).toInstant();

    /** Days of 2023 on which those who are not in the script do something: rounds of emulation, and what stands below wards. */
    private static final SortedSet<LocalDate> LOOKED_AT = lookedAt();

    private final DemoApi api;
    private final DemoClock clock;
    private final long seed;
    private final Duration length;
    private final Consumer<String> progress;
    private final Runnable watching;
    private long began;
    private int month;

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

    private static SortedSet<LocalDate> lookedAt() {
        SortedSet<LocalDate> days = new TreeSet<>(RoundsOfEmulation.TOLD);
        days.addAll(BelowTheWards.TOLD);
        return days;
    }

    /** Returns when the clock stands on its day. */
    public void run() {
        began = System.nanoTime();
        DemoPeople people = new DemoPeople();
        Days past = new Days(clock, List.of(new LeadersTell(api, people, seed)), progress);
        new TasksOfThePast(api, clock, past, progress).tell();
        // Wards report in the script; what a plan asks of others is told by their habits, or waits for who signs in.
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
        Days days = new Days(
                clock,
                List.of(new RoundsOfEmulation(api, people, seed), new BelowTheWards(api, people, seed)),
                progress);
        byDay(acts).forEach((day, told) -> tell(days, day, told));
        watching.run();
        clock.stand();
        progress.accept("The clock stands on %s; what is due of Bồ Đề is yours".formatted(DAY.format(clock.day())));
    }

    /** What is told, day by day, with the days on which people with habits do something besides. */
    private SortedMap<LocalDate, List<Deed>> byDay(List<DemoAct> acts) {
        SortedMap<LocalDate, List<Deed>> days = new TreeMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), DemoScript.ZONE);
        LOOKED_AT.subSet(today, clock.day()).forEach(day -> days.put(day, new ArrayList<>()));
        for (int place = 0; place < acts.size(); place++) {
            DemoAct act = acts.get(place);
            int done = place + 1;
            days.computeIfAbsent(LocalDate.ofInstant(act.at(), DemoScript.ZONE), day -> new ArrayList<>())
                    .add(new Deed(act.at(), act.by() + " at " + act.obligation(), () -> {
                        begin(act);
                        perform(act);
                        pause(began + length.toNanos() * done / acts.size());
                    }));
        }
        return days;
    }

    private static void tell(Days days, LocalDate day, List<Deed> told) {
        if (LOOKED_AT.contains(day)) {
            days.live(day, told);
        } else {
            days.perform(told);
        }
    }

    private void begin(DemoAct act) {
        int now = act.at().atZone(DemoScript.ZONE).getMonthValue();
        if (now != month) {
            month = now;
            progress.accept(
                    "%02d/%d".formatted(month, act.at().atZone(DemoScript.ZONE).getYear()));
            if (month >= clock.day().getMonthValue() - 1) {
                watching.run();
            }
        }
    }

    private static void pause(long until) {
        LockSupport.parkNanos(until - System.nanoTime());
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the walk was interrupted");
        }
    }

    private void perform(DemoAct act) {
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
