package vn.wardpulse.console.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.shell.Options;

/** What the pages show. */
final class SnapshotViews {

    private SnapshotViews() {}

    /** All snapshots, and the form of the next. */
    record All(String finding, List<Row> rows, List<WorkRow> works, Form form, List<String> faults) {}

    /** @param later what has happened since; empty where nothing has */
    record Row(
            int number,
            String name,
            String unit,
            String periods,
            boolean official,
            String takenAt,
            String signedBy,
            String hash,
            String later) {}

    /**
     * Long work in a list.
     *
     * @param steps how many of how many are done; empty where that is not known, or over
     */
    record WorkRow(String title, String state, String steps, String by, String at, String address, boolean open) {}

    /**
     * Long work on its own page.
     *
     * @param of steps; 0 where nobody knows
     * @param ended when; empty while it goes on
     * @param next where to see what came of it
     */
    record Work(
            int id,
            String title,
            String state,
            String steps,
            int done,
            int of,
            boolean open,
            String asked,
            String ended,
            List<String> faults,
            @Nullable Link next,
            @Nullable Prepared file,
            @Nullable Proof proof) {}

    record Link(String address, String text) {}

    record Prepared(String text, String hash) {}

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

    /**
     * One snapshot.
     *
     * @param facts what it is, a line each
     * @param withs what it can be compared with
     * @param changedRest how many more figures differ than are listed; empty where all are
     * @param basis how many are the same figures on another basis; empty where none is
     * @param large what is said of a comparison that takes long; empty where it was made at once
     * @param compared whether there is a comparison to show
     * @param prepare whether files are better prepared than fetched at once
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
            List<Happened> happened,
            String happenedRest,
            String large,
            boolean compared,
            boolean prepare) {}

    record Line(String name, String text, boolean code) {}

    /**
     * @param errata all corrections that the figure rests on, in a word; empty where there is none
     * @param corrections these, one by one
     */
    record Changed(
            String unit,
            String period,
            String indicator,
            String measure,
            String frozen,
            String other,
            String change,
            String errata,
            List<Correction> corrections) {}

    /**
     * A reported figure that became another.
     *
     * @param reason why, and by which document; empty where nothing was said
     */
    record Correction(String at, String what, String by, String from, String to, String reason, String address) {}

    /** @param address of the report; empty where there is none */
    record Happened(String at, String what, String by, String reason, String address) {}

    /** What came of checking one. */
    record Proof(boolean sound, List<Check> checks) {}

    record Check(String text, boolean right) {}
}
