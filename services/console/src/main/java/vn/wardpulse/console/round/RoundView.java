package vn.wardpulse.console.round;

import java.util.List;
import vn.wardpulse.model.PlanCode;

/**
 * How a round stands, or stood when its result was published.
 *
 * @param basis as of when, and whether anything is judged any more
 * @param live whether it moves while one looks at it
 * @param plan where the plan is
 * @param compared whether ranks are held against those of the round before
 * @param against what they are held against; empty where they are not
 * @param all where the lines of all units are shown; empty where there is but one
 * @param units whose lines are shown
 */
record RoundView(
        String title,
        String lead,
        String basis,
        boolean live,
        Link plan,
        boolean compared,
        String against,
        List<Place> places,
        String all,
        List<Unit> units,
        List<Proposal> proposals) {

    record Link(String address, String text) {

        /** @param number of the plan's document */
        static Link plan(PlanCode plan, String number) {
            return new Link("/ke-hoach/" + plan, number);
        }
    }

    /**
     * @param lines where the unit's lines are; empty where the reader does not see them
     * @param change against the round before
     */
    record Place(
            String overall,
            String unit,
            String lines,
            String cluster,
            String inCluster,
            String score,
            String turn,
            String change) {}

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
     * @param steps from the figure to the points
     * @param rests the figures and reports, to be opened
     * @param said what each stage said by hand, with its words
     * @param share of the points, as a fraction
     * @param dim whether it does not count
     */
    record Line(
            String name,
            String points,
            List<String> steps,
            Rests rests,
            List<String> said,
            boolean disagreed,
            String share,
            String earned,
            boolean dim) {}

    /** @param summary how many there are; empty where there are none */
    record Rests(String summary, List<Part> parts) {}

    /**
     * @param text such as {@code tháng 3/2023: 12}
     * @param address where the number comes from; empty for reports
     * @param wanting whether something is missing or late
     */
    record Part(String text, String address, boolean wanting) {}

    record Proposal(String unit, String kind, boolean good, List<String> grounds) {}
}
