package vn.wardpulse.catalogue.boundaries;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import vn.wardpulse.model.UnitId;

/** Boundaries as a GeoJSON FeatureCollection. */
@Schema(description = "A GeoJSON FeatureCollection (RFC 7946)")
record BoundaryCollection(String type, List<Feature> features) {

    record Feature(String type, UnitId id, Properties properties, Area geometry) {}

    /** @param inside longitude and latitude of a place well inside, for a label */
    record Properties(
            UnitId unit,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Double> inside) {}

    @Schema(description = "A MultiPolygon in degrees of WGS 84, longitude first; coordinates are numbers")
    record Area(String type, List<List<List<double[]>>> coordinates) {}

    /** @param shapes of the boundaries, in their order, as they are to be drawn */
    static BoundaryCollection of(List<Boundary> boundaries, List<Shape> shapes) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < boundaries.size(); i++) {
            Boundary boundary = boundaries.get(i);
            Coordinate inside = InteriorPointArea.getInteriorPoint(shapes.get(i).geometry());
            features.add(new Feature(
                    "Feature",
                    boundary.unit(),
                    new Properties(boundary.unit(), boundary.from(), boundary.to(), List.of(inside.x, inside.y)),
                    new Area("MultiPolygon", shapes.get(i).coordinates())));
        }
        return new BoundaryCollection("FeatureCollection", features);
    }
}
