package vn.wardpulse.console.plan;

import java.util.List;

/** All plans that the reader sees, those that hold today first. */
record PlansView(String finding, List<Part> parts) {

    /** Plans that hold now, that will, or that held. */
    record Part(String title, List<Row> rows) {}

    /**
     * @param above what it carries out; empty where it carries out nothing
     * @param holds what it consists of, in words
     */
    record Row(
            String address,
            String number,
            String title,
            String issuer,
            String issued,
            String when,
            String above,
            String holds) {}
}
