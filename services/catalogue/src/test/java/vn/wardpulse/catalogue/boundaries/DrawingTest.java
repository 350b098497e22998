package vn.wardpulse.catalogue.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.model.UnitId;

class DrawingTest {

    /** Three strips that share winding sides. */
    private static final List<Shape> STRIPS = List.of(strip(105), strip(106), strip(107));

    @Test
    void leavesOutPointsUntilFewEnoughAreLeft() {
        assertThat(Drawing.points(STRIPS)).isGreaterThan(6000);

        List<Shape> drawn = Drawing.simplified(STRIPS, 600);

        assertThat(Drawing.points(drawn)).isLessThanOrEqualTo(600);
        assertThat(drawn)
                .hasSameSizeAs(STRIPS)
                .allSatisfy(shape -> assertThat(shape.points()).isGreaterThan(3));
    }

    @Test
    void opensNoGapBetweenNeighbours() {
        Geometry[] drawn =
                Drawing.simplified(STRIPS, 600).stream().map(Shape::geometry).toArray(Geometry[]::new);

        assertThat(CoverageValidator.isValid(drawn)).isTrue();
        assertThat(drawn[0].touches(drawn[1])).isTrue();
    }

    @Test
    void leavesFewPointsAsTheyAre() {
        assertThat(Drawing.simplified(STRIPS, 1_000_000)).isSameAs(STRIPS);
    }

    private static Shape strip(double x) {
        UnitId unit = new UnitId("1");
        byte[] file = Ground.collection(Ground.feature("1", "", Ground.polygon(Ground.winding(x, 1000))))
                .getBytes(StandardCharsets.UTF_8);
        return new BoundaryFile("unit", Set.of(unit), new Faults())
                .read(file)
                .getOrDefault(unit, List.of())
                .getFirst()
                .shape();
    }
}
