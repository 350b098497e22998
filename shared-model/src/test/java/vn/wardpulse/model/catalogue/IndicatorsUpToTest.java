package vn.wardpulse.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;

class IndicatorsUpToTest {

    private record Defined(long position, Indicator indicator) {}

    private static Indicator indicator(String code, String name, UnitRule units, int decimals) {
        return new Indicator(
                new IndicatorCode(code),
                new ThemeCode("T"),
                new Name(name, name),
                MeasureKind.FLOW,
                new Name("hộ", "households"),
                decimals,
                0,
                Frequency.MONTH,
                TimeRule.SUM,
                units,
                Direction.HIGHER,
                null,
                null,
                1);
    }

    private static IndicatorsUpTo upTo(long boundary, List<Defined> events) {
        IndicatorsUpTo indicators = new IndicatorsUpTo(boundary);
        events.forEach(event -> indicators.take(event.position(), event.indicator()));
        return indicators;
    }

    @Test
    void aLaterRedefinitionIsLeftOutAndKnownOf() {
        Indicator summed = indicator("A", "a", UnitRule.SUM, 0);
        Indicator highest = indicator("A", "a", UnitRule.MAX, 0);
        List<Defined> events = List.of(new Defined(3, summed), new Defined(8, highest));

        assertThat(upTo(7, events).standing()).containsExactly(summed);
        assertThat(upTo(7, events).redefined()).isTrue();
        assertThat(upTo(7, events).last()).isEqualTo(8);
        assertThat(upTo(8, events).standing()).containsExactly(highest);
        assertThat(upTo(8, events).redefined()).isFalse();
        assertThat(upTo(7, events).upTo(8).standing()).containsExactly(highest);
    }

    @Test
    void anotherNameIsTakenAtOnceAndOtherDecimalsAreNot() {
        Indicator named = indicator("A", "another", UnitRule.SUM, 0);
        List<Defined> events = List.of(
                new Defined(3, indicator("A", "a", UnitRule.SUM, 0)),
                new Defined(8, named),
                new Defined(9, indicator("A", "another", UnitRule.SUM, 2)));

        assertThat(upTo(7, events.subList(0, 2)).redefined()).isFalse();
        assertThat(upTo(7, events).standing()).containsExactly(named);
        assertThat(upTo(7, events).redefined()).isTrue();
    }

    @Test
    void whatIsFirstDefinedAfterTheBoundaryIsTakenAsItWasThen() {
        Indicator first = indicator("B", "b", UnitRule.SUM, 0);
        List<Defined> events = List.of(new Defined(8, first), new Defined(9, indicator("B", "b", UnitRule.MAX, 0)));

        assertThat(upTo(7, events.subList(0, 1)).redefined()).isFalse();
        assertThat(upTo(7, events).standing()).containsExactly(first);
        assertThat(upTo(7, events).redefined()).isTrue();
    }

    @Test
    void whatIsRedefinedBackIsNotRedefined() {
        Indicator summed = indicator("A", "a", UnitRule.SUM, 0);
        assertThat(upTo(
                                7,
                                List.of(
                                        new Defined(3, summed),
                                        new Defined(8, indicator("A", "a", UnitRule.MAX, 0)),
                                        new Defined(9, summed)))
                        .redefined())
                .isFalse();
    }

    @Test
    void theOrderInWhichDefinitionsComeChangesNothing() {
        long seed = 20261121;
        Random chance = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Defined> events = new ArrayList<>();
            for (int position = 1; position <= 6; position++) {
                events.add(new Defined(
                        position, indicator("A", "n" + chance.nextInt(2), UnitRule.values()[chance.nextInt(2)], 0)));
            }
            long boundary = chance.nextInt(8);
            IndicatorsUpTo inOrder = upTo(boundary, events);
            Collections.shuffle(events, chance);
            IndicatorsUpTo shuffled = upTo(boundary, events);
            assertThat(shuffled.standing()).as("seed %d round %d", seed, round).isEqualTo(inOrder.standing());
            assertThat(shuffled.redefined()).as("seed %d round %d", seed, round).isEqualTo(inOrder.redefined());
        }
    }
}
