package vn.wardpulse.catalogue.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invented ground: squares side by side, and outlines with as many points as one likes. */
final class Ground {

    private Ground() {}

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String feature(String unit, String more, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"unit\":\"%s\"%s},\"geometry\":%s}"
                .formatted(unit, more, geometry);
    }

    static String polygon(String... rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
    }

    /** A closed square with its lower left corner at a place. */
    static String square(double x, double y, double side) {
        return String.format(
                Locale.ROOT,
                "[[%1$.4f,%2$.4f],[%3$.4f,%2$.4f],[%3$.4f,%4$.4f],[%1$.4f,%4$.4f],[%1$.4f,%2$.4f]]",
                x,
                y,
                x + side,
                y + side);
    }

    /** A strip from {@code x} on, one degree wide, both long sides of which wind the same way at every x. */
    static String winding(double x, int bends) {
        List<String> ring = new ArrayList<>();
        for (int i = 0; i <= bends; i++) {
            ring.add(at(x + bend(i), 10.0 + i / (double) bends));
        }
        for (int i = bends; i >= 0; i--) {
            ring.add(at(x + 1 + bend(i), 10.0 + i / (double) bends));
        }
        ring.add(ring.getFirst());
        return "[" + String.join(",", ring) + "]";
    }

    private static double bend(int i) {
        return i % 2 == 0 ? 0 : 0.0002;
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "[%.6f,%.6f]", x, y);
    }
}
