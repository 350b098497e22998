package vn.wardpulse.submission.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.submission.definition.Definitions;

/** A reform ends districts and wards on one day, and somebody goes on with what they had. */
class HeirsTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitId CITY = new UnitId("01");
    private static final UnitId DISTRICT = new UnitId("004");
    private static final UnitId WARD = new UnitId("00139");

    private static final Unit ENDING_WARD = unit(WARD, UnitKind.WARD, DISTRICT, null, REFORM);
    private static final Unit ENDING_DISTRICT = unit(DISTRICT, UnitKind.DISTRICT, CITY, null, REFORM);

    @Test
    void whileItStandsNobodyElseHasIt() {
        assertThat(heir(DISTRICT, REFORM.minusDays(1), List.of(ENDING_DISTRICT, ENDING_WARD)))
                .isEmpty();
    }

    @Test
    void ofSeveralTheOneAboveWhoeverRaisedIt() {
        UnitId east = new UnitId("004-D");
        UnitId west = new UnitId("004-T");
        Unit moved = new Unit(
                WARD,
                "00139",
                UnitKind.WARD,
                List.of(
                        new Unit.Spell(null, REFORM, new Name("Phường", "Ward"), DISTRICT),
                        new Unit.Spell(REFORM, null, new Name("Phường", "Ward"), west)));
        List<Unit> units = List.of(
                ENDING_DISTRICT,
                moved,
                unit(east, UnitKind.DISTRICT, CITY, REFORM, null),
                unit(west, UnitKind.DISTRICT, CITY, REFORM, null));

        assertThat(heir(DISTRICT, REFORM, units, into(DISTRICT, Succession.Kind.SPLIT, east, west)))
                .contains(west);
    }

    @Test
    void whoCarriesOnMayBeGoneAsWell() {
        UnitId first = new UnitId("A");
        UnitId second = new UnitId("B");
        List<Unit> units = List.of(
                unit(first, UnitKind.DEPARTMENT, CITY, null, REFORM.minusDays(9)),
                unit(second, UnitKind.DEPARTMENT, CITY, null, REFORM),
                ENDING_WARD);

        assertThat(heir(
                        first,
                        REFORM,
                        units,
                        into(first, Succession.Kind.MERGE, second),
                        into(second, Succession.Kind.MERGE, CITY)))
                .contains(CITY);
    }

    @Test
    void aWardThatIsNotAboveWhoeverRaisedItGetsNone() {
        UnitId ours = new UnitId("10139");
        UnitId other = new UnitId("10124");
        List<Unit> units = List.of(
                ENDING_DISTRICT,
                ENDING_WARD,
                unit(ours, UnitKind.WARD, CITY, REFORM, null),
                unit(other, UnitKind.WARD, CITY, REFORM, null));

        assertThat(heir(
                        DISTRICT,
                        REFORM,
                        units,
                        into(DISTRICT, Succession.Kind.SPLIT, other, ours),
                        into(WARD, Succession.Kind.MERGE, ours)))
                .contains(CITY);
    }

    @Test
    void whereNobodyCarriesOnTheUnitAbove() {
        assertThat(heir(DISTRICT, REFORM, List.of(ENDING_DISTRICT, ENDING_WARD)))
                .contains(CITY);
        assertThat(heir(new UnitId("nobody"), REFORM, List.of())).isEmpty();
    }

    private static Optional<UnitId> heir(UnitId holder, LocalDate day, List<Unit> units, Succession... successions) {
        Map<UnitId, Unit> all = Stream.concat(units.stream(), Stream.of(unit(CITY, UnitKind.CITY, null, null, null)))
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        Definitions definitions = new Definitions(
                1,
                all,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Arrays.asList(successions));
        return new Heirs(definitions, day)
                .holder(new Matter(
                        new UUID(0, 1),
                        WARD,
                        1,
                        MatterField.OTHER,
                        "…",
                        REFORM.minusDays(20),
                        REFORM.plusDays(20),
                        MatterState.OPEN,
                        holder,
                        List.of(holder),
                        Instant.EPOCH,
                        "Cán bộ",
                        null));
    }

    private static Succession into(UnitId unit, Succession.Kind kind, UnitId... successors) {
        return new Succession(
                unit,
                unit.value().equals("A") ? REFORM.minusDays(9) : REFORM,
                kind,
                Stream.of(successors)
                        .map(successor -> new Succession.Successor(successor, null))
                        .toList());
    }

    private static Unit unit(
            UnitId id, UnitKind kind, @Nullable UnitId parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Unit(id, id.value(), kind, List.of(new Unit.Spell(from, to, new Name("Tên", "Name"), parent)));
    }
}
