package vn.wardpulse.submission.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;

/** A row of {@code report}. What is null for history is null there only. */
record Row(
        long id,
        Obligation obligation,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        @Nullable LocalDate extended,
        boolean closed,
        @Nullable LocalDate windowFirst,
        LocalDate windowLast,
        ReportState state,
        int latest,
        @Nullable Integer counted,
        @Nullable Instant firstReceived,
        @Nullable String returnReason,
        @Nullable List<ReportedFigure> draft,
        @Nullable String draftNarrative,
        @Nullable Instant draftSavedAt,
        @Nullable String draftSavedBy,
        @Nullable Instant remindedAt,
        long revision,
        Instant updatedAt) {

    static final String COLUMNS = """
            id, unit, form, period, opens, due, extended, closed, window_first, window_last, state, latest, counted,
            first_received, return_reason, draft, draft_narrative, draft_saved_at, draft_saved_by, reminded_at, revision,
            updated_at
            """;

    private static final TypeReference<List<ReportedFigure>> FIGURES = new TypeReference<>() {};

    static Row of(ResultSet row, int number) throws SQLException {
        String draft = row.getString("draft");
        return new Row(
                row.getLong("id"),
                new Obligation(
                        new UnitId(row.getString("unit")),
                        new FormCode(row.getString("form")),
                        Period.parse(row.getString("period"))),
                row.getObject("opens", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("extended", LocalDate.class),
                row.getBoolean("closed"),
                row.getObject("window_first", LocalDate.class),
                row.getObject("window_last", LocalDate.class),
                ReportState.valueOf(row.getString("state")),
                row.getInt("latest"),
                row.getObject("counted", Integer.class),
                instant(row, "first_received"),
                row.getString("return_reason"),
                draft == null ? null : Wire.mapper().readValue(draft, FIGURES),
                row.getString("draft_narrative"),
                instant(row, "draft_saved_at"),
                row.getString("draft_saved_by"),
                instant(row, "reminded_at"),
                row.getLong("revision"),
                java.util.Objects.requireNonNull(instant(row, "updated_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Where it stands as readers see it: begun is more than open. */
    ReportState shown() {
        return state == ReportState.OPEN && draft != null ? ReportState.DRAFT : state;
    }
}
