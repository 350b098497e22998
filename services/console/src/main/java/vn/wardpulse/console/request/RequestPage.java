package vn.wardpulse.console.request;

import java.util.List;

/**
 * One request: what is asked, where the reader's unit answers, what came, and what it adds up to.
 *
 * @param heads what is asked, question by question
 * @param sums empty where there is one unit only
 * @param copy where it can be asked again; empty where the reader cannot
 * @param reminded how many units the reader may have reminded now
 * @param closing when and by whom it was closed; empty while it is open
 */
record RequestPage(
        String path,
        String title,
        String lead,
        String reason,
        String sent,
        String closing,
        boolean manages,
        String copy,
        List<Entry> entries,
        List<String> heads,
        List<Row> rows,
        List<Sum> sums,
        int reminded) {

    /** Where a unit answers. */
    record Entry(String unit, String name, int seen, List<Field> fields) {}

    /**
     * @param kind number, yes-no, text or ratio
     * @param note unit of measure, and whether it may be left open
     * @param parts numerator and denominator; empty where it is no rate
     */
    record Field(String name, String label, String kind, String note, String value, List<Part> parts) {}

    record Part(String name, String label, String value) {}

    /**
     * What a unit answered last.
     *
     * @param earlier what it answered before that, the latest first, each in a line
     */
    record Row(String name, String tone, String word, String when, List<String> cells, List<String> earlier) {}

    record Sum(String question, String result, String detail) {}
}
