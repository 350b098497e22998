package vn.wardpulse.reporting.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Wire;

/** The log up to a moment, as far as figures rest on it, out of the tables that hold its history. */
@Component
class RecordedEvents {

    private static final UUID NO_REQUEST = new UUID(0, 0);

    private final JdbcClient jdbc;

    RecordedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The definitions that stood, with the targets of one year of these units. */
    List<CatalogueEvent> definitions(Instant moment, Collection<UnitId> units, int year) {
        return jdbc.sql("""
                select distinct on (kind, key) kind, position, at, by, body
                from definition_event
                where at <= :moment
                  and (kind in ('unit', 'theme', 'indicator', 'form', 'calendar')
                       or kind = 'targets' and key = any(:targets))
                order by kind, key, position desc
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("targets", units.stream().map(unit -> unit + "/" + year).toArray(String[]::new))
                .query((row, n) -> definition(row))
                .list();
    }

    /** The targets of one unit and year that stood; empty where none had been stated. */
    Optional<UnitTargets> targets(Instant moment, UnitId unit, int year) {
        return jdbc.sql("""
                select body
                from definition_event
                where kind = 'targets' and key = :key and at <= :moment
                order by position desc
                limit 1
                """)
                .param("key", unit + "/" + year)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Wire.mapper().readValue(row.getString("body"), UnitTargets.class))
                .optional();
    }

    /** All that had happened to the reports of these units and years. */
    List<ReportEvent> reports(Instant moment, Collection<UnitId> units, Collection<Integer> years) {
        return jdbc.sql("""
                select position, at, by, unit, form, period, act, version, due, first_received, timeliness, reason,
                       document, source, figures
                from report_event
                where unit = any(:units) and substr(period, 1, 4) = any(:years) and at <= :moment
                """)
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .param("years", years.stream().map(String::valueOf).toArray(String[]::new))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> happened(row))
                .list();
    }

    private static CatalogueEvent definition(ResultSet row) throws SQLException {
        EventHead head = head(row);
        String body = row.getString("body");
        String kind = row.getString("kind");
        return switch (kind) {
            case "unit" -> new CatalogueEvent.UnitDefined(head, Wire.mapper().readValue(body, Unit.class));
            case "theme" -> new CatalogueEvent.ThemeDefined(head, Wire.mapper().readValue(body, Theme.class));
            case "indicator" ->
                new CatalogueEvent.IndicatorDefined(head, Wire.mapper().readValue(body, Indicator.class));
            case "form" -> new CatalogueEvent.FormDefined(head, Wire.mapper().readValue(body, Form.class));
            case "calendar" ->
                new CatalogueEvent.CalendarYearDefined(head, Wire.mapper().readValue(body, CalendarYear.class));
            case "targets" -> new CatalogueEvent.TargetsSet(head, Wire.mapper().readValue(body, UnitTargets.class));
            default -> throw new IllegalStateException("a definition of kind " + kind);
        };
    }

    /** Files and words that came with a report move no figure; they are left out. */
    private static ReportEvent happened(ResultSet row) throws SQLException {
        EventHead head = head(row);
        Obligation obligation = new Obligation(
                new UnitId(row.getString("unit")),
                new FormCode(row.getString("form")),
                Period.parse(row.getString("period")));
        int version = row.getInt("version");
        String act = row.getString("act");
        return switch (act) {
            case "opened", "extended" ->
                new ReportEvent.ObligationOpened(head, obligation, due(row), timeliness(row), row.getString("reason"));
            case "due-passed" -> new ReportEvent.DueDatePassed(head, obligation, due(row));
            case "closed" -> new ReportEvent.ObligationClosed(head, obligation);
            case "reopened" -> new ReportEvent.ObligationReopened(head, obligation, reason(row));
            case "submitted", "received-on-paper" ->
                new ReportEvent.ReportSubmitted(head, obligation, version, figures(row), received(row), inTime(row));
            case "corrected" ->
                new ReportEvent.ReportCorrected(
                        head,
                        obligation,
                        version,
                        figures(row),
                        reason(row),
                        row.getString("document"),
                        received(row),
                        inTime(row));
            case "approved" -> new ReportEvent.ReportApproved(head, obligation, version);
            case "returned" -> new ReportEvent.ReportReturned(head, obligation, version, reason(row));
            case "withdrawn" -> new ReportEvent.ReportWithdrawn(head, obligation, version, reason(row));
            case "recorded" ->
                new ReportEvent.HistoryRecorded(
                        head, obligation, version, figures(row), Objects.toString(row.getString("source"), ""));
            default -> throw new IllegalStateException("an event with act " + act);
        };
    }

    private static EventHead head(ResultSet row) throws SQLException {
        return new EventHead(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                NO_REQUEST);
    }

    private static LocalDate due(ResultSet row) throws SQLException {
        return row.getObject("due", LocalDate.class);
    }

    private static String reason(ResultSet row) throws SQLException {
        return Objects.toString(row.getString("reason"), "");
    }

    private static Instant received(ResultSet row) throws SQLException {
        return row.getObject("first_received", OffsetDateTime.class).toInstant();
    }

    private static Timeliness inTime(ResultSet row) throws SQLException {
        return Timeliness.valueOf(row.getString("timeliness"));
    }

    private static @Nullable Timeliness timeliness(ResultSet row) throws SQLException {
        String word = row.getString("timeliness");
        return word == null ? null : Timeliness.valueOf(word);
    }

    private static List<ReportedFigure> figures(ResultSet row) throws SQLException {
        return Arrays.asList(Wire.mapper().readValue(row.getString("figures"), ReportedFigure[].class));
    }
}
