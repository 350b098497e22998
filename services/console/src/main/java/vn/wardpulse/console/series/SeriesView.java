package vn.wardpulse.console.series;

import java.util.List;

/**
 * A series in two readings.
 *
 * @param missing what is not in the restated one, unit by unit
 */
record SeriesView(String name, String unitOfMeasure, String whose, List<Line> lines, List<String> missing) {

    /**
     * @param units how many units reported what stands under as it was
     * @param note what is to be known of the restated figure; empty where it is what was reported
     */
    record Line(String period, String asItWas, String units, String restated, String note) {}
}
