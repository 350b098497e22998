package vn.wardpulse.acceptance.figures;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.oracle.OracleViews;

/** What reporting answers from: the rows of the generation that readers see. */
final class ServedViews {

    private static final String UNIT_PERIODS = """
            select u.record
            from unit_period u join generation g on g.number = u.generation and g.current
            """;

    private static final String STANDINGS = """
            select s.* from standing s join generation g on g.number = s.generation and g.current
            """;

    private ServedViews() {}

    static OracleViews of(RunningDemo demo) throws SQLException {
        try (Connection connection = demo.views();
                Statement statement = connection.createStatement()) {
            return new OracleViews(unitPeriods(statement), standings(statement));
        }
    }

    static int deadLetters(RunningDemo demo) throws SQLException {
        try (Connection connection = demo.views();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from dead_letter")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static SortedMap<String, UnitPeriod> unitPeriods(Statement statement) throws SQLException {
        SortedMap<String, UnitPeriod> views = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(UNIT_PERIODS)) {
            while (rows.next()) {
                byte[] record = rows.getString("record").getBytes(StandardCharsets.UTF_8);
                UnitPeriod view = Topics.UNIT_PERIODS.codec().read(record);
                views.put(Topics.UNIT_PERIODS.key().apply(view), view);
            }
        }
        return views;
    }

    private static SortedMap<String, Standing> standings(Statement statement) throws SQLException {
        SortedMap<String, Standing> views = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(STANDINGS)) {
            while (rows.next()) {
                Standing view = standing(rows);
                views.put(Topics.STANDINGS.key().apply(view), view);
            }
        }
        return views;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        OffsetDateTime received = row.getObject("first_received", OffsetDateTime.class);
        String timeliness = row.getString("timeliness");
        return new Standing(
                new Obligation(
                        new UnitId(row.getString("unit")),
                        new FormCode(row.getString("form")),
                        Period.parse(row.getString("period"))),
                Standing.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("latest"),
                row.getObject("counted", Integer.class),
                row.getBoolean("counted_approved"),
                due,
                row.getBoolean("due_passed"),
                received == null ? null : received.toInstant(),
                timeliness == null ? null : Timeliness.valueOf(timeliness.toUpperCase(Locale.ROOT)),
                row.getLong("position"));
    }
}
