package vn.wardpulse.console.snapshot;

import java.util.List;

/** What the pages show. */
final class SnapshotViews {

    private SnapshotViews() {}

    /** All snapshots, and the form of the next. */
    record All(String finding, List<Row> rows, Form form, List<String> faults) {}

    record Row(
            int number,
            String name,
            String unit,
            String periods,
            boolean official,
            String takenAt,
            String signedBy,
            String hash) {}

    /** @param offered whether the visitor may freeze */
    record Form(
            boolean offered,
            String name,
            String description,
            List<Option> units,
            List<Options> periods,
            boolean lastYear,
            List<Option> forms,
            boolean official,
            String exception) {}

    record Option(String value, String text, boolean chosen) {}

    record Options(String title, List<Option> options) {}

    /**
     * One snapshot.
     *
     * @param facts what it is, a line each
     * @param withs what it can be compared with
     * @param changedRest how many more figures differ than are listed; empty where all are
     * @param basis how many are the same figures on another basis; empty where none is
     */
    record One(
            Row row,
            String finding,
            List<Line> facts,
            List<Option> withs,
            String with,
            List<Changed> changed,
            String changedRest,
            String basis,
            List<Happened> happened) {}

    record Line(String name, String text, boolean code) {}

    record Changed(
            String unit, String period, String indicator, String measure, String frozen, String other, String change) {}

    /** @param address of the report; empty where there is none */
    record Happened(String at, String what, String by, String reason, String address) {}

    /** What came of checking one. */
    record Proof(boolean sound, List<Check> checks) {}

    record Check(String text, boolean right) {}
}
