package vn.wardpulse.console.round;

import java.util.List;

/**
 * How a round stands.
 *
 * @param basis as of when, and whether anything is judged any more
 * @param plan where the plan is
 */
record RoundView(
        String title,
        String lead,
        String basis,
        Link plan,
        List<Place> places,
        List<Unit> units,
        List<Proposal> proposals) {

    record Link(String address, String text) {}

    /** @param anchor of the unit's lines on the page */
    record Place(String overall, String unit, String anchor, String cluster, String inCluster, String score, String turn) {}

    /**
     * @param sheet where it is judged by hand
     * @param sum how the round's score comes of its years; empty where it has one
     */
    record Unit(String anchor, String sheet, String name, String score, List<Year> years, String sum) {}

    /**
     * @param title empty where the round has one year
     * @param sum how the score comes of the lines
     */
    record Year(String title, List<Line> lines, String sum) {}

    /**
     * @param basis value, target and pace, or what was judged
     * @param share of the points, as a fraction
     * @param dim whether it does not count
     */
    record Line(
            String name, String points, String basis, String said, boolean disagreed, String share, String earned, boolean dim) {}

    record Proposal(String unit, String kind, boolean good, List<String> grounds) {}
}
