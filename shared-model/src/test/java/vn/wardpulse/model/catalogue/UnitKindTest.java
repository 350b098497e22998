package vn.wardpulse.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind beside every other. */
class UnitKindTest {

    private static final Set<UnitKind> BELOW = EnumSet.of(UnitKind.RESIDENTIAL_GROUP, UnitKind.PARTY_CELL);
    private static final Set<UnitKind> ABOVE_WARDS =
            EnumSet.of(UnitKind.COUNTRY, UnitKind.PROVINCE, UnitKind.CITY, UnitKind.DISTRICT);

    @Test
    void whatIsSaidBelowAWardIsShownAtTheWardAndNowhereAboveIt() {
        for (UnitKind group : BELOW) {
            assertThat(group.isShownTo(null)).as("the whole installation").isFalse();
            assertThat(Stream.of(UnitKind.values()).filter(group::isShownTo))
                    .containsExactlyInAnyOrder(UnitKind.WARD, UnitKind.RESIDENTIAL_GROUP, UnitKind.PARTY_CELL);
        }
        for (UnitKind other : EnumSet.complementOf(EnumSet.copyOf(BELOW))) {
            assertThat(other.isShownTo(null)).as(other.name()).isTrue();
            assertThat(UnitKind.values()).as(other.name()).allMatch(other::isShownTo);
        }
    }

    @Test
    void whatStandsAboveWardsGathersEverythingButWhatIsBelowThem() {
        for (UnitKind above : ABOVE_WARDS) {
            assertThat(above.alone()).isFalse();
            assertThat(BELOW).noneMatch(above::gathers);
            assertThat(above.gathers(UnitKind.WARD)).isTrue();
            assertThat(above.gathers(UnitKind.DEPARTMENT)).isTrue();
        }
        for (UnitKind one : EnumSet.complementOf(EnumSet.copyOf(ABOVE_WARDS))) {
            assertThat(one.alone()).as(one.name()).isTrue();
            Set<UnitKind> own = one == UnitKind.WARD
                    ? EnumSet.of(UnitKind.WARD, UnitKind.RESIDENTIAL_GROUP, UnitKind.PARTY_CELL)
                    : EnumSet.of(one);
            assertThat(Stream.of(UnitKind.values()).filter(one::gathers))
                    .as(one.name())
                    .containsExactlyInAnyOrderElementsOf(own);
        }
    }
}
