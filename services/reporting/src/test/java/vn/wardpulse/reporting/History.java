package vn.wardpulse.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.GroupCode;
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
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/**
 * A made-up log: city 01 over districts 004 and 009, three wards. On 2023-07-01 ward C moves from 004 to 009, and a
 * quarter of ward A goes to ward B. One
 * indicator for every rule over time and over units.
 */
public final class History {

    public static final FormCode MONTHLY = new FormCode("FM");
    public static final FormCode QUARTERLY = new FormCode("FQ");
    public static final List<String> WARDS = List.of("A", "B", "C");
    private static final CalendarCode CALENDAR = new CalendarCode("ND09");

    public final List<CatalogueEvent> catalogue = new ArrayList<>();
    public final List<ReportEvent> reports = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();

    /** The definitions only. */
    public static History defined() {
        History history = new History();
        history.units();
        history.indicators();
        for (int year = 2022; year <= 2023; year++) {
            history.calendar(year);
        }
        LocalDate january = LocalDate.of(2023, 1, 1);
        history.catalogue.add(new CatalogueEvent.UnitGroupDefined(
                history.definition(),
                new UnitGroup(
                        new GroupCode("AB"),
                        name("A và B"),
                        List.of(
                                new UnitGroup.Member(new UnitId("A"), january, null),
                                new UnitGroup.Member(new UnitId("B"), january, null)))));
        history.catalogue.add(new CatalogueEvent.SuccessionDefined(
                history.definition(),
                new Succession(
                        new UnitId("A"),
                        LocalDate.of(2023, 7, 1),
                        Succession.Kind.SPLIT,
                        List.of(
                                new Succession.Successor(new UnitId("B"), new BigDecimal("0.25")),
                                new Succession.Successor(new UnitId("A"), new BigDecimal("0.75"))))));
        return history;
    }

    /** A year and its year before, drawn by chance: submissions, approvals, returns, corrections and withdrawals. */
    public static History drawn(long seed) {
        History history = defined();
        Random chance = new Random(seed);
        for (String ward : WARDS) {
            for (int month = 1; month <= 12; month++) {
                history.recorded(ward, Period.month(2022, month), chance);
            }
            for (int month = 1; month <= 9; month++) {
                history.live(ward, MONTHLY, Period.month(2023, month), chance);
            }
            for (int quarter = 1; quarter <= 3; quarter++) {
                history.live(ward, QUARTERLY, Period.quarter(2023, quarter), chance);
            }
        }
        return history;
    }

    public List<Indicator> all() {
        return indicators;
    }

    public ReportEvent submit(String ward, FormCode form, Period period, int version, List<ReportedFigure> figures) {
        EventHead head = head(period);
        return add(new ReportEvent.ReportSubmitted(
                head, obligation(ward, form, period), version, figures, head.at(), Timeliness.ON_TIME));
    }

    public ReportEvent open(String ward, FormCode form, Period period) {
        return add(new ReportEvent.ObligationOpened(
                head(period), obligation(ward, form, period), LocalDate.of(period.year(), period.lastMonth(), 15)));
    }

    public ReportEvent approve(String ward, FormCode form, Period period, int version) {
        return add(new ReportEvent.ReportApproved(head(period), obligation(ward, form, period), version));
    }

    /** Figures for every indicator of a form, drawn by chance; now and then there is nothing to report. */
    public List<ReportedFigure> figures(FormCode form, Random chance) {
        return indicators.stream()
                .filter(i -> (i.frequency() == Frequency.MONTH) == form.equals(MONTHLY))
                .map(i -> new ReportedFigure(i.code(), figure(i, chance), null))
                .toList();
    }

