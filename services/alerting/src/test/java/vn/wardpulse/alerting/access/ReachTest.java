package vn.wardpulse.alerting.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.web.Territory;

/** Nobody above a ward is told of its groups, however a subscription asks for them. */
class ReachTest {

    private static final UnitId DISTRICT = new UnitId("004");
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId GROUP = new UnitId("00139.01");

    private final Territory units = new Territory();
    private final Reach reach =
            new Reach(units, Clock.fixed(Instant.parse("2023-10-12T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));

    @BeforeEach
    void tree() {
        units.put(unit(DISTRICT, UnitKind.DISTRICT, null));
        units.put(unit(WARD, UnitKind.WARD, DISTRICT));
        units.put(unit(GROUP, UnitKind.RESIDENTIAL_GROUP, WARD));
    }

    @Test
    void aWardIsToldOfItsGroupsAndNobodyAboveIt() {
        assertThat(reach.watched(WARD, UnitKind.RESIDENTIAL_GROUP)).containsExactly(GROUP);
        assertThat(reach.reaches(WARD, GROUP)).isTrue();
        assertThat(reach.reaches(GROUP, GROUP)).isTrue();
        assertThat(reach.reaches(DISTRICT, WARD)).isTrue();
        assertThat(told(DISTRICT)).isEmpty();
        assertThat(told(null)).as("the whole installation").isEmpty();
    }

    /** As it is looked at: what is watched, as far as the watcher reaches it. */
    private List<UnitId> told(@Nullable UnitId bound) {
        return reach.watched(DISTRICT, UnitKind.RESIDENTIAL_GROUP).stream()
                .filter(unit -> reach.reaches(bound, unit))
                .toList();
    }

    private static Unit unit(UnitId id, UnitKind kind, @Nullable UnitId parent) {
        return new Unit(id, id.value(), kind, List.of(new Unit.Spell(null, null, new Name("Tên", "Name"), parent)));
    }
}
