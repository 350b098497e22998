package vn.wardpulse.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/**
 * A synthetic year of a whole country: wards under provinces under one country, every ward reporting every indicator
 * every month, each report opened, handed in and approved.
 *
 * @param wards 3,321 for the country as it is since July 2025
 * @param seed of the figures
 * @param year that is reported
 * @param before events of the log that came before it
 */
record NationalYear(int wards, long seed, int year, long before) {

    static final int INDICATORS = 31;
    static final int MONTHS = 12;
    static final UnitId COUNTRY = new UnitId("VN");
    private static final int PROVINCES = 34;
    private static final int LAST = 2025;
    private static final FormCode FORM = new FormCode("NATIONAL-M");
    private static final CalendarCode CALENDAR = new CalendarCode("MONTHS");
    private static final UUID CORRELATION = new UUID(0, 1);

    /** The last year, alone in its log. */
    NationalYear(int wards, long seed) {
        this(wards, seed, LAST, 0);
    }

    /** The years before this one, from the first on, and then this one, all in one log. */
    List<NationalYear> after(int years) {
        List<NationalYear> all = new ArrayList<>();
        for (int n = 0; n <= years; n++) {
            all.add(new NationalYear(wards, seed + n, year - years + n, before + n * events()));
        }
        return all;
    }

    private long events() {
        return 3L * wards * MONTHS;
    }

    long facts() {
        return (long) wards * INDICATORS * MONTHS;
    }

    /** Rows that the views hold in the end: every unit has every month, quarter, half-year, nine months and the year. */
    long unitPeriods() {
        return (long) (wards + PROVINCES + 1) * Period.allOf(year).size();
    }

    long cells() {
        return unitPeriods() * INDICATORS;
    }

    /** Units that are approved, over all cells: every ward in its own, its province's and the country's. */
    long approvals() {
        return 3L * wards * Period.allOf(year).size() * INDICATORS;
    }

    /** @param firstYear from which on the form is asked for */
    List<CatalogueEvent> catalogue(int firstYear) {
        List<CatalogueEvent> events = new ArrayList<>();
        events.add(unit(events, COUNTRY, UnitKind.COUNTRY, null));
        for (int province = 0; province < PROVINCES; province++) {
            events.add(unit(events, province(province), UnitKind.CITY, COUNTRY));
        }
        for (int ward = 0; ward < wards; ward++) {
            events.add(unit(events, ward(ward), UnitKind.WARD, province(ward % PROVINCES)));
        }
        ThemeCode theme = new ThemeCode("ALL");
        events.add(new CatalogueEvent.ThemeDefined(
                head(events.size()), new Theme(theme, null, new Name("Tất cả", "All"), BigDecimal.ONE, 1)));
        List<IndicatorCode> codes = new ArrayList<>();
        for (int n = 0; n < INDICATORS; n++) {
            Indicator indicator = indicator(n, theme);
            codes.add(indicator.code());
            events.add(new CatalogueEvent.IndicatorDefined(head(events.size()), indicator));
        }
        for (int calendarYear = firstYear; calendarYear <= year; calendarYear++) {
            events.add(new CatalogueEvent.CalendarYearDefined(head(events.size()), calendar(calendarYear)));
        }
        events.add(new CatalogueEvent.FormDefined(
                head(events.size()),
                new Form(
                        FORM,
                        new Name("Báo cáo tháng", "Monthly report"),
                        Frequency.MONTH,
                        UnitKind.WARD,
                        COUNTRY,
                        CALENDAR,
                        firstYear,
                        year,
                        codes)));
        return events;
    }

    /** Every event of the year, in the order in which a year would bring them. */
    void reports(Consumer<ReportEvent> sink) {
        SplittableRandom random = new SplittableRandom(seed);
        long position = before;
        for (int month = 1; month <= MONTHS; month++) {
            for (ReportEvent opening : openings(month)) {
                sink.accept(opening);
            }
            position += wards;
            for (int ward = 0; ward < wards; ward++) {
                ReportEvent.ReportSubmitted submitted = submission(ward, month, position++, figures(random));
                sink.accept(submitted);
                sink.accept(new ReportEvent.ReportApproved(head(position++), submitted.obligation(), 1));
            }
        }
    }

    /** The obligations of all wards for one month. */
    List<ReportEvent> openings(int month) {
        long position = before + (month - 1) * 3L * wards;
        List<ReportEvent> openings = new ArrayList<>();
        for (int ward = 0; ward < wards; ward++) {
            openings.add(new ReportEvent.ObligationOpened(head(position++), obligation(ward, month), due(month)));
        }
        return openings;
    }

