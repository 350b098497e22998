package vn.wardpulse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.Unit.Spell;
import vn.wardpulse.model.catalogue.UnitKind;

class TerritoryTest {

    private static final LocalDate BEFORE = LocalDate.of(2023, 10, 12);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Territory territory = new Territory();

    @BeforeEach
    void tree() {
        territory.put(unit("01", UnitKind.CITY, spell(null, null, null)));
        territory.put(unit("004", UnitKind.DISTRICT, spell(null, REFORM, "01")));
        territory.put(unit("009", UnitKind.DISTRICT, spell(null, REFORM, "01")));
        territory.put(unit("00139", UnitKind.WARD, spell(null, REFORM, "004"), spell(REFORM, null, "01")));
    }

    @Test
    void theTreeIsThatOfTheDay() {
        UnitId ward = new UnitId("00139");
        assertThat(territory.lineage(ward, BEFORE).stream().map(UnitId::value)).containsExactly("00139", "004", "01");
        assertThat(territory.lineage(ward, REFORM).stream().map(UnitId::value)).containsExactly("00139", "01");
    }

    @Test
    void aReaderReachesDownAndNeverAcross() {
        assertThat(reaches("004", "00139", BEFORE)).isTrue();
        assertThat(reaches("00139", "00139", BEFORE)).isTrue();
        assertThat(reaches("00139", "004", BEFORE)).isFalse();
        assertThat(reaches("009", "00139", BEFORE)).isFalse();
        assertThat(reaches("004", "00139", REFORM)).as("the district has gone").isFalse();
        assertThat(reaches(null, "00139", BEFORE)).as("bound to everything").isTrue();
        assertThat(reaches("004", "unknown", BEFORE)).isFalse();
    }

    @Test
    void whatIsBelowAWardIsReachedFromTheWardAndFromNowhereAboveIt() {
        territory.put(unit("00139.01", UnitKind.RESIDENTIAL_GROUP, spell(null, null, "00139")));
        territory.put(unit("00139.02", UnitKind.PARTY_CELL, spell(null, null, "00139")));
        for (String group : List.of("00139.01", "00139.02")) {
            assertThat(reaches(group, group, BEFORE)).isTrue();
            assertThat(reaches("00139", group, BEFORE)).isTrue();
            for (String above : List.of("004", "01", "009")) {
                assertThat(reaches(above, group, BEFORE)).as(above).isFalse();
            }
            assertThat(reaches(null, group, BEFORE)).as("bound to everything").isFalse();
        }
        assertThat(reaches("00139.01", "00139.02", BEFORE)).isFalse();
        assertThat(reaches("00139.01", "00139", BEFORE)).isFalse();
    }

    @Test
    void aLoopInBadDataEnds() {
        territory.put(unit("a", UnitKind.WARD, spell(null, null, "b")));
        territory.put(unit("b", UnitKind.WARD, spell(null, null, "a")));

        assertThat(territory.lineage(new UnitId("a"), BEFORE)).hasSizeLessThan(20);
    }

    private boolean reaches(@Nullable String bound, String unit, LocalDate day) {
        Reader reader = new Reader("x", "x", Set.of(Role.ANALYST), Set.of(), bound == null ? null : new UnitId(bound));
        return territory.reaches(reader, new UnitId(unit), day);
    }

    private static Unit unit(String id, UnitKind kind, Spell... spells) {
        return new Unit(new UnitId(id), id, kind, List.of(spells));
    }

    private static Spell spell(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String parent) {
        return new Spell(from, to, new Name("Tên", "Name"), parent == null ? null : new UnitId(parent));
    }
}
