package vn.wardpulse.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MultiplesTest {

    @Test
    void drawsAllOnOneScale() {
        Multiples all = drawn(true, series("40", "10"), series("40", "20"), series("40", "40"));

        assertThat(all.high()).isEqualTo("40");
        assertThat(all.low()).isEqualTo("0");
        assertThat(all.panels())
                .extracting(panel -> panel.columns().getFirst().height())
                .containsExactly("18.0", "36.0", "72.0");
        assertThat(all.panels()).extracting(Multiples.Panel::goal).containsOnly("6.0");
    }

    @Test
    void leavesAGapWhereAFigureIsMissing() {
        Multiples.Panel panel =
                drawn(false, series(null, "1", "2", null, "3", "4")).panels().getFirst();

        assertThat(panel.line().chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(panel.columns().get(2).top()).isNull();
        assertThat(panel.goal()).isNull();
    }

    @Test
    void anEmptySeriesStandsBesideTheOthers() {
        Multiples all = drawn(true, series("5", null, null), series("5", "1", "0"));

        assertThat(all.panels().getFirst().columns())
                .extracting(Multiples.Column::top)
                .containsOnlyNulls();
        assertThat(all.panels().getLast().columns().getLast().top()).isEqualTo("78.0");
        assertThat(Multiples.of(List.of(series("5", null, null)), true)).isNull();
    }

    private static Multiples drawn(boolean bars, Multiples.Series... all) {
        return Objects.requireNonNull(Multiples.of(List.of(all), bars));
    }

    private static Multiples.Series series(@Nullable String goal, @Nullable String... values) {
        return new Multiples.Series(
                Arrays.stream(values)
                        .map(value -> new Multiples.Point("", value == null ? null : new BigDecimal(value)))
                        .toList(),
                goal == null ? null : new BigDecimal(goal));
    }
}
