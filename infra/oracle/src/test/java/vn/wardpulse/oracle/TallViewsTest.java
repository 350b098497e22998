package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.history.RandomHistory;

/** A few indicators at a time come to what all of them at once do, scores and completeness included. */
class TallViewsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void are_those_that_the_oracle_gives(long seed) {
        RandomHistory history = RandomHistory.of(seed, RandomHistory.Size.MEDIUM);
        OracleViews whole = Oracle.compute(history.catalogue(), history.reports());
        Set<UnitId> units = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        whole.unitPeriods().values().forEach(view -> {
            units.add(view.unit());
            years.add(view.period().year());
        });
        List<IndicatorCode> indicators =
                List.copyOf(Definitions.of(history.catalogue()).indicators());
        for (UnitId unit : units) {
            for (int year : years) {
                TallViews tall = new TallViews(unit, year);
                for (int from = 0; from < indicators.size(); from += 5) {
                    Set<IndicatorCode> group =
                            Set.copyOf(indicators.subList(from, Math.min(from + 5, indicators.size())));
                    tall.take(
                            history.catalogue().stream()
                                    .filter(event -> !(event instanceof CatalogueEvent.IndicatorDefined defined)
                                            || group.contains(
                                                    defined.indicator().code()))
                                    .toList(),
                            history.reports());
                }
                List<UnitPeriod> expected = whole.unitPeriods().values().stream()
                        .filter(view ->
                                view.unit().equals(unit) && view.period().year() == year)
                        .toList();
                assertThat(tall.views()).as("%s %d", unit, year).isEqualTo(expected);
            }
        }
    }
}
