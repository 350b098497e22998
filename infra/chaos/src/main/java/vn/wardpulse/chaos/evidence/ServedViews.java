package vn.wardpulse.chaos.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
public final class ServedViews {

    /** Names of the topics that reporting reads. */
    public static final Set<String> READ = Set.of(
            Topics.UNITS.name(),
            Topics.THEMES.name(),
            Topics.INDICATORS.name(),
            Topics.FORMS.name(),
            Topics.CALENDARS.name(),
            Topics.TARGETS.name(),
            Topics.REPORTS.name(),
            Topics.UNIT_PERIODS.name(),
            Topics.STANDINGS.name());

    private static final String UNIT_PERIODS = """
            select u.record
            from unit_period u join generation g on g.number = u.generation and g.current
            """;

    private static final String STANDINGS = """
            select s.* from standing s join generation g on g.number = s.generation and g.current
            """;

    private ServedViews() {}

    /** @param views the database as reporting sees it */
    public static OracleViews of(Connection views) throws SQLException {
        try (Statement statement = views.createStatement()) {
            return new OracleViews(unitPeriods(statement), standings(statement));
        }
    }

    /** Positions of the events of which reporting tells, in order. */
    public static List<Long> positions(Connection views) throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (Statement statement = views.createStatement();
                ResultSet rows = statement.executeQuery("select position from report_event order by position")) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
        return positions;
    }

    /** Where the records came from that reporting put aside, in order. */
    public static List<Place> deadLetters(Connection views) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Statement statement = views.createStatement();
                ResultSet rows = statement.executeQuery("select topic, partition, record_offset from dead_letter")) {
            while (rows.next()) {
                places.add(new Place(rows.getString(1), rows.getInt(2), rows.getLong(3)));
            }
        }
        places.sort(null);
        return places;
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
