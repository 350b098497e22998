package vn.wardpulse.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.Total;

/** What is asked for later in the year stands on the page, where it is asked for at all. */
class AheadTest {

    private static final Period YEAR = Period.year(2023);
    private static final Cell MONTHLY = new Cell(
            new IndicatorCode("FOO-01"),
            new Total(null, null, 0, 14, 0, 0, 0, 0),
            new Total(null, null, 0, 14, 0, 0, 0, 0),
            null,
            "1/12",
            null,
            null,
            Status.NOT_DUE,
            List.of());
    private static final List<Form> FORMS = List.of(
            form("LB2023-M", Frequency.MONTH, 2023, "FOO-01"), form("LB2023-Y", Frequency.YEAR, 2023, "CUL-01"));

    private static final UnitOnDay CITY = unit("01", UnitKind.CITY, null);
    private static final UnitOnDay DISTRICT = unit("004", UnitKind.DISTRICT, "01");
    private static final UnitOnDay OTHER = unit("009", UnitKind.DISTRICT, "01");
    private static final UnitOnDay WARD = unit("00139", UnitKind.WARD, "004");
    private static final Units ALL = new Units(List.of(CITY, DISTRICT, OTHER, WARD));

    @Test
    void standsAtEveryUnitOfTheScopeAndAboveIt() {
        for (UnitOnDay unit : List.of(CITY, DISTRICT, WARD)) {
            assertThat(codes(unit, ALL, YEAR)).containsExactly("FOO-01", "CUL-01");
        }
        assertThat(codes(OTHER, ALL, YEAR)).containsExactly("FOO-01");
    }

    @Test
    void standsWhereAReaderSeesNothingButTheirOwnWard() {
        assertThat(codes(WARD, new Units(List.of(WARD)), YEAR)).containsExactly("FOO-01", "CUL-01");
    }

    @Test
    void standsWhereUnitsOfItsKindAreGathered() {
        UnitOnDay department = unit("004-VHTT", UnitKind.DEPARTMENT, "004");
        UnitOnDay group = unit("00139.01", UnitKind.RESIDENTIAL_GROUP, "00139");
        Units all = new Units(List.of(CITY, DISTRICT, OTHER, WARD, department, group));
        List<Form> forms = List.of(
                form("PB-Y", UnitKind.DEPARTMENT, Frequency.YEAR, 2023, "CUL-01"),
                form("TDP-Y", UnitKind.RESIDENTIAL_GROUP, Frequency.YEAR, 2023, "SEC-05"));
        assertThat(codes(DISTRICT, all, YEAR, forms)).containsExactly("FOO-01", "CUL-01");
        assertThat(codes(department, all, YEAR, forms)).containsExactly("FOO-01", "CUL-01");
        assertThat(codes(WARD, all, YEAR, forms)).containsExactly("FOO-01", "SEC-05");
        assertThat(codes(group, all, YEAR, forms)).containsExactly("FOO-01", "SEC-05");
    }

    @Test
    void standsInNoPeriodThatIsTooShortOrOfAnotherYear() {
        assertThat(codes(DISTRICT, ALL, Period.month(2023, 10))).containsExactly("FOO-01");
        assertThat(codes(DISTRICT, ALL, Period.year(2022))).containsExactly("FOO-01");
    }

    @Test
    void standsNotWhereNothingHasBegunYet() {
        assertThat(Ahead.with(List.of(), DISTRICT, ALL, YEAR, FORMS)).isEmpty();
    }

    private static List<String> codes(UnitOnDay unit, Units units, Period period) {
        return codes(unit, units, period, FORMS);
    }

    private static List<String> codes(UnitOnDay unit, Units units, Period period, List<Form> forms) {
        return Ahead.with(List.of(MONTHLY), unit, units, period, forms).stream()
                .map(cell -> cell.indicator().value())
                .toList();
    }

    private static Form form(String code, Frequency frequency, int year, String indicator) {
        return form(code, UnitKind.WARD, frequency, year, indicator);
    }

    private static Form form(String code, UnitKind level, Frequency frequency, int year, String indicator) {
        return new Form(
                new FormCode(code),
                new Name(code, code),
                frequency,
                level,
                new UnitId("004"),
                new CalendarCode("ND09"),
                year,
                year,
                List.of(new IndicatorCode(indicator)));
    }

    private static UnitOnDay unit(String id, UnitKind kind, @org.jspecify.annotations.Nullable String parent) {
        return new UnitOnDay(
                new UnitId(id), id, kind, new Name(id, id), parent == null ? null : new UnitId(parent), null, null);
    }
}
