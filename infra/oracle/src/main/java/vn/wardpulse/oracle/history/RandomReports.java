package vn.wardpulse.oracle.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;

/** Opens what is owed, lets each report take its course, and records the years before as history. */
final class RandomReports {

    private final Chance chance;
    private final RandomUnits units;
    private final RandomIndicators indicators;
    private final Timeline timeline;
    private final RandomFigures figures;

    RandomReports(Chance chance, RandomUnits units, RandomIndicators indicators, Timeline timeline) {
        this.chance = chance;
        this.units = units;
        this.indicators = indicators;
        this.timeline = timeline;
        this.figures = new RandomFigures(chance);
    }

    void happen(List<Form> forms, LocalDate start, int firstYear) {
        for (Form form : forms) {
            for (UnitId unit : units.ofKind(form.level())) {
                for (int year = firstYear - 2; year < firstYear; year++) {
                    if (chance.percent(65)) {
                        history(form, unit, year, start);
                    }
                }
                for (int year = firstYear; year <= RandomHistory.LAST_YEAR; year++) {
                    for (Period period : periods(form, year)) {
                        owe(form, unit, period);
                    }
                }
            }
        }
    }

    private static List<Period> periods(Form form, int year) {
        return Period.allOf(year).stream()
                .filter(period -> period.frequency() == form.frequency())
                .toList();
    }

    private void history(Form form, UnitId unit, int year, LocalDate start) {
        int share = chance.oneOf(100, 100, 40);
        for (Period period : periods(form, year)) {
            if (chance.percent(share)) {
                Obligation obligation = new Obligation(unit, form.code(), period);
                record(form, obligation, 1, Timeline.at(start, 15));
                if (chance.percent(5)) {
                    record(form, obligation, 2, Timeline.at(chance.dayOf(RandomHistory.LAST_YEAR), 15));
                }
            }
        }
    }

    private void record(Form form, Obligation obligation, int version, Instant at) {
        var lines = figures.lines(form, indicators);
        timeline.report(
                at,
                "tonghop",
                head -> new ReportEvent.HistoryRecorded(head, obligation, version, lines, "so-lieu.csv"));
    }

    /** A unit owes a form if it stood under the form's scope on the last day of the data window. */
    private void owe(Form form, UnitId unit, Period period) {
        CalendarYear.Entry entry = RandomCalendars.entry(form.calendar(), period);
        if (!units.within(unit, form.scope(), entry.windowLast()) || chance.percent(2)) {
            return;
        }
        new RandomReport(
                        chance,
                        timeline,
                        new Obligation(unit, form.code(), period),
                        () -> figures.lines(form, indicators))
                .happen(entry.opens(), entry.due());
    }
}
