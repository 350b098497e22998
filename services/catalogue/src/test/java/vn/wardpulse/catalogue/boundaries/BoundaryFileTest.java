package vn.wardpulse.catalogue.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Fault;

class BoundaryFileTest {

    private static final UnitId BODE = new UnitId("00139");
    private static final UnitId NEXT = new UnitId("00142");

    private final Faults faults = new Faults();

    @Test
    void readsPolygonsWithHolesAndMultiPolygonsWithTheirDays() {
        Map<UnitId, List<Boundary>> read = read(Ground.collection(
                Ground.feature(
                        "00139",
                        ",\"valid_to\":\"2025-07-01\"",
                        Ground.polygon(Ground.square(105, 21, 1), Ground.square(105.2, 21.2, 0.1))),
                Ground.feature("00139", ",\"valid_from\":\"2025-07-01\"", Ground.polygon(Ground.square(105, 21, 2))),
                Ground.feature(
                        "00142",
                        ",\"valid_from\":null",
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[[%s],[%s]]}"
                                .formatted(Ground.square(106, 21, 0.5), Ground.square(107, 21, 0.5)))));

        assertThat(codes()).isEmpty();
        assertThat(all(read)).hasSize(2);
        assertThat(all(read).getFirst().shape().points()).isEqualTo(10);
        assertThat(all(read).getFirst().from()).isNull();
        assertThat(read.get(NEXT))
                .singleElement()
                .satisfies(b -> assertThat(b.shape().coordinates()).hasSize(2));
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirPlaces() {
        read(Ground.collection(
                Ground.feature("99999", "", Ground.polygon(Ground.square(105, 21, 1))),
                Ground.feature("00139", "", "{\"type\":\"Point\",\"coordinates\":[105,21]}"),
                Ground.feature("00139", "", Ground.polygon("[[105,21],[106,21],[106,22],[105,22]]")),
                Ground.feature("00139", "", Ground.polygon("[[21,105],[22,105],[22,106],[21,105]]")),
                Ground.feature("00142", "", Ground.polygon("[[105,21],[106,22],[106,21],[105,22],[105,21]]")),
                Ground.feature("00142", "", Ground.polygon("[[105,21],[106,21],[105,21]]")),
                Ground.feature("00142", "", Ground.polygon("[[105,21],[\"106\",21],[106,22],[105,21]]")),
                Ground.feature("00142", "", "{\"type\":\"Polygon\",\"coordinates\":[]}"),
                Ground.feature("00142", ",\"valid_from\":\"31/12/2023\"", "null"),
                Ground.feature("00142", ",\"valid_from\":\"2024-01-01\",\"valid_to\":\"2023-01-01\"", "null"),
                "{\"type\":\"Feature\",\"properties\":{\"unit\":139},\"geometry\":null}",
                "{\"type\":\"Polygon\"}"));

        assertThat(faults.all())
                .extracting(fault -> fault.where() + " " + fault.code())
                .containsExactly(
                        "boundaries.geojson:1:unit unknown-unit",
                        "boundaries.geojson:2:geometry wrong-geometry",
                        "boundaries.geojson:3:geometry/1 ring-not-closed",
                        "boundaries.geojson:4:geometry/1/1 out-of-range",
                        "boundaries.geojson:4:geometry/1/2 out-of-range",
                        "boundaries.geojson:4:geometry/1/3 out-of-range",
                        "boundaries.geojson:4:geometry/1/4 out-of-range",
                        "boundaries.geojson:5:geometry crosses-itself",
                        "boundaries.geojson:6:geometry/1 ring-too-short",
                        "boundaries.geojson:7:geometry/1/2 not-a-position",
                        "boundaries.geojson:8:geometry no-coordinates",
                        "boundaries.geojson:9:valid_from not-a-day",
                        "boundaries.geojson:10:valid_to ends-before-it-begins",
                        "boundaries.geojson:11:unit no-unit",
                        "boundaries.geojson:12 not-a-feature");
        assertThat(faults.all()).allSatisfy(fault -> {
            assertThat(fault.vi()).endsWith(".");
            assertThat(fault.en()).endsWith(".").isNotEqualTo(fault.vi());
        });
    }

    @Test
    void refusesTwoBoundariesOfOneTime() {
        read(Ground.collection(
                Ground.feature("00139", ",\"valid_to\":\"2025-07-01\"", Ground.polygon(Ground.square(105, 21, 1))),
                Ground.feature("00139", ",\"valid_from\":\"2025-06-30\"", Ground.polygon(Ground.square(105, 21, 2)))));

        assertThat(codes()).containsExactly("stated-twice");
    }

    @Test
    void refusesWhatIsNoCollectionOfPlacesOnEarth() {
        read("{\"type\":\"FeatureCollection\",");
        read("[]");
        read(Ground.collection());
        read(
                "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3405\"}},\"features\":[%s]}"
                        .formatted(Ground.feature("00139", "", Ground.polygon(Ground.square(105, 21, 1)))));

        assertThat(codes())
                .containsExactlyInAnyOrder("not-json", "not-a-collection", "no-features", "other-reference-system");
    }

    @Test
    void refusesMoreThanAnyMapNeeds() {
        read(Ground.collection(
                Ground.feature("00139", "", Ground.polygon(Ground.winding(105, BoundaryFile.MOST_POINTS / 2)))));
        assertThat(codes()).containsExactly("too-many-points");

        Faults large = new Faults();
        new BoundaryFile("unit", Set.of(), large).read(new byte[BoundaryFile.MOST_BYTES + 1]);
        assertThat(large.all()).extracting(Fault::code).containsExactly("too-large");
    }

    @Test
    void readsTheSamePlaceTheSameHoweverItWasWritten() {
        Shape one = all(read(Ground.collection(
                        Ground.feature("00139", "", Ground.polygon("[[105,21],[106,21],[106,22],[105,21]]")))))
                .getFirst()
                .shape();
        Shape other = all(read(Ground.collection(Ground.feature(
                        "00139", "", Ground.polygon("[[105.00000000001,21.0],[106,21,7.5],[106,22],[105.0,21.0]]")))))
                .getFirst()
                .shape();

        assertThat(codes()).isEmpty();
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(Shape.read(one.text()).text()).isEqualTo(one.text());
    }

    private Map<UnitId, List<Boundary>> read(String text) {
        return new BoundaryFile("unit", Set.of(BODE, NEXT), faults).read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is stated of Bồ Đề. */
    private static List<Boundary> all(Map<UnitId, List<Boundary>> read) {
        return read.getOrDefault(BODE, List.of());
    }

    private List<String> codes() {
        return faults.all().stream().map(Fault::code).toList();
    }
}
