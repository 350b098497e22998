package vn.wardpulse.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** A district over a ward, its group and a department. */
class UnitsTest {

    private final Units units = new Units(List.of(
            unit("004", UnitKind.DISTRICT, null),
            unit("004-VHTT", UnitKind.DEPARTMENT, "004"),
            unit("00139", UnitKind.WARD, "004"),
            unit("00139.01", UnitKind.RESIDENTIAL_GROUP, "00139")));

    @Test
    void whatStandsBelowWardsIsOfferedToWardsAlone() {
        assertThat(shown("00139")).containsExactlyInAnyOrder("004", "004-VHTT", "00139", "00139.01");
        assertThat(shown("00139.01")).contains("00139.01");
        for (String above : List.of("004", "004-VHTT", "01")) {
            assertThat(shown(above)).as(above).containsExactlyInAnyOrder("004", "004-VHTT", "00139");
        }
        assertThat(shown(null)).as("the whole installation").doesNotContain("00139.01");
    }

    private List<String> shown(@Nullable String bound) {
        return units.shownTo(bound == null ? null : new UnitId(bound)).all().stream()
                .map(unit -> unit.id().value())
                .toList();
    }

    private static UnitOnDay unit(String id, UnitKind kind, @Nullable String parent) {
        return new UnitOnDay(
                new UnitId(id), id, kind, new Name(id, id), parent == null ? null : new UnitId(parent), null, null);
    }
}
