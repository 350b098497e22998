package vn.wardpulse.console.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundTest {

    /** Half the length of a degree of latitude. */
    private static final double SIXTY_NORTH = 60;

    @Test
    void drawsADegreeOfLongitudeAsShortAsItIs() {
        Ground ground = Ground.of(List.of(place("a", 105, SIXTY_NORTH - 0.05, 0.1, 0.1)));

        double[] xs = numbers(ground.areas().getFirst().path(), 0);
        double[] ys = numbers(ground.areas().getFirst().path(), 1);
        assertThat((xs[1] - xs[0]) / (ys[0] - ys[2])).isCloseTo(0.5, within(0.01));
    }

    @Test
    void putsNorthUpAndEverythingInsideTheField() {
        Ground ground = Ground.of(List.of(place("south", 105, 21, 0.3, 0.1), place("north", 105, 21.1, 0.3, 0.1)));

        assertThat(Double.parseDouble(ground.areas().getLast().y()))
                .isLessThan(Double.parseDouble(ground.areas().getFirst().y()));
        for (Ground.Area area : ground.areas()) {
            assertThat(Arrays.stream(numbers(area.path(), 0)).boxed()).allMatch(x -> x >= 0 && x <= Ground.WIDTH);
            assertThat(Arrays.stream(numbers(area.path(), 1)).boxed()).allMatch(y -> y >= 0 && y <= ground.height());
        }
    }

    @Test
    void closesRingsAndKeepsHoles() {
        double[][] outer = {{105, 21}, {106, 21}, {106, 22}, {105, 21}};
        double[][] hole = {{105.5, 21.1}, {105.6, 21.1}, {105.6, 21.2}, {105.5, 21.1}};
        Ground ground = Ground.of(List.of(
                new Ground.Place("a", new double[][][][] {{outer, hole}}, new double[] {105.7, 21.5})));

        String path = ground.areas().getFirst().path();
        assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(path.chars().filter(c -> c == 'Z').count()).isEqualTo(2);
        assertThat(path.chars().filter(c -> c == 'L').count()).isEqualTo(4);
    }

    @Test
    void neighboursMeetAtTheSamePoints() {
        Ground ground = Ground.of(List.of(place("a", 105, 21, 0.1, 0.1), place("b", 105.1, 21, 0.1, 0.1)));

        assertThat(numbers(ground.areas().getFirst().path(), 0)[1])
                .isEqualTo(numbers(ground.areas().getLast().path(), 0)[0]);
    }

    private static Ground.Place place(String key, double x, double y, double wide, double high) {
        double[][] ring = {{x, y}, {x + wide, y}, {x + wide, y + high}, {x, y + high}, {x, y}};
        return new Ground.Place(key, new double[][][][] {{ring}}, new double[] {x + wide / 2, y + high / 2});
    }

    /** @param which 0 for those across, 1 for those down */
    private static double[] numbers(String path, int which) {
        return Arrays.stream(path.replace("Z", "").substring(1).split("[ML]"))
                .mapToDouble(point -> Double.parseDouble(point.split(" ")[which]))
                .toArray();
    }
}
