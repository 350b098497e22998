package vn.wardpulse.rollup.topology;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
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
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.trial.Trial;

/** Events told one after the other, in the words of a test: each gets the next position of its log. */
final class Told {

    static final CalendarCode CALENDAR = new CalendarCode("ND09");
    static final LocalDate DUE = LocalDate.of(2023, 6, 15);

    private final List<Object> events = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private long catalogue;
    private long reports;

    /** Tells what has been gathered, once. */
    void to(Trial trial) {
        for (Object event : events) {
            if (event instanceof ReportEvent report) {
                trial.tell(report);
            } else {
                trial.tell((CatalogueEvent) event);
            }
        }
        told.addAll(events);
        events.clear();
    }

    /** Tells all that was told before. */
    void againTo(Trial trial) {
        events.addAll(told);
        told.clear();
        to(trial);
    }

    private EventHead catalogueHead() {
        return new EventHead(++catalogue, Instant.EPOCH, "administrator", new UUID(0, catalogue));
    }

    private EventHead reportHead() {
        reports++;
        return new EventHead(reports, Instant.EPOCH.plusSeconds(reports), "officer", new UUID(1, reports));
    }

    private static Name name(String text) {
        return new Name(text, text);
    }

    Told unit(String id, @Nullable String parent) {
        return unit(id, new Unit.Spell(null, null, name(id), parent == null ? null : new UnitId(parent)));
    }

    /** Of whatever kind: it matters only where something stands below a ward. */
    Told unit(String id, Unit.Spell... spells) {
        return unit(id, UnitKind.DISTRICT, spells);
    }

    Told ward(String id, String parent) {
        return unit(id, UnitKind.WARD, new Unit.Spell(null, null, name(id), new UnitId(parent)));
    }

    Told group(String id, String parent) {
        return unit(id, UnitKind.RESIDENTIAL_GROUP, new Unit.Spell(null, null, name(id), new UnitId(parent)));
    }

    private Told unit(String id, UnitKind kind, Unit.Spell... spells) {
        events.add(
                new CatalogueEvent.UnitDefined(catalogueHead(), new Unit(new UnitId(id), id, kind, List.of(spells))));
        return this;
    }

    Told theme(String code, @Nullable String parent, int weight) {
        events.add(new CatalogueEvent.ThemeDefined(
                catalogueHead(),
                new Theme(
                        new ThemeCode(code),
                        parent == null ? null : new ThemeCode(parent),
                        name(code),
                        BigDecimal.valueOf(weight),
                        1)));
        return this;
    }

