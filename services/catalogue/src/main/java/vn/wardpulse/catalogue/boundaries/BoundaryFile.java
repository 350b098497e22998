package vn.wardpulse.catalogue.boundaries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.model.UnitId;

/**
 * A GeoJSON FeatureCollection of boundaries. A file that names a unit states all boundaries that the unit has had; a
 * feature without a geometry states that it has none. Faults name the feature by its number, from 1.
 */
final class BoundaryFile {

    static final String FILE = "boundaries.geojson";

    /** A file; a unit's outline has some thousand points, a country's units in common use a million. */
    static final int MOST_BYTES = 10_000_000;

    static final int MOST_POINTS = 200_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String property;
    private final Set<UnitId> known;
    private final Faults noted;
    private final BoundaryFaults whole;
    private final Map<UnitId, List<Boundary>> stated = new TreeMap<>();
    private int points;

    /**
     * @param property of each feature that names its unit
     * @param known the units that there are
     */
    BoundaryFile(String property, Set<UnitId> known, Faults noted) {
        this.property = property;
        this.known = known;
        this.noted = noted;
        this.whole = new BoundaryFaults(noted, new Place(FILE, 0));
    }

    /** What the file states, unit by unit; to be used only where there is no fault. */
    Map<UnitId, List<Boundary>> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            whole.tooLarge();
            return stated;
        }
        collection(content).ifPresent(features -> {
            int number = 0;
            for (JsonNode feature : features) {
                feature(feature, new BoundaryFaults(noted, new Place(FILE, ++number)));
            }
            if (number == 0) {
                whole.empty();
            }
        });
        if (points > MOST_POINTS) {
            whole.tooManyPoints(points);
        }
        return stated;
    }

    private Optional<JsonNode> collection(byte[] content) {
        JsonNode all;
        try {
            all = JSON.readTree(content);
        } catch (JacksonException e) {
            var at = e.getLocation();
            whole.notJson(at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
            return Optional.empty();
        }
        if (!all.path("type").asString("").equals("FeatureCollection")
                || !all.path("features").isArray()) {
            whole.notACollection();
            return Optional.empty();
        }
        String crs = all.at("/crs/properties/name").asString("");
        if (!crs.isEmpty() && !crs.matches(".*(CRS84|4326)$")) {
            whole.otherSystem(crs);
        }
        return Optional.of(all.path("features"));
    }

    private void feature(JsonNode feature, BoundaryFaults faults) {
        if (!feature.path("type").asString("").equals("Feature")) {
            faults.notAFeature();
            return;
        }
        JsonNode properties = feature.path("properties");
        Optional<UnitId> unit = unit(properties.path(property), faults);
        Optional<LocalDate> from = day(properties, "valid_from", faults);
        Optional<LocalDate> to = day(properties, "valid_to", faults);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            faults.endsBeforeItBegins(from.get(), to.get());
        }
        JsonNode geometry = feature.path("geometry");
        GeometryReader reader = new GeometryReader(faults);
        Optional<Shape> shape = geometry.isNull() ? Optional.empty() : reader.read(geometry);
        points += reader.points();
        unit.ifPresent(id -> {
            List<Boundary> all = stated.computeIfAbsent(id, none -> new ArrayList<>());
            shape.ifPresent(read -> add(new Boundary(id, from.orElse(null), to.orElse(null), read), all, faults));
        });
    }

    private void add(Boundary boundary, List<Boundary> earlier, BoundaryFaults faults) {
        if (earlier.stream().anyMatch(boundary::meets)) {
            faults.twice(boundary.unit());
        }
        earlier.add(boundary);
    }

    private Optional<UnitId> unit(@Nullable JsonNode named, BoundaryFaults faults) {
        String text = named == null || !named.isString() ? "" : named.asString().strip();
        if (text.isEmpty()) {
            faults.noUnit(property);
            return Optional.empty();
        }
        Optional<UnitId> unit =
                known.stream().filter(id -> id.value().equals(text)).findFirst();
        if (unit.isEmpty()) {
            faults.unknownUnit(property, text);
        }
        return unit;
    }

    private Optional<LocalDate> day(JsonNode properties, String name, BoundaryFaults faults) {
        JsonNode day = properties.path(name);
        if (day.isMissingNode() || day.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.asString("")));
        } catch (DateTimeException e) {
            faults.notADay(name);
            return Optional.empty();
        }
    }
}
