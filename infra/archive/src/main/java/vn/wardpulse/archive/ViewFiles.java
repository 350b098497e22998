package vn.wardpulse.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The views as readers saw them, for whoever has nothing to work them out with. Where a row stands in the log is left out:
 * views that are built anew say the same figures, and come to it another way.
 */
final class ViewFiles {

    static final String FOLDER = "views/";

    /** Digits are those of the number: 1.50 is written 1.5. */
    private static final List<View> VIEWS = List.of(
            new View("cell", """
                    unit, period, indicator, trim_scale(amount) as amount, trim_scale(over) as over, units, owed, reported,
                    partial, approved, late, trim_scale(to_date_amount) as to_date_amount,
                    trim_scale(to_date_over) as to_date_over, to_date_units, to_date_owed, to_date_reported,
                    to_date_partial, to_date_approved, to_date_late, target_kind, target_low, target_high, pace,
                    trim_scale(achievement) as achievement, trim_scale(share) as share, status""", "unit, period, indicator"),
            new View("cell_channel", """
                    unit, period, indicator, channel, trim_scale(amount) as amount, trim_scale(over) as over, units, owed,
                    reported, partial, approved, late, trim_scale(to_date_amount) as to_date_amount,
                    trim_scale(to_date_over) as to_date_over, to_date_units""", "unit, period, indicator, channel"),
            new View(
                    "theme_score",
                    "unit, period, theme, trim_scale(score) as score, counted, indicators, statuses",
                    "unit, period, theme"),
            new View(
                    "completeness",
                    "unit, period, form, owed, received, returned, on_time, late, approved, overdue",
                    "unit, period, form"),
            new View("current_standing", """
                    unit, form, period, state, latest, counted, counted_approved, due, due_passed, first_received,
                    timeliness""", "unit, form, period"));

    private record View(String name, String columns, String order) {}

    private ViewFiles() {}

    static void write(Connection connection, Written files) throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (View view : VIEWS) {
            files.add(
                    FOLDER + view.name() + ".csv",
                    out -> copy.copyOut(
                            "copy (select %s from reporting.%s order by %s) to stdout (format csv, header)"
                                    .formatted(view.columns().replace('\n', ' '), view.name(), view.order()),
                            out));
        }
    }
}
