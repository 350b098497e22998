package vn.wardpulse.catalogue.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads one feature's Polygon or MultiPolygon; what is wrong with it is noted by where in its coordinates it is. */
final class GeometryReader {

    private static final String GEOMETRY = "geometry";

    /** A triangle, closed. */
    private static final int LEAST_POSITIONS = 4;

    private final BoundaryFaults faults;
    private int points;
    private boolean sound = true;

    GeometryReader(BoundaryFaults faults) {
        this.faults = faults;
    }

    /** How many positions it has had to read. */
    int points() {
        return points;
    }

    /** The shape, where nothing is wrong with it. */
    Optional<Shape> read(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        List<List<List<double[]>>> polygons = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(coordinates, GEOMETRY));
            case "MultiPolygon" -> each(coordinates, GEOMETRY, (part, at) -> polygons.add(polygon(part, at)));
            default -> {
                faults.wrongGeometry(geometry.path("type").asString(""));
                return Optional.empty();
            }
        }
        Shape shape = new Shape(polygons);
        return sound && uncrossed(shape) ? Optional.of(Shape.of(shape.geometry())) : Optional.empty();
    }

    private interface Part {
        void read(JsonNode part, String at);
    }

    /** Every part by its number, from 1; a list there must be, and not an empty one. */
    private void each(JsonNode list, String at, Part part) {
        if (!list.isArray() || list.isEmpty()) {
            sound = false;
            faults.noCoordinates(at);
            return;
        }
        int number = 0;
        for (JsonNode one : list) {
            part.read(one, at + "/" + ++number);
        }
    }

    private List<List<double[]>> polygon(JsonNode rings, String at) {
        List<List<double[]>> polygon = new ArrayList<>();
        each(rings, at, (ring, where) -> polygon.add(ring(ring, where)));
        return polygon;
    }

    private List<double[]> ring(JsonNode positions, String at) {
        List<double[]> ring = new ArrayList<>();
        boolean soFar = sound;
        sound = true;
        each(positions, at, (position, where) -> position(position, where).ifPresent(ring::add));
        if (sound) {
            double[] first = ring.getFirst();
            double[] last = ring.getLast();
            if (first[0] != last[0] || first[1] != last[1]) {
                sound = false;
                faults.notClosed(at);
            } else if (ring.size() < LEAST_POSITIONS) {
                sound = false;
                faults.tooFewPositions(at);
            }
        }
        sound &= soFar;
        return ring;
    }

    /** Longitude and latitude; a height after them is not read. */
    private Optional<double[]> position(JsonNode position, String at) {
        points++;
        if (!position.isArray()
                || position.size() < 2
                || !position.path(0).isNumber()
                || !position.path(1).isNumber()) {
            sound = false;
            faults.noPosition(at);
            return Optional.empty();
        }
        double longitude = position.path(0).asDouble();
        double latitude = position.path(1).asDouble();
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            sound = false;
            faults.outOfRange(at, position.path(0).asString(), position.path(1).asString());
            return Optional.empty();
        }
        return Optional.of(new double[] {Shape.near(longitude), Shape.near(latitude)});
    }

    private boolean uncrossed(Shape shape) {
        TopologyValidationError error = new IsValidOp(shape.geometry()).getValidationError();
        if (error != null) {
            faults.crossed(error.getCoordinate().x, error.getCoordinate().y);
        }
        return error == null;
    }
}
