package vn.wardpulse.console.round;

import java.util.List;

/**
 * What is judged of a unit by hand.
 *
 * @param round where the round's standing is
 * @param path of the page
 * @param seen the version that is shown
 * @param may whether the reader judges now
 * @param back the stages to which the reader may give it back
 */
record ScoringView(
        String title,
        String lead,
        String turn,
        RoundView.Link round,
        String path,
        int seen,
        boolean may,
        List<Row> rows,
        List<Choice> back,
        List<Act> history) {

    /**
     * @param key year and code, by which the fields are named
     * @param most how it is judged and up to what
     */
    record Row(
            String key,
            String name,
            String most,
            String self,
            String appraisal,
            String verification,
            List<String> words,
            boolean disagreed,
            String value,
            String typed) {}

    record Choice(String value, String name) {}

    record Act(String when, String what) {}
}
