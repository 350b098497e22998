package vn.wardpulse.catalogue.boundaries;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Shapes with fewer points, for pictures: lines that two units share stay shared, so that no gaps open between them. */
final class Drawing {

    /** The first detail to go is this part of the picture's width across. */
    private static final double FINEST = 1.0 / 4000;

    /** Beyond this no unit is recognised any more. */
    private static final double COARSEST = 1.0 / 40;

    private Drawing() {}

    /** The same shapes, in the same order, with {@code most} points at most where that can be had. */
    static List<Shape> simplified(List<Shape> shapes, int most) {
        if (points(shapes) <= most) {
            return shapes;
        }
        Geometry[] exact = shapes.stream().map(Shape::geometry).toArray(Geometry[]::new);
        Envelope all = new Envelope();
        Arrays.stream(exact).map(Geometry::getEnvelopeInternal).forEach(all::expandToInclude);
        double width = Math.max(all.getWidth(), all.getHeight());
        List<Shape> drawn = shapes;
        for (double part = FINEST; part <= COARSEST && points(drawn) > most; part *= 2) {
            drawn = Arrays.stream(CoverageSimplifier.simplify(exact, width * part))
                    .map(Shape::of)
                    .toList();
        }
        return drawn;
    }

    static int points(List<Shape> shapes) {
        return shapes.stream().mapToInt(Shape::points).sum();
    }
}