    private static Figure figure(Indicator indicator, Random chance) {
        if (chance.nextInt(12) == 0) {
            return new Figure.NoData("không phát sinh");
        }
        return switch (indicator.measure()) {
            case RATIO -> {
                int denominator = chance.nextInt(6) == 0 ? 0 : 1 + chance.nextInt(40);
                int numerator = denominator == 0 ? 0 : chance.nextInt(denominator + 1);
                yield new Figure.Pair(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
            }
            case YES_NO -> new Figure.Amount(BigDecimal.valueOf(chance.nextInt(2)));
            default -> new Figure.Amount(BigDecimal.valueOf(chance.nextInt(2000), 2));
        };
    }

    private void live(String ward, FormCode form, Period period, Random chance) {
        open(ward, form, period);
        if (chance.nextInt(8) == 0) {
            return;
        }
        int version = 1;
        submit(ward, form, period, version, figures(form, chance));
        add(new ReportEvent.DueDatePassed(
                head(period), obligation(ward, form, period), LocalDate.of(period.year(), period.lastMonth(), 15)));
        switch (chance.nextInt(6)) {
            case 0 -> {
                add(new ReportEvent.ReportReturned(
                        head(period), obligation(ward, form, period), version, "số liệu chưa khớp"));
                if (chance.nextBoolean()) {
                    submit(ward, form, period, ++version, figures(form, chance));
                }
            }
            case 1, 2 -> {
                approve(ward, form, period, version);
                EventHead head = head(period);
                add(new ReportEvent.ReportCorrected(
                        head,
                        obligation(ward, form, period),
                        ++version,
                        figures(form, chance),
                        "đính chính",
                        null,
                        head.at(),
                        Timeliness.ON_TIME));
                if (chance.nextBoolean()) {
                    add(new ReportEvent.ReportWithdrawn(
                            head(period), obligation(ward, form, period), version, "gửi nhầm"));
                }
            }
            case 3 ->
                add(new ReportEvent.ReportWithdrawn(head(period), obligation(ward, form, period), version, "gửi nhầm"));
            default -> approve(ward, form, period, version);
        }
    }

    private void recorded(String ward, Period period, Random chance) {
        add(new ReportEvent.HistoryRecorded(
                head(period), obligation(ward, MONTHLY, period), 1, figures(MONTHLY, chance), "2022.csv"));
    }

    private ReportEvent add(ReportEvent event) {
        reports.add(event);
        return event;
    }

    private static Obligation obligation(String ward, FormCode form, Period period) {
        return new Obligation(new UnitId(ward), form, period);
    }

    private EventHead head(Period period) {
        long position = reports.size() + 1;
        Instant at = LocalDate.of(period.year(), period.lastMonth(), 12)
                .atStartOfDay()
                .plusSeconds(position)
                .toInstant(ZoneOffset.ofHours(7));
        return new EventHead(position, at, "can.bo", new UUID(0, position));
    }

    /** The head of the definition after all those of {@link #catalogue}. */
    public EventHead nextDefinition() {
        return definition();
    }

    private EventHead definition() {
        return new EventHead(catalogue.size() + 1, Instant.EPOCH, "quantri", new UUID(0, 0));
    }

    private void units() {
        unit("01", UnitKind.CITY, spell(null, null, null));
        unit("004", UnitKind.DISTRICT, spell(null, null, "01"));
        unit("009", UnitKind.DISTRICT, spell(null, null, "01"));
        unit("A", UnitKind.WARD, spell(null, null, "004"));
        unit("B", UnitKind.WARD, spell(null, null, "004"));
        LocalDate moved = LocalDate.of(2023, 7, 1);
        unit("C", UnitKind.WARD, spell(null, moved, "004"), spell(moved, null, "009"));
        catalogue.add(new CatalogueEvent.ThemeDefined(
                definition(), new Theme(new ThemeCode("T"), null, name("Chủ đề"), BigDecimal.ONE, 1)));
    }

    private void unit(String id, UnitKind kind, Unit.Spell... spells) {
        catalogue.add(
                new CatalogueEvent.UnitDefined(definition(), new Unit(new UnitId(id), id, kind, List.of(spells))));
    }

    private static Unit.Spell spell(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String parent) {
        return new Unit.Spell(from, to, name("Đơn vị"), parent == null ? null : new UnitId(parent));
    }

    private void indicators() {
        for (Frequency frequency : List.of(Frequency.MONTH, Frequency.QUARTER)) {
            for (TimeRule time : TimeRule.values()) {
                for (UnitRule units : List.of(UnitRule.SUM, UnitRule.AVERAGE, UnitRule.MIN, UnitRule.MAX)) {
                    indicator(frequency, time, units, time == TimeRule.SUM ? MeasureKind.FLOW : MeasureKind.LEVEL);
                }
                indicator(frequency, time, UnitRule.RATIO, MeasureKind.RATIO);
                indicator(frequency, time, UnitRule.RATIO, MeasureKind.YES_NO);
            }
        }
        form(MONTHLY, Frequency.MONTH);
        form(QUARTERLY, Frequency.QUARTER);
    }

    private void indicator(Frequency frequency, TimeRule time, UnitRule units, MeasureKind measure) {
        String code =
                "%s-%s-%s-%s".formatted(frequency, time, units, measure.name().replace('_', '-'));
        boolean ratio = measure == MeasureKind.RATIO;
        Indicator indicator = new Indicator(
                new IndicatorCode(code),
                new ThemeCode("T"),
                name(code),
                measure,
                name(ratio ? "%" : "hộ"),
                2,
                0,
                frequency,
                time,
                units,
                Direction.HIGHER,
                ratio ? name("tử số") : null,
                ratio ? name("mẫu số") : null,
                indicators.size() + 1);
        indicators.add(indicator);
        catalogue.add(new CatalogueEvent.IndicatorDefined(definition(), indicator));
    }

    private void form(FormCode code, Frequency frequency) {
        catalogue.add(new CatalogueEvent.FormDefined(
                definition(),
                new Form(
                        code,
                        name("Biểu"),
                        frequency,
                        UnitKind.WARD,
                        new UnitId("01"),
                        CALENDAR,
                        2022,
                        null,
                        indicators.stream()
                                .filter(i -> i.frequency() == frequency)
                                .map(Indicator::code)
                                .toList())));
    }

    /** Windows end on the 14th of a period's last month; reports are due the day after. */
    private void calendar(int year) {
        List<CalendarYear.Entry> entries = Period.allOf(year).stream()
                .map(period -> {
                    LocalDate first =
                            LocalDate.of(year, period.firstMonth(), 15).minusMonths(1);
                    LocalDate last = LocalDate.of(year, period.lastMonth(), 14);
                    return new CalendarYear.Entry(period, first, last, first, last.plusDays(1));
                })
                .toList();
        catalogue.add(new CatalogueEvent.CalendarYearDefined(
                definition(), new CalendarYear(CALENDAR, year, name("Nghị định 09"), entries)));
    }

    private static Name name(String text) {
        return new Name(text, text);
    }
}
