package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
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
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.UnitPeriod;

/** A small log written by hand, as short as an example on paper. No calendar: windows end on the 14th. */
final class Book {

    private static final CalendarCode CALENDAR = new CalendarCode("ND09");

    final List<CatalogueEvent> catalogue = new ArrayList<>();
    final List<ReportEvent> reports = new ArrayList<>();
    private final Map<String, List<IndicatorCode>> asked = new LinkedHashMap<>();
    private final Map<String, Map<String, Target>> targets = new LinkedHashMap<>();

    /** City C, district D under it, wards A and B under D; theme T. */
    static Book ofTwoWards() {
        Book book = new Book();
        book.unit("C", UnitKind.CITY, spell(null, null, null));
        book.unit("D", UnitKind.DISTRICT, spell(null, null, "C"));
        book.unit("A", UnitKind.WARD, spell(null, null, "D"));
        book.unit("B", UnitKind.WARD, spell(null, null, "D"));
        book.theme("T", null, "1");
        return book;
    }

    static Unit.Spell spell(@Nullable String from, @Nullable String to, @Nullable String parent) {
        return new Unit.Spell(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Name("n", "n"),
                parent == null ? null : new UnitId(parent));
    }

    private EventHead catalogueHead() {
        return new EventHead(catalogue.size() + 1, Instant.EPOCH, "quantri", new UUID(0, 0));
    }

    private EventHead head() {
        long position = reports.size() + 1;
        return new EventHead(position, Instant.EPOCH.plusSeconds(position), "canbo", new UUID(0, 0));
    }

    void unit(String id, UnitKind kind, Unit.Spell... spells) {
        catalogue.add(new CatalogueEvent.UnitDefined(
                catalogueHead(), new Unit(new UnitId(id), id, kind, Arrays.asList(spells))));
    }

    void theme(String code, @Nullable String parent, String weight) {
        catalogue.add(new CatalogueEvent.ThemeDefined(
                catalogueHead(),
                new Theme(
                        new ThemeCode(code),
                        parent == null ? null : new ThemeCode(parent),
                        new Name(code, code),
                        new BigDecimal(weight),
                        1)));
    }

    /** An indicator in the form of its frequency: FM, FQ, FH or FY. */
    void indicator(String code, MeasureKind measure, Frequency frequency, TimeRule time, UnitRule units) {
        indicator(code, "T", measure, frequency, time, units);
    }