    Told indicator(String code, String theme, MeasureKind measure, Frequency frequency, TimeRule time, UnitRule units) {
        boolean ratio = measure == MeasureKind.RATIO;
        events.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                new Indicator(
                        new IndicatorCode(code),
                        new ThemeCode(theme),
                        name(code),
                        measure,
                        name(ratio ? "%" : "x"),
                        0,
                        0,
                        frequency,
                        time,
                        units,
                        Direction.HIGHER,
                        ratio ? name("n") : null,
                        ratio ? name("d") : null,
                        1)));
        return this;
    }

    /** The indicator told last, with other rules from a day on. */
    Told amended(String from, String theme, TimeRule time, UnitRule units) {
        Indicator last = ((CatalogueEvent.IndicatorDefined) events.getLast()).indicator();
        events.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                last.with(List.of(
                        new Indicator.Amendment(LocalDate.parse(from), new ThemeCode(theme), 0, 0, time, units)))));
        return this;
    }

    Told form(String code, Frequency frequency, String... indicators) {
        return form(code, UnitKind.WARD, frequency, indicators);
    }

    Told formOfGroups(String code, Frequency frequency, String... indicators) {
        return form(code, UnitKind.RESIDENTIAL_GROUP, frequency, indicators);
    }

    private Told form(String code, UnitKind level, Frequency frequency, String... indicators) {
        events.add(new CatalogueEvent.FormDefined(
                catalogueHead(),
                new Form(
                        new FormCode(code),
                        name(code),
                        frequency,
                        level,
                        new UnitId("C"),
                        CALENDAR,
                        2000,
                        null,
                        Arrays.stream(indicators).map(IndicatorCode::new).toList())));
        return this;
    }

    /** Windows that end on the 14th of each period's last month, as Decree 09 has them. */
    Told calendar(int year) {
        List<CalendarYear.Entry> entries = Period.allOf(year).stream()
                .map(period -> {
                    LocalDate last = LocalDate.of(year, period.lastMonth(), 14);
                    LocalDate first =
                            LocalDate.of(year, period.firstMonth(), 15).minusMonths(1);
                    return new CalendarYear.Entry(period, first, last, first, last.plusDays(1));
                })
                .toList();
        events.add(new CatalogueEvent.CalendarYearDefined(
                catalogueHead(), new CalendarYear(CALENDAR, year, name("ND09"), entries)));
        return this;
    }

    /** Beside what the year begins with, what became of it. */
    Told targets(String unit, int year, Map<String, Target> targets, UnitTargets.Change... changes) {
        SortedMap<IndicatorCode, Target> byCode = new TreeMap<>();
        targets.forEach((code, target) -> byCode.put(new IndicatorCode(code), target));
        events.add(new CatalogueEvent.TargetsSet(
                catalogueHead(), new UnitTargets(new UnitId(unit), year, byCode, List.of(changes))));
        return this;
    }

    Told opened(String unit, String form, String period) {
        return opened(unit, form, period, DUE, null);
    }

    Told opened(String unit, String form, String period, LocalDate due, @Nullable Timeliness timeliness) {
        events.add(new ReportEvent.ObligationOpened(
                reportHead(), InWords.obligation(unit, form, period), due, timeliness));
        return this;
    }

    Told duePassed(String unit, String form, String period) {
        return duePassed(unit, form, period, DUE);
    }

    Told duePassed(String unit, String form, String period, LocalDate due) {
        events.add(new ReportEvent.DueDatePassed(reportHead(), InWords.obligation(unit, form, period), due));
        return this;
    }

    /** {@code figures}: {@code A=12}, {@code R=3/4}, or {@code A=} for no data. */
    Told submitted(String unit, String form, String period, int version, String... figures) {
        return submitted(unit, form, period, version, Timeliness.ON_TIME, figures);
    }

    Told submitted(String unit, String form, String period, int version, Timeliness timeliness, String... figures) {
        events.add(new ReportEvent.ReportSubmitted(
                reportHead(),
                InWords.obligation(unit, form, period),
                version,
                InWords.figures(figures),
                Instant.EPOCH.plusSeconds(7),
                timeliness));
        return this;
    }

    Told corrected(String unit, String form, String period, int version, String... figures) {
        events.add(new ReportEvent.ReportCorrected(
                reportHead(),
                InWords.obligation(unit, form, period),
                version,
                InWords.figures(figures),
                "counted again",
                null,
                Instant.EPOCH.plusSeconds(7),
                Timeliness.ON_TIME));
        return this;
    }

    Told approved(String unit, String form, String period, int version) {
        events.add(new ReportEvent.ReportApproved(reportHead(), InWords.obligation(unit, form, period), version));
        return this;
    }

    Told returned(String unit, String form, String period, int version) {
        events.add(new ReportEvent.ReportReturned(
                reportHead(), InWords.obligation(unit, form, period), version, "look again"));
        return this;
    }

    Told withdrawn(String unit, String form, String period, int version) {
        events.add(new ReportEvent.ReportWithdrawn(
                reportHead(), InWords.obligation(unit, form, period), version, "wrong unit"));
        return this;
    }

    Told recorded(String unit, String form, String period, String... figures) {
        events.add(new ReportEvent.HistoryRecorded(
                reportHead(), InWords.obligation(unit, form, period), 1, InWords.figures(figures), "history.csv"));
        return this;
    }
}
