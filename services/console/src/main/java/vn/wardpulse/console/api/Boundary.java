package vn.wardpulse.console.api;

import java.util.List;
import vn.wardpulse.model.UnitId;

/** Where a unit is: a GeoJSON feature as the catalogue answers with it. */
public record Boundary(UnitId id, Properties properties, Area geometry) {

    /** @param inside longitude and latitude of a place well inside */
    public record Properties(double[] inside) {}

    /** @param coordinates of each polygon's rings: longitude and latitude in degrees */
    public record Area(double[][][][] coordinates) {}

    record Collection(List<Boundary> features) {}
}