    /** One report of every ward for one month, each flow being 1; they come after the month's openings. */
    List<ReportEvent> ones(int month) {
        SplittableRandom random = new SplittableRandom(seed);
        long position = before + (month - 1) * 3L * wards + wards;
        List<ReportEvent> reports = new ArrayList<>();
        for (int ward = 0; ward < wards; ward++) {
            List<ReportedFigure> figures = figures(random).stream()
                    .map(line -> line.figure() instanceof Figure.Amount
                            ? new ReportedFigure(line.indicator(), new Figure.Amount(BigDecimal.ONE), null)
                            : line)
                    .toList();
            reports.add(submission(ward, month, position++, figures));
        }
        return reports;
    }

    private ReportEvent.ReportSubmitted submission(int ward, int month, long position, List<ReportedFigure> figures) {
        Instant received = due(month).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new ReportEvent.ReportSubmitted(
                head(position), obligation(ward, month), 1, figures, received, Timeliness.ON_TIME);
    }

    private Obligation obligation(int ward, int month) {
        return new Obligation(ward(ward), FORM, Period.month(year, month));
    }

    private LocalDate due(int month) {
        return LocalDate.of(year, month, 15);
    }

    private static List<ReportedFigure> figures(SplittableRandom random) {
        List<ReportedFigure> figures = new ArrayList<>(INDICATORS);
        for (int n = 0; n < INDICATORS; n++) {
            figures.add(new ReportedFigure(code(n), figure(kind(n), random), null));
        }
        return figures;
    }

    private static Figure figure(MeasureKind kind, SplittableRandom random) {
        return switch (kind) {
            case RATIO -> {
                int of = 1 + random.nextInt(2_000);
                yield new Figure.Pair(BigDecimal.valueOf(random.nextInt(of + 1)), BigDecimal.valueOf(of));
            }
            case SCORE -> new Figure.Amount(BigDecimal.valueOf(random.nextInt(1_001), 1));
            default -> new Figure.Amount(BigDecimal.valueOf(random.nextInt(500)));
        };
    }

    /** The mix of the plan of 2023: two fifths ratios, the rest flows, levels and a score. */
    private static MeasureKind kind(int n) {
        return switch (n % 5) {
            case 0, 1 -> MeasureKind.RATIO;
            case 2, 3 -> MeasureKind.FLOW;
            default -> n == 4 ? MeasureKind.SCORE : MeasureKind.LEVEL;
        };
    }

    private static Indicator indicator(int n, ThemeCode theme) {
        MeasureKind kind = kind(n);
        boolean ratio = kind == MeasureKind.RATIO;
        Name part = new Name("số", "count");
        return new Indicator(
                code(n),
                theme,
                new Name("Chỉ tiêu " + n, "Indicator " + n),
                kind,
                ratio ? new Name("%", "%") : new Name("việc", "items"),
                1,
                0,
                Frequency.MONTH,
                kind == MeasureKind.FLOW || ratio ? TimeRule.SUM : TimeRule.LAST,
                ratio ? UnitRule.RATIO : kind == MeasureKind.SCORE ? UnitRule.AVERAGE : UnitRule.SUM,
                Direction.HIGHER,
                ratio ? part : null,
                ratio ? part : null,
                n);
    }

    private static CalendarYear calendar(int year) {
        List<CalendarYear.Entry> entries = Period.allOf(year).stream()
                .map(period -> {
                    LocalDate first = LocalDate.of(year, period.firstMonth(), 1);
                    LocalDate last = LocalDate.of(year, period.lastMonth(), 1)
                            .plusMonths(1)
                            .minusDays(1);
                    return new CalendarYear.Entry(period, first, last, first, last.plusDays(5));
                })
                .toList();
        return new CalendarYear(CALENDAR, year, new Name("Tháng dương lịch", "Calendar months"), entries);
    }

    private static CatalogueEvent unit(List<CatalogueEvent> before, UnitId id, UnitKind kind, @Nullable UnitId parent) {
        Name name = new Name("Đơn vị " + id, "Unit " + id);
        return new CatalogueEvent.UnitDefined(
                head(before.size()), new Unit(id, id.value(), kind, List.of(new Unit.Spell(null, null, name, parent))));
    }

    static EventHead head(long index) {
        return new EventHead(index + 1, Instant.EPOCH.plusSeconds(index), EventHead.SYSTEM, CORRELATION);
    }

    private static UnitId province(int n) {
        return new UnitId("P%02d".formatted(n));
    }

    private static UnitId ward(int n) {
        return new UnitId("W%05d".formatted(n));
    }

    static IndicatorCode code(int n) {
        return new IndicatorCode("N-%02d".formatted(n));
    }
}
