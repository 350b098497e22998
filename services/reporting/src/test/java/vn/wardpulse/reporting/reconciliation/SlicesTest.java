package vn.wardpulse.reporting.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Definitions;

/** City 01 over districts 004 (A, B, and C until July) and 009 (C from then on). */
@ReportingTest
class SlicesTest {

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    Definitions definitions;

    private List<Slice> slices(int units, int round) {
        teller.tell();
        ReconcilerSettings settings = new ReconcilerSettings(true, Duration.ZERO, 0, Duration.ZERO, units, 7, 2023);
        return Slices.of(definitions.now(), List.of(2022, 2023), settings, round);
    }

    @Test
    void whatFitsIsOneSliceAYear() {
        assertThat(slices(6, 1))
                .hasSize(2)
                .allMatch(Slice::isWhole)
                .allSatisfy(slice -> assertThat(slice.compared())
                        .containsExactlyElementsOf(units("004", "009", "01", "A", "B", "C")));
    }

    @Test
    void whatDoesNotFitIsTakenApartAndEveryFigureIsComparedStill() {
        Catalogue catalogue = definitions.now();
        List<Slice> slices = slices(3, 1);
        assertThat(slices).filteredOn(Slice::isWhole).allSatisfy(slice -> {
            assertThat(slice.compared()).hasSizeLessThanOrEqualTo(3);
            slice.compared().forEach(unit -> assertThat(slice.under()).containsAll(catalogue.everUnder(unit)));
        });
        for (int year : List.of(2022, 2023)) {
            for (UnitId unit : units("004", "009", "01", "A", "B", "C")) {
                assertThat(catalogue.indicators())
                        .allMatch(indicator -> slices.stream()
                                .filter(slice -> slice.asks(unit, year) && slice.asks(indicator))
                                .anyMatch(slice -> slice.under().containsAll(catalogue.everUnder(unit))));
            }
        }
    }

    @Test
    void everyRoundHasItsOwnOrderAndTheSameSeedTheSame() {
        assertThat(slices(3, 2)).isEqualTo(slices(3, 2)).isNotEqualTo(slices(3, 1));
        assertThat(Set.copyOf(slices(3, 2))).isEqualTo(Set.copyOf(slices(3, 1)));
    }

    private static Set<UnitId> units(String... ids) {
        Set<UnitId> units = new TreeSet<>();
        for (String id : ids) {
            units.add(new UnitId(id));
        }
        return units;
    }
}
