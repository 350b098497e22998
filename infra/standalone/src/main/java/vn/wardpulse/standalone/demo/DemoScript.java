package vn.wardpulse.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;

/**
 * What happens in the demonstration's year: every ward reports everything up to September, some of it late, returned,
 * withdrawn or corrected; of October some have reported by its last day. Where the clock stands on a day before, what
 * would happen later has not happened yet, and what is due then of the visitor's ward is left to the visitor.
 */
public final class DemoScript {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The first day on which the clock may stand: January is open. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2022, 12, 16);

    /** The last, and usual one. */
    public static final LocalDate LAST_DAY = LocalDate.of(2023, 10, 12);

    /** The day to which visitors can have the clock walk on. */
    public static final LocalDate END = LocalDate.of(2024, 7, 12);

    static final int YEAR = 2023;

    private static final Period OPEN_MONTH = Period.month(2023, 10);
    private static final Period LONG_MISSING = Period.month(2023, 8);

    private final PlausibleFigures figures;
    private final long seed;
    private final Function<Period, CalendarYear.Entry> calendar;
    private final List<DemoAct> acts = new ArrayList<>();

    private DemoScript(long seed, Function<Period, CalendarYear.Entry> calendar) {
        this.seed = seed;
        this.figures = new PlausibleFigures(seed);
        this.calendar = calendar;
    }

    /**
     * All acts in the order of their time; the same for the same seed.
     *
     * @param day on which the clock stands
     */
    static List<DemoAct> of(long seed, List<Form> forms, Function<Period, CalendarYear.Entry> calendar, LocalDate day) {
        DemoScript script = new DemoScript(seed, calendar);
        for (DemoWard ward : DemoWard.ALL) {
            for (Form form : forms) {
                Period.allOf(YEAR).stream()
                        .filter(form::asks)
                        .filter(period -> period.lastMonth() <= OPEN_MONTH.lastMonth())
                        .forEach(period -> script.report(ward, form, period));
            }
        }
        script.acts.sort(Comparator.comparing(DemoAct::at)
                .thenComparing(act -> act.obligation().toString()));
        Instant morning = morning(day);
        return script.acts.stream()
                .filter(act -> !act.at().isAfter(morning) && !leftToVisitor(act, calendar, day))
                .toList();
    }

    private static boolean leftToVisitor(DemoAct act, Function<Period, CalendarYear.Entry> calendar, LocalDate day) {
        return act.by().startsWith(DemoWard.LEFT_TO_VISITOR + ".")
                && !calendar.apply(act.obligation().period()).due().isBefore(day);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(7, 30).atZone(ZONE).toInstant();
    }

    private void report(DemoWard ward, Form form, Period period) {
        SplittableRandom random =
                new SplittableRandom(seed ^ (ward.unit() + "/" + form.code() + "/" + period).hashCode() * 31L);
        if (period.equals(OPEN_MONTH)) {
            openMonth(ward, form, random);
            return;
        }
        LocalDate due = calendar.apply(period).due();
        Instant submitted = moment(random, due.minusDays(random.nextInt(4)));
        if (ward.login().equals(DemoWard.TARDIEST) && period.equals(LONG_MISSING)) {
            submitted = moment(random, LAST_DAY.minusDays(2));
        } else if (random.nextDouble() < ward.tardiness()) {
            submitted = moment(random, due.plusDays(1 + random.nextInt(5)));
        }
        int fate = random.nextInt(100);
        if (fate < 6) {
            returned(ward, form, period, submitted, random);
        } else if (fate < 8) {
            withdrawn(ward, form, period, submitted, random);
        } else {
            Instant approved = approved(ward, form, period, submitted, 1, random);
            if (fate < 13) {
                corrected(ward, form, period, approved, random);
            } else if (fate < 15) {
                sentBack(ward, form, period, approved, random);
            }
        }
    }

    /** Submitted and approved, which is how it goes most of the time. */
    private Instant approved(
            DemoWard ward, Form form, Period period, Instant submitted, int version, SplittableRandom random) {
        Obligation obligation = new Obligation(ward.unit(), form.code(), period);
        Instant approved = later(submitted, random, 2, 20);
        acts.add(new DemoAct.Submit(
                submitted, ward.officer(), obligation, version, figures.lines(ward, form, period, false)));
        acts.add(new DemoAct.Approve(approved, ward.leader(), obligation, version));
        return approved;
    }

    /** The leader finds a slip and the officer mends it. */
    private void returned(DemoWard ward, Form form, Period period, Instant submitted, SplittableRandom random) {
        Obligation obligation = new Obligation(ward.unit(), form.code(), period);
        acts.add(new DemoAct.Submit(submitted, ward.officer(), obligation, 1, figures.lines(ward, form, period, true)));
        Instant returned = later(submitted, random, 2, 8);
        acts.add(new DemoAct.Return(
                returned, ward.leader(), obligation, 1, "Số liệu chưa khớp với sổ theo dõi, đề nghị rà soát lại."));
        approved(ward, form, period, later(returned, random, 3, 24), 2, random);
    }

    private void withdrawn(DemoWard ward, Form form, Period period, Instant submitted, SplittableRandom random) {
        Obligation obligation = new Obligation(ward.unit(), form.code(), period);
        acts.add(new DemoAct.Submit(submitted, ward.officer(), obligation, 1, figures.lines(ward, form, period, true)));
        Instant withdrawn = later(submitted, random, 1, 2);
        acts.add(new DemoAct.Withdraw(withdrawn, ward.officer(), obligation, 1, "Gửi nhầm số liệu của tháng trước."));
        approved(ward, form, period, later(withdrawn, random, 1, 3), 2, random);
    }

    private void corrected(DemoWard ward, Form form, Period period, Instant approved, SplittableRandom random) {
        Obligation obligation = new Obligation(ward.unit(), form.code(), period);
        Instant corrected = later(approved, random, 70, 190);
        acts.add(new DemoAct.Correct(
                corrected,
                ward.officer(),
                obligation,
                2,
                figures.lines(ward, form, period, true),
                "Bổ sung số liệu của hai tổ dân phố gửi chậm.",
                "%02d/TB-UBND".formatted(10 + random.nextInt(80))));
        acts.add(new DemoAct.Approve(later(corrected, random, 2, 10), ward.leader(), obligation, 2));
    }

    /** The standing body sends an approved report back. */
    private void sentBack(DemoWard ward, Form form, Period period, Instant approved, SplittableRandom random) {
        Obligation obligation = new Obligation(ward.unit(), form.code(), period);
        Instant returned = later(approved, random, 24, 72);
        acts.add(new DemoAct.Return(
                returned,
                "thuongtruc.longbien",
                obligation,
                1,
                "Đề nghị đối chiếu với số liệu của công an và y tế phường."));
        Instant again = later(returned, random, 12, 30);
        acts.add(new DemoAct.Submit(again, ward.officer(), obligation, 2, figures.lines(ward, form, period, true)));
        acts.add(new DemoAct.Approve(later(again, random, 2, 10), ward.leader(), obligation, 2));
    }

    /** October by its twelfth day: half of the wards are done, one is returned, one holds a draft, the rest is open. */
    private void openMonth(DemoWard ward, Form form, SplittableRandom random) {
        Obligation obligation = new Obligation(ward.unit(), form.code(), OPEN_MONTH);
        Instant submitted = moment(random, LAST_DAY.minusDays(1 + random.nextInt(2)));
        switch (ward.login()) {
            case DemoWard.LEFT_TO_VISITOR, DemoWard.TARDIEST, "giangbien", "phucloi", "thachban" -> {}
            case "longbien" ->
                acts.add(new DemoAct.SaveDraft(
                        submitted,
                        ward.officer(),
                        obligation,
                        figures.lines(ward, form, OPEN_MONTH, false)
                                .subList(0, form.indicators().size() / 2)));
            case "phucdong" -> {
                acts.add(new DemoAct.Submit(
                        submitted, ward.officer(), obligation, 1, figures.lines(ward, form, OPEN_MONTH, false)));
                acts.add(new DemoAct.Return(
                        submitted.plus(Duration.ofHours(2)),
                        ward.leader(),
                        obligation,
                        1,
                        "Số lượt kiểm tra cơ sở thực phẩm thấp hơn biên bản, đề nghị kiểm tra lại."));
            }
            case "viethung", "saidong" ->
                acts.add(new DemoAct.Submit(
                        submitted, ward.officer(), obligation, 1, figures.lines(ward, form, OPEN_MONTH, false)));
            default -> {
                acts.add(new DemoAct.Submit(
                        submitted, ward.officer(), obligation, 1, figures.lines(ward, form, OPEN_MONTH, false)));
                acts.add(new DemoAct.Approve(
                        submitted.plus(Duration.ofHours(2 + random.nextInt(3))), ward.leader(), obligation, 1));
            }
        }
    }

    /** A moment of the working day. */
    static Instant moment(SplittableRandom random, LocalDate day) {
        return day.atTime(LocalTime.of(8 + random.nextInt(8), random.nextInt(60), random.nextInt(60)))
                .atZone(ZONE)
                .toInstant();
    }

    /** So many hours later, and never outside of the hours in which offices work. */
    private static Instant later(Instant from, SplittableRandom random, int fromHours, int toHours) {
        int minutes = 60 * fromHours + random.nextInt(60 * (toHours - fromHours) + 1);
        ZonedDateTime at = from.atZone(ZONE).plusMinutes(minutes);
        if (at.getHour() >= 17) {
            at = at.plusDays(1).with(LocalTime.of(8, random.nextInt(60)));
        } else if (at.getHour() < 8) {
            at = at.with(LocalTime.of(8, random.nextInt(60)));
        }
        Instant last = morning(LAST_DAY);
        return at.toInstant().isBefore(last) ? at.toInstant() : last;
    }
}
