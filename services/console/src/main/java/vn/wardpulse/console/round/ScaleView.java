package vn.wardpulse.console.round;

import java.util.List;

/**
 * What a round is scored by in one year.
 *
 * @param clusters each with the unit that leads it
 * @param rules how the score comes about, and what it leads to
 */
record ScaleView(String title, List<String> clusters, List<String> rules, List<Row> rows) {

    /**
     * @param basis what its points rest on
     * @param goal what is to be reached; empty where there is none
     * @param whom the clusters that it concerns
     */
    record Row(String name, String points, String basis, String goal, String whom) {}
}
