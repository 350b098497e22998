package vn.wardpulse.console.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Areas on the ground as a picture: degrees side by side, with those of longitude as much shorter as they are there. For
 * a district, a city or a province that is as good as any projection; north is up.
 *
 * @param height of the field, which is {@link #WIDTH} wide
 * @param areas in the order in which they were handed in
 */
public record Ground(int height, List<Area> areas) {

    public static final int WIDTH = 720;

    private static final int MOST_HEIGHT = 640;
    private static final double MARGIN = 6;

    /**
     * Where something is.
     *
     * @param polygons each with its rings of longitudes and latitudes
     * @param inside longitude and latitude of its label
     */
    public record Place(String key, double[][][][] polygons, double[] inside) {}

    /**
     * @param path what SVG draws
     * @param x of the label
     * @param y of the label
     */
    public record Area(String key, String path, String x, String y) {}

    /** Some place there must be. */
    public static Ground of(List<Place> places) {
        Frame frame = Frame.around(places);
        return new Ground(
                frame.height(),
                places.stream()
                        .map(place -> new Area(
                                place.key(),
                                frame.path(place),
                                text(frame.x(place.inside()[0])),
                                text(frame.y(place.inside()[1]))))
                        .toList());
    }

    private static String text(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }

    /**
     * @param west lowest longitude
     * @param north highest latitude
     * @param across how many units of the field a degree of longitude has
     * @param down how many a degree of latitude has
     */
    private record Frame(double west, double north, double across, double down, int height) {

        static Frame around(List<Place> places) {
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (double[] at : positions(places)) {
                west = Math.min(west, at[0]);
                east = Math.max(east, at[0]);
                south = Math.min(south, at[1]);
                north = Math.max(north, at[1]);
            }
            double shorter = Math.cos(Math.toRadians((south + north) / 2));
            double wide = Math.max((east - west) * shorter, 1e-9);
            double high = Math.max(north - south, 1e-9);
            double scale = Math.min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / high);
            double spare = (WIDTH - 2 * MARGIN - wide * scale) / 2;
            return new Frame(west - spare / (scale * shorter), north, scale * shorter, scale, (int)
                    Math.ceil(high * scale + 2 * MARGIN));
        }

        private static List<double[]> positions(List<Place> places) {
            List<double[]> positions = new ArrayList<>();
            for (Place place : places) {
                for (double[][][] rings : place.polygons()) {
                    positions.addAll(List.of(rings[0]));
                }
            }
            return positions;
        }

        double x(double longitude) {
            return MARGIN + (longitude - west) * across;
        }

        double y(double latitude) {
            return MARGIN + (north - latitude) * down;
        }

        String path(Place place) {
            StringBuilder path = new StringBuilder();
            for (double[][][] rings : place.polygons()) {
                for (double[][] ring : rings) {
                    // The last position is the first again.
                    for (int i = 0; i < ring.length - 1; i++) {
                        path.append(i == 0 ? "M" : "L")
                                .append(text(x(ring[i][0])))
                                .append(' ')
                                .append(text(y(ring[i][1])));
                    }
                    path.append('Z');
                }
            }
            return path.toString();
        }
    }
}
