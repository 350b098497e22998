package vn.wardpulse.catalogue.boundaries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/**
 * Polygons in degrees of WGS 84, as GeoJSON nests them: each polygon's rings, the outer one first, each ring's
 * positions, longitude first.
 */
record Shape(List<List<List<double[]>>> coordinates) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** A centimetre, and no more: what two programs write of the same place then comes out the same. */
    private static final int DECIMALS = 7;

    static Shape of(Geometry geometry) {
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<List<double[]>> rings = new ArrayList<>();
                rings.add(positions(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(positions(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return new Shape(polygons);
    }

    /** As {@link #text} has written it. */
    static Shape read(String text) {
        double[][][][] read = JSON.readValue(text, double[][][][].class);
        return new Shape(Arrays.stream(read)
                .map(polygon -> Arrays.stream(polygon).map(Arrays::asList).toList())
                .toList());
    }

    String text() {
        return JSON.writeValueAsString(coordinates);
    }

    int points() {
        return coordinates.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }

    MultiPolygon geometry() {
        return GEOMETRIES.createMultiPolygon(coordinates.stream()
                .map(rings -> GEOMETRIES.createPolygon(
                        ring(rings.getFirst()),
                        rings.stream().skip(1).map(Shape::ring).toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new));
    }

    private static LinearRing ring(List<double[]> positions) {
        return GEOMETRIES.createLinearRing(
                positions.stream().map(at -> new Coordinate(at[0], at[1])).toArray(Coordinate[]::new));
    }

    private static List<double[]> positions(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(at -> new double[] {near(at.x), near(at.y)})
                .toList();
    }

    /** As exact as shapes are kept. */
    static double near(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
