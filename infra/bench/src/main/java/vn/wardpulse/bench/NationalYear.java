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
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/**
 * A synthetic year of a whole country: every ward reporting every indicator every month, each report opened, handed in
 * and approved.
 *
 * @param wards 3,321 for the country as it is since July 2025
 * @param seed of the figures
 * @param year that is reported
 * @param before events of the log that came before it
 */
record NationalYear(int wards, long seed, int year, long before) {

    static final int MONTHS = 12;
    private static final int LAST = 2025;
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
        return (long) wards * NationalPlan.INDICATORS * MONTHS;
    }

    /** Rows that the views hold in the end: every unit has every month, quarter, half-year, nine months and the year. */
    long unitPeriods() {
        return (long) (wards + NationalPlan.PROVINCES + 1) * Period.allOf(year).size();
    }

    long cells() {
        return unitPeriods() * NationalPlan.INDICATORS;
    }

    /** Units that are approved, over all cells: every ward in its own, its province's and the country's. */
    long approvals() {
        return 3L * wards * Period.allOf(year).size() * NationalPlan.INDICATORS;
    }

    /** @param firstYear from which on the form is asked for */
    List<CatalogueEvent> catalogue(int firstYear) {
        return new NationalPlan(wards, firstYear, year).events();
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
        return new Obligation(NationalPlan.ward(ward), NationalPlan.FORM, Period.month(year, month));
    }

    private LocalDate due(int month) {
        return LocalDate.of(year, month, 15);
    }

    private static List<ReportedFigure> figures(SplittableRandom random) {
        List<ReportedFigure> figures = new ArrayList<>(NationalPlan.INDICATORS);
        for (int n = 0; n < NationalPlan.INDICATORS; n++) {
            figures.add(new ReportedFigure(NationalPlan.code(n), figure(NationalPlan.kind(n), random), null));
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

    static EventHead head(long index) {
        return new EventHead(index + 1, Instant.EPOCH.plusSeconds(index), EventHead.SYSTEM, CORRELATION);
    }
}
