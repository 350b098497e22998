package vn.wardpulse.model.wire;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
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
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Succession.Successor;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.reminder.Step;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class CatalogueEventGoldenTest {

    private static final Map<String, CatalogueEvent> EVENTS = Map.ofEntries(
            entry(
                    "unit-defined.1",
                    new CatalogueEvent.UnitDefined(
                            head(1),
                            new Unit(
                                    new UnitId("00139"),
                                    "00139",
                                    UnitKind.WARD,
                                    List.of(
                                            spell(null, "2004-01-01", "Xã Bồ Đề", "Bo De commune", "01"),
                                            spell("2004-01-01", "2025-07-01", "Bồ Đề", "Bo De", "004"))))),
            entry(
                    "unit-defined.1.root",
                    new CatalogueEvent.UnitDefined(
                            head(2),
                            new Unit(
                                    new UnitId("01~20250701"),
                                    "01",
                                    UnitKind.CITY,
                                    List.of(spell("2025-07-01", null, "Hà Nội", "Ha Noi", null))))),
            entry(
                    "theme-defined.1",
                    new CatalogueEvent.ThemeDefined(
                            head(3),
                            new Theme(
                                    new ThemeCode("ADM"),
                                    new ThemeCode("LIF"),
                                    new Name("Cải cách hành chính", "Administrative reform"),
                                    new BigDecimal("1.5"),
                                    1))),
            entry(
                    "theme-defined.1.root",
                    new CatalogueEvent.ThemeDefined(
                            head(4),
                            new Theme(new ThemeCode("LB2023"), null, new Name("Kế hoạch", "Plan"), BigDecimal.ONE, 1))),
            entry(
                    "indicator-defined.1",
                    new CatalogueEvent.IndicatorDefined(
                            head(5),
                            new Indicator(
                                    new IndicatorCode("SOC-02"),
                                    new ThemeCode("SOC"),
                                    new Name("Số lao động được giải quyết việc làm", "People placed in work"),
                                    MeasureKind.FLOW,
                                    new Name("người", "people"),
                                    0,
                                    0,
                                    Frequency.MONTH,
                                    TimeRule.SUM,
                                    UnitRule.SUM,
                                    Direction.HIGHER,
                                    null,
                                    null,
                                    10))),
            entry(
                    "indicator-defined.1.ratio",
                    new CatalogueEvent.IndicatorDefined(
                            head(6),
                            new Indicator(
                                    new IndicatorCode("SEC-04"),
                                    new ThemeCode("SEC"),
                                    new Name("Tỷ lệ rác thải được thu gom trong ngày", "Waste collected the same day"),
                                    MeasureKind.RATIO,
                                    new Name("%", "%"),
                                    1,
                                    1,
                                    Frequency.MONTH,
                                    TimeRule.SUM,
                                    UnitRule.RATIO,
                                    Direction.HIGHER,
                                    new Name("Khối lượng thu gom (tấn)", "Collected (tonnes)"),
                                    new Name("Khối lượng phát sinh (tấn)", "Produced (tonnes)"),
                                    30))),
            entry("form-defined.1", new CatalogueEvent.FormDefined(head(7), form(2023))),
            entry("form-defined.1.open", new CatalogueEvent.FormDefined(head(8), form(null))),
            entry(
                    "calendar-year-defined.1",
                    new CatalogueEvent.CalendarYearDefined(
                            head(9),
                            new CalendarYear(
                                    new CalendarCode("ND09"),
                                    2023,
                                    new Name("Nghị định 09/2019/NĐ-CP", "Decree 09/2019/NĐ-CP"),
                                    List.of(
                                            due("2023-10", "2023-09-15", "2023-10-14", "2023-09-15", "2023-10-16"),
                                            due("2023-Q4", "2023-09-15", "2023-12-14", "2023-12-01", "2023-12-15"),
                                            due("2023-H2", "2023-06-15", "2023-12-14", "2023-12-01", "2023-12-15"),
                                            due("2023-N1", "2022-12-15", "2023-09-14", "2023-09-01", "2023-09-15"),
                                            due("2023", "2022-12-15", "2023-12-14", "2023-12-01", "2023-12-15"))))),
            entry(
                    "calendar-year-defined.1.reminders",
                    new CatalogueEvent.CalendarYearDefined(
                            head(19),
                            new CalendarYear(
                                    new CalendarCode("ND09"),
                                    2023,
                                    new Name("Nghị định 09/2019/NĐ-CP", "Decree 09/2019/NĐ-CP"),
                                    List.of(new CalendarYear.Entry(
                                            Period.month(2023, 10),
                                            LocalDate.of(2023, 9, 15),
                                            LocalDate.of(2023, 10, 14),
                                            LocalDate.of(2023, 9, 15),
                                            LocalDate.of(2023, 10, 16),
                                            List.of(
                                                    reminded("2023-10-16", Step.Kind.BEFORE_DUE, 0),
                                                    reminded("2023-10-17", Step.Kind.AFTER_DUE, 1),
                                                    reminded("2023-10-23", Step.Kind.ESCALATION, 5))))))),
            entry(
                    "targets-set.1",
                    new CatalogueEvent.TargetsSet(
                            head(10),
                            new UnitTargets(
                                    new UnitId("00139"),
                                    2023,
                                    Map.of(
                                            new IndicatorCode("ADM-01"), new Target.AtLeast(new BigDecimal("99.5")),
                                            new IndicatorCode("FOO-04"), new Target.AtMost(BigDecimal.ZERO),
                                            new IndicatorCode("FOO-05"),
                                                    new Target.Range(BigDecimal.ONE, BigDecimal.TWO),
                                            new IndicatorCode("SOC-01"),
                                                    new Target.Reduction(
                                                            BigInteger.ONE, BigInteger.valueOf(3), 2021))))),
            entry(
                    "indicator-defined.1.amended",
                    new CatalogueEvent.IndicatorDefined(
                            head(11),
                            new Indicator(
                                    new IndicatorCode("ADM-02"),
                                    new ThemeCode("ADM"),
                                    new Name("Điểm hài lòng", "Satisfaction"),
                                    MeasureKind.SCORE,
                                    new Name("điểm", "points"),
                                    0,
                                    0,
                                    Frequency.MONTH,
                                    TimeRule.LAST,
                                    UnitRule.AVERAGE,
                                    Direction.HIGHER,
                                    null,
                                    null,
                                    2,
                                    List.of(new Indicator.Amendment(
                                            LocalDate.parse("2023-06-15"),
                                            new ThemeCode("SOC"),
                                            2,
                                            0,
                                            TimeRule.AVERAGE,
                                            UnitRule.MIN)),
                                    List.of()))),
            entry(
                    "indicator-defined.1.channels",
                    new CatalogueEvent.IndicatorDefined(
                            head(17),
                            new Indicator(
                                            new IndicatorCode("COM-01"),
                                            new ThemeCode("COM"),
                                            new Name("Số tin, bài tuyên truyền", "Items published"),
                                            MeasureKind.FLOW,
                                            new Name("tin, bài", "items"),
                                            0,
                                            0,
                                            Frequency.MONTH,
                                            TimeRule.SUM,
                                            UnitRule.SUM,
                                            Direction.HIGHER,
                                            null,
                                            null,
                                            32)
                                    .by(List.of(
                                            new Channel(
                                                    new ChannelCode("RADIO"),
                                                    new Name("Đài truyền thanh phường", "Ward loudspeaker radio")),
                                            new Channel(
                                                    new ChannelCode("MEETING"), new Name("Hội nghị", "Meetings")))))),
            entry(
                    "targets-set.1.changed",
                    new CatalogueEvent.TargetsSet(
                            head(12),
                            new UnitTargets(
                                    new UnitId("00139"),
                                    2023,
                                    new TreeMap<>(Map.of(
                                            new IndicatorCode("ADM-01"), new Target.AtLeast(new BigDecimal("99.5")))),
                                    List.of(
                                            new UnitTargets.Change(
                                                    LocalDate.parse("2023-07-01"),
                                                    new IndicatorCode("ADM-01"),
                                                    new Target.AtLeast(new BigDecimal("99.9"))),
                                            new UnitTargets.Change(
                                                    LocalDate.parse("2023-10-01"),
                                                    new IndicatorCode("ADM-01"),
                                                    null))))),
            entry(
                    "succession-defined.1",
                    new CatalogueEvent.SuccessionDefined(
                            head(13),
                            new Succession(
                                    new UnitId("00118"),
                                    LocalDate.parse("2025-07-01"),
                                    Succession.Kind.SPLIT,
                                    List.of(
                                            new Successor(new UnitId("00118~20250701"), new BigDecimal("0.625")),
                                            new Successor(new UnitId("00145~20250701"), new BigDecimal("0.375")))))),
            entry(
                    "succession-defined.1.without-weight",
                    new CatalogueEvent.SuccessionDefined(
                            head(14),
                            new Succession(
                                    new UnitId("00139"),
                                    LocalDate.parse("2025-07-01"),
                                    Succession.Kind.MERGE,
                                    List.of(new Successor(new UnitId("00118~20250701"), null))))),
            entry(
                    "succession-defined.1.none",
                    new CatalogueEvent.SuccessionDefined(
                            head(15),
                            new Succession(
                                    new UnitId("23938"),
                                    LocalDate.parse("2025-07-01"),
                                    Succession.Kind.NONE,
                                    List.of()))),
            entry(
                    "unit-group-defined.1",
                    new CatalogueEvent.UnitGroupDefined(
                            head(16),
                            new UnitGroup(
                                    new GroupCode("LONG-BIEN"),
                                    new Name("Long Biên cũ", "Former Long Bien"),
                                    List.of(
                                            new UnitGroup.Member(
                                                    new UnitId("00118~20250701"), LocalDate.parse("2025-07-01"), null),
                                            new UnitGroup.Member(
                                                    new UnitId("00127~20250701"),
                                                    LocalDate.parse("2025-07-01"),
                                                    LocalDate.parse("2030-01-01")))))),
            entry(
                    "validation-rule-defined.1",
                    new CatalogueEvent.ValidationRuleDefined(head(17), GoldenRules.comparison())),
            entry(
                    "validation-rule-defined.1.change",
                    new CatalogueEvent.ValidationRuleDefined(head(18), GoldenRules.change())),
            entry(
                    "validation-rule-defined.1.unasked",
                    new CatalogueEvent.ValidationRuleDefined(head(19), GoldenRules.unasked())));

    @ParameterizedTest
    @MethodSource("names")
    void staysAsItIs(String name) throws IOException {
        byte[] golden = golden(name);
        assertThat(written(event(name))).isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(read(golden, event(name))).isEqualTo(event(name));
    }

    @Test
    void everyTypeIsThere() {
        assertThat(EVENTS.values().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(CatalogueEvent.class.getPermittedSubclasses());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static String written(CatalogueEvent event) {
        byte[] bytes = switch (event) {
            case CatalogueEvent.UnitDefined unit -> Topics.UNITS.codec().write(unit);
            case CatalogueEvent.SuccessionDefined succession ->
                Topics.SUCCESSIONS.codec().write(succession);
            case CatalogueEvent.UnitGroupDefined group -> Topics.GROUPS.codec().write(group);
            case CatalogueEvent.ValidationRuleDefined rule ->
                Topics.VALIDATION_RULES.codec().write(rule);
            case CatalogueEvent.ThemeDefined theme -> Topics.THEMES.codec().write(theme);
            case CatalogueEvent.IndicatorDefined indicator ->
                Topics.INDICATORS.codec().write(indicator);
            case CatalogueEvent.FormDefined form -> Topics.FORMS.codec().write(form);
            case CatalogueEvent.CalendarYearDefined year ->
                Topics.CALENDARS.codec().write(year);
            case CatalogueEvent.TargetsSet targets -> Topics.TARGETS.codec().write(targets);
        };
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static CatalogueEvent read(byte[] bytes, CatalogueEvent like) {
        return switch (like) {
            case CatalogueEvent.UnitDefined unit -> Topics.UNITS.codec().read(bytes);
            case CatalogueEvent.SuccessionDefined succession ->
                Topics.SUCCESSIONS.codec().read(bytes);
            case CatalogueEvent.UnitGroupDefined group -> Topics.GROUPS.codec().read(bytes);
            case CatalogueEvent.ValidationRuleDefined rule ->
                Topics.VALIDATION_RULES.codec().read(bytes);
            case CatalogueEvent.ThemeDefined theme -> Topics.THEMES.codec().read(bytes);
            case CatalogueEvent.IndicatorDefined indicator ->
                Topics.INDICATORS.codec().read(bytes);
            case CatalogueEvent.FormDefined form -> Topics.FORMS.codec().read(bytes);
            case CatalogueEvent.CalendarYearDefined year ->
                Topics.CALENDARS.codec().read(bytes);
            case CatalogueEvent.TargetsSet targets -> Topics.TARGETS.codec().read(bytes);
        };
    }

    private static CatalogueEvent event(String name) {
        return Objects.requireNonNull(EVENTS.get(name));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file =
                CatalogueEventGoldenTest.class.getResourceAsStream("/golden/catalogue/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static EventHead head(long position) {
        return new EventHead(position, Instant.parse("2023-01-03T01:30:00Z"), "quantri", new UUID(0xc0ffee, position));
    }

    private static Unit.Spell spell(
            @Nullable String from, @Nullable String to, String vi, String en, @Nullable String parent) {
        return new Unit.Spell(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Name(vi, en),
                parent == null ? null : new UnitId(parent));
    }

    private static Form form(@Nullable Integer lastYear) {
        return new Form(
                new FormCode("LB2023-Y"),
                new Name("Báo cáo năm", "Yearly report"),
                Frequency.YEAR,
                UnitKind.WARD,
                new UnitId("004"),
                new CalendarCode("ND09"),
                2023,
                lastYear,
                List.of(new IndicatorCode("CUL-02"), new IndicatorCode("CUL-01")));
    }

    private static CalendarYear.ReminderDay reminded(String on, Step.Kind kind, int workingDays) {
        return new CalendarYear.ReminderDay(LocalDate.parse(on), new Step(kind, workingDays));
    }

    private static CalendarYear.Entry due(String period, String first, String last, String opens, String due) {
        return new CalendarYear.Entry(
                Period.parse(period),
                LocalDate.parse(first),
                LocalDate.parse(last),
                LocalDate.parse(opens),
                LocalDate.parse(due));
    }
}
