package vn.wardpulse.acceptance.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Boundaries of nowhere: wards in a grid whose lines wind a little, the same way on both sides. */
final class InventedGround {

    private static final int COLUMNS = 4;
    private static final int STEPS = 12;
    private static final double WEST = 105.88;
    private static final double SOUTH = 21.0;
    private static final double SIDE = 0.015;

    private InventedGround() {}

    /** A FeatureCollection with an area for each of {@code units}. */
    static String of(List<String> units) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            features.add(feature(units.get(i), ring(i % COLUMNS, i / COLUMNS)));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String feature(String unit, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"unit\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}"
                .formatted(unit, ring);
    }

    private static String ring(int column, int row) {
        List<String> ring = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            ring.add(at(column * STEPS + step, row * STEPS));
        }
        for (int step = 0; step < STEPS; step++) {
            ring.add(at((column + 1) * STEPS, row * STEPS + step));
        }
        for (int step = STEPS; step > 0; step--) {
            ring.add(at(column * STEPS + step, (row + 1) * STEPS));
        }
        for (int step = STEPS; step >= 0; step--) {
            ring.add(at(column * STEPS, row * STEPS + step));
        }
        return "[" + String.join(",", ring) + "]";
    }

    /** Where a crossing of the finer grid is; the bend depends on the crossing alone, so that neighbours agree. */
    private static String at(int across, int up) {
        double bendAcross = Math.sin(up * 0.9 + across * 0.13) * 0.1;
        double bendUp = Math.cos(across * 0.8 + up * 0.17) * 0.1;
        return String.format(
                Locale.ROOT,
                "[%.6f,%.6f]",
                WEST + (across / (double) STEPS + bendAcross) * SIDE,
                SOUTH + (up / (double) STEPS + bendUp) * SIDE);
    }
}
