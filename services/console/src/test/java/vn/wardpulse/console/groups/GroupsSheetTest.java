package vn.wardpulse.console.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.BelowWard;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Duty;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** Two cells of a ward: what they owe stands by period, where their leader gives them more time. */
class GroupsSheetTest {

    private static final UnitId WARD = new UnitId("00145");
    private static final FormCode FORM = new FormCode("LB2023-CB");
    private static final Period FIRST = Period.quarter(2023, 1);
    private static final Period SECOND = Period.quarter(2023, 2);

    @Test
    void whatIsStillOwedStandsByPeriodTheEarliestFirst() {
        GroupsView page = written(
                duty("00145.01", SECOND, Duty.State.OPEN, false),
                duty("00145.02", SECOND, Duty.State.OPEN, false),
                duty("00145.01", FIRST, Duty.State.SUBMITTED, false),
                duty("00145.02", FIRST, Duty.State.OPEN, true));

        assertThat(page.terms())
                .extracting(GroupsView.Term::address)
                .containsExactly("/ky/LB2023-CB/2023-Q1", "/ky/LB2023-CB/2023-Q2");
        assertThat(page.terms().getFirst().said()).contains("Báo cáo quý", "1/2 đã gửi", "15/03/2023");
        assertThat(page.terms().getFirst().late()).isTrue();
        assertThat(page.terms().getLast().late()).isFalse();
    }

    @Test
    void whatIsDoneAndWhatTheWardOwesItselfIsLeftOut() {
        assertThat(written(
                                duty("00145.01", FIRST, Duty.State.APPROVED, false),
                                duty("00145", SECOND, Duty.State.OPEN, false))
                        .terms())
                .isEmpty();
    }

    @Test
    void onlyWhatIsForTheVisitorCanBeOpened() {
        Units ofTheWard = new Units(List.of(new UnitOnDay(
                new UnitId("00145.01"),
                "00145.01",
                UnitKind.PARTY_CELL,
                new Name("Chi bộ", "Cell"),
                WARD,
                null,
                null)));
        assertThat(written(ofTheWard).now()).extracting(GroupsView.Row::page).containsExactly("/don-vi/00145.01", null);
        assertThat(written(new Units(List.of())).now())
                .as("to whoever stands above the ward")
                .extracting(GroupsView.Row::page)
                .containsOnlyNulls();
    }

    private static GroupsView written(Duty... duties) {
        return written(new Units(List.of()), duties);
    }

    private static GroupsView written(Units units, Duty... duties) {
        Definitions definitions = new Definitions(
                List.of(),
                List.of(),
                List.of(new Form(
                        FORM,
                        new Name("Báo cáo quý", "Quarterly report"),
                        Frequency.QUARTER,
                        UnitKind.PARTY_CELL,
                        WARD,
                        new CalendarCode("ND09"),
                        2023,
                        2023,
                        List.of(new IndicatorCode("SOC-01")))));
        return new GroupsSheet(
                        Samples.words(Locale.forLanguageTag("vi")),
                        WARD,
                        "Phường Long Biên",
                        LocalDate.of(2023, 3, 20),
                        units,
                        new BelowWard(List.of(cell("00145.01"), cell("00145.02")), List.of(), true),
                        List.of(duties),
                        definitions,
                        null)
                .write(GroupFields.NOTHING, List.of());
    }

    private static Unit cell(String id) {
        return new Unit(
                new UnitId(id),
                id,
                UnitKind.PARTY_CELL,
                List.of(new Unit.Spell(null, null, new Name("Chi bộ " + id, "Cell " + id), WARD)));
    }

    private static Duty duty(String unit, Period period, Duty.State state, boolean overdue) {
        LocalDate due = LocalDate.of(2023, period.lastMonth(), 15);
        return new Duty(
                new UnitId(unit),
                FORM,
                period,
                null,
                due,
                null,
                false,
                null,
                due.minusDays(1),
                state,
                state == Duty.State.OPEN ? 0 : 1,
                overdue,
                null,
                null,
                null,
                null,
                null);
    }
}
