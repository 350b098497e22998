package vn.wardpulse.alerting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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
import vn.wardpulse.model.catalogue.CatalogueEvent.FormDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.ThemeDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitDefined;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.testing.TestUnits;

/** What catalogue and roll-up say in the tests: one city, two districts and their wards, and a third with a thousand. */
final class Said {

    static final Instant NOW = Instant.parse("2023-11-20T01:00:00Z");
    static final Period NOVEMBER = Period.month(2023, 11);
    static final int MANY = 1_000;

    private static final AtomicLong POSITION = new AtomicLong();
    private static final Total NOTHING = new Total(null, null, 0, 0, 0, 0, 0, 0);

    private Said() {}

    static List<UnitDefined> units() {
        List<UnitDefined> units = new ArrayList<>(List.of(
                unit("01", UnitKind.CITY, null),
                unit("004", UnitKind.DISTRICT, "01"),
                unit("009", UnitKind.DISTRICT, "01"),
                unit("010", UnitKind.DISTRICT, "01"),
                unit("00115", UnitKind.WARD, "004"),
                unit("00118", UnitKind.WARD, "004"),
                unit("00121", UnitKind.WARD, "004"),
                unit("00124", UnitKind.WARD, "004"),
                unit("00127", UnitKind.WARD, "004"),
                unit("00139", UnitKind.WARD, "004"),
                unit("00343", UnitKind.WARD, "009")));
        IntStream.range(0, MANY).forEach(n -> units.add(unit(ward(n), UnitKind.WARD, "010")));
        return units;
    }

    /** One of the thousand. */
    static String ward(int n) {
        return "%05d".formatted(10_000 + n);
    }

    static UnitDefined unit(String id, UnitKind kind, @Nullable String parent) {
        return new UnitDefined(
                head(), TestUnits.unit(new UnitId(id), kind, parent == null ? null : new UnitId(parent)));
    }

    static List<IndicatorDefined> indicators() {
        return List.of(indicator("ADM-01", 1), indicator("ADM-02", 2));
    }

    private static IndicatorDefined indicator(String code, int order) {
        return new IndicatorDefined(
                head(),
                new Indicator(
                        new IndicatorCode(code),
                        new ThemeCode("ADM"),
                        new Name("Chỉ tiêu " + code, "Indicator " + code),
                        MeasureKind.FLOW,
                        new Name("hồ sơ", "files"),
                        0,
                        0,
                        Frequency.MONTH,
                        TimeRule.SUM,
                        UnitRule.SUM,
                        Direction.HIGHER,
                        null,
                        null,
                        order));
    }

    static List<ThemeDefined> themes() {
        return List.of(new ThemeDefined(
                head(),
                new Theme(new ThemeCode("ADM"), null, new Name("Hành chính", "Administration"), BigDecimal.ONE, 1)));
    }

    static List<FormDefined> forms() {
        return List.of(new FormDefined(
                head(),
                new Form(
                        new FormCode("LB2023-M"),
                        new Name("Báo cáo tháng", "Monthly report"),
                        Frequency.MONTH,
                        UnitKind.WARD,
                        new UnitId("01"),
                        new CalendarCode("D09"),
                        2023,
                        null,
                        List.of(new IndicatorCode("ADM-01"), new IndicatorCode("ADM-02")))));
    }

    static Generation complete(int number) {
        return new Generation(
                number, Long.MAX_VALUE, Generation.State.COMPLETE, Generation.Reason.FIRST, null, NOW, NOW, 0, 0);
    }

    /** How far a unit has come with ADM-01 and, to know when that was looked at, with ADM-02. */
    static UnitPeriod view(String unit, Period period, String first, String second) {
        return view(unit, period, first, second, 1, 0);
    }

    static UnitPeriod view(String unit, Period period, String first, String second, int received, int overdue) {
        return new UnitPeriod(
                new UnitId(unit),
                period,
                POSITION.incrementAndGet(),
                Instant.parse("2023-11-16T00:00:00Z"),
                List.of(cell("ADM-01", first), cell("ADM-02", second)),
                List.of(new ThemeScore(new ThemeCode("ADM"), new BigDecimal(first).movePointRight(2), 2, 2, Map.of())),
                List.of(new Completeness(
                        new FormCode("LB2023-M"), received + overdue, received, 0, received, 0, 0, overdue)));
    }

    private static Cell cell(String indicator, String achievement) {
        BigDecimal achieved = new BigDecimal(achievement);
        return new Cell(
                new IndicatorCode(indicator),
                NOTHING,
                NOTHING,
                null,
                "11/12",
                achieved,
                null,
                achieved.compareTo(BigDecimal.ONE) < 0 ? Status.BEHIND : Status.ON_TRACK,
                List.of());
    }

    private static EventHead head() {
        long position = POSITION.incrementAndGet();
        return new EventHead(position, NOW, EventHead.SYSTEM, new UUID(0, position));
    }
}