    void indicator(String code, String theme, MeasureKind measure, Frequency frequency, TimeRule time, UnitRule units) {
        boolean ratio = measure == MeasureKind.RATIO;
        Name part = ratio ? new Name("p", "p") : null;
        catalogue.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                new Indicator(
                        new IndicatorCode(code),
                        new ThemeCode(theme),
                        new Name(code, code),
                        measure,
                        ratio ? new Name("%", "%") : new Name("u", "u"),
                        0,
                        0,
                        frequency,
                        time,
                        units,
                        Direction.HIGHER,
                        part,
                        part,
                        1)));
        String form = form(frequency);
        asked.computeIfAbsent(form, f -> new ArrayList<>()).add(new IndicatorCode(code));
        catalogue.add(new CatalogueEvent.FormDefined(
                catalogueHead(),
                new Form(
                        new FormCode(form),
                        new Name(form, form),
                        frequency,
                        UnitKind.WARD,
                        new UnitId("C"),
                        CALENDAR,
                        2023,
                        null,
                        asked.get(form))));
    }

    /** Other rules for an indicator from a day on. */
    void amend(String code, String from, String theme, TimeRule time, UnitRule units) {
        catalogue.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                known(code)
                        .with(List.of(new Indicator.Amendment(
                                LocalDate.parse(from), new ThemeCode(theme), 0, 0, time, units)))));
    }

    /** An indicator is broken down by these channels from the beginning on. */
    void channels(String code, String... channels) {
        catalogue.add(new CatalogueEvent.IndicatorDefined(
                catalogueHead(),
                known(code)
                        .by(Arrays.stream(channels)
                                .map(channel -> new Channel(new ChannelCode(channel), new Name(channel, channel)))
                                .toList())));
    }

    private Indicator known(String code) {
        return catalogue.reversed().stream()
                .filter(CatalogueEvent.IndicatorDefined.class::isInstance)
                .map(event -> ((CatalogueEvent.IndicatorDefined) event).indicator())
                .filter(indicator -> indicator.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String form(Frequency frequency) {
        return "F" + frequency.name().charAt(0);
    }

    void target(String unit, int year, String indicator, Target target) {
        Map<String, Target> its = targets.computeIfAbsent(unit + year, key -> new LinkedHashMap<>());
        its.put(indicator, target);
        Map<IndicatorCode, Target> set = new LinkedHashMap<>();
        its.forEach((code, t) -> set.put(new IndicatorCode(code), t));
        catalogue.add(new CatalogueEvent.TargetsSet(catalogueHead(), new UnitTargets(new UnitId(unit), year, set)));
    }

    void target(String unit, int year, UnitTargets.Change... changes) {
        catalogue.add(new CatalogueEvent.TargetsSet(
                catalogueHead(), new UnitTargets(new UnitId(unit), year, new TreeMap<>(), List.of(changes))));
    }

    static Target atLeast(String value) {
        return new Target.AtLeast(new BigDecimal(value));
    }

    static Target atMost(String value) {
        return new Target.AtMost(new BigDecimal(value));
    }

    static Target range(String low, String high) {
        return new Target.Range(new BigDecimal(low), new BigDecimal(high));
    }

    static Obligation obligation(String unit, String period) {
        Period parsed = Period.parse(period);
        return new Obligation(new UnitId(unit), new FormCode(form(parsed.frequency())), parsed);
    }

    static LocalDate due(String period) {
        Period parsed = Period.parse(period);
        return LocalDate.of(parsed.year(), parsed.lastMonth(), 15);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(7));
    }

    void open(String unit, String... periods) {
        for (String period : periods) {
            openUntil(unit, period, due(period));
        }
    }

    void openUntil(String unit, String period, LocalDate due) {
        reports.add(new ReportEvent.ObligationOpened(head(), obligation(unit, period), due));
    }

    void extend(String unit, String period, LocalDate due, Timeliness again) {
        reports.add(new ReportEvent.ObligationOpened(head(), obligation(unit, period), due, again));
    }

    void pass(String unit, String... periods) {
        for (String period : periods) {
            passAt(unit, period, due(period));
        }
    }

    void passAt(String unit, String period, LocalDate due) {
        reports.add(new ReportEvent.DueDatePassed(head(), obligation(unit, period), due));
    }

    /** Opened, handed in on time as version 1, due date passed. Figures such as {@code "X=3", "R=1/4", "Y=-", "X=P:2+Q:1"}. */
    void reported(String unit, String period, String... figures) {
        open(unit, period);
        submit(unit, period, 1, Timeliness.ON_TIME, figures);
        pass(unit, period);
    }

    void submit(String unit, String period, int version, Timeliness timeliness, String... figures) {
        reports.add(new ReportEvent.ReportSubmitted(
                head(), obligation(unit, period), version, FigureText.lines(figures), noon(due(period)), timeliness));
    }

    void correct(String unit, String period, int version, Timeliness timeliness, String... figures) {
        reports.add(new ReportEvent.ReportCorrected(
                head(),
                obligation(unit, period),
                version,
                FigureText.lines(figures),
                "sai số",
                null,
                noon(due(period)),
                timeliness));
    }

    void approve(String unit, String period, int version) {
        reports.add(new ReportEvent.ReportApproved(head(), obligation(unit, period), version));
    }

    void giveBack(String unit, String period, int version) {
        reports.add(new ReportEvent.ReportReturned(head(), obligation(unit, period), version, "sai"));
    }

    void withdraw(String unit, String period, int version) {
        reports.add(new ReportEvent.ReportWithdrawn(head(), obligation(unit, period), version, "nhầm"));
    }

    void record(String unit, String period, String... figures) {
        reports.add(new ReportEvent.HistoryRecorded(
                head(), obligation(unit, period), 1, FigureText.lines(figures), "figures.csv"));
    }

    OracleViews views() {
        return Oracle.compute(catalogue, reports);
    }

    @Nullable
    UnitPeriod view(String unit, String period) {
        return views().unitPeriods().get(unit + "/" + period);
    }

    Cell cell(String unit, String period, String indicator) {
        return existing(unit, period).cells().stream()
                .filter(cell -> cell.indicator().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    ThemeScore score(String unit, String period, String theme) {
        return existing(unit, period).themes().stream()
                .filter(score -> score.theme().value().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    Completeness form(String unit, String period) {
        return existing(unit, period).forms().getFirst();
    }

    Standing standing(String unit, String period) {
        Standing standing = views().standings().get(obligation(unit, period).toString());
        if (standing == null) {
            throw new AssertionError("no standing of " + unit + " " + period);
        }
        return standing;
    }

    UnitPeriod existing(String unit, String period) {
        UnitPeriod view = view(unit, period);
        if (view == null) {
            throw new AssertionError("no view of " + unit + " " + period);
        }
        return view;
    }
}
