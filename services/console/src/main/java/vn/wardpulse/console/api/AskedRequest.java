package vn.wardpulse.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;

/** A request with all that the reader sees of it, as submission has it. */
public record AskedRequest(
        Line line,
        String reason,
        List<Question> questions,
        Instant sentAt,
        String sentBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<AskedUnit> units) {

    /**
     * What lists have of it.
     *
     * @param by the unit that asks
     * @param daysLeft working days until it is due; below nought once it is overdue
     * @param manages whether the reader may close it
     */
    public record Line(
            UUID id,
            UnitId by,
            String title,
            LocalDate sent,
            LocalDate due,
            @Nullable PlanCode plan,
            boolean closed,
            int daysLeft,
            boolean manages,
            List<UnitLine> units) {

        /** Its page. */
        public String address() {
            return "/yeu-cau/" + id;
        }
    }

    /**
     * @param version of what the unit answered last; 0 if nothing
     * @param timeliness of the first answer
     */
    public record UnitLine(
            UnitId unit,
            int version,
            boolean overdue,
            @Nullable Timeliness timeliness,
            @Nullable Instant remindedAt) {

        public boolean answered() {
            return version > 0;
        }
    }

    /** @param replies the latest first */
    public record AskedUnit(UnitLine line, List<Reply> replies, boolean may, boolean mayRemind) {}

    /** What a unit answered. */
    public record Reply(int version, Instant at, String byName, List<Answer> answers) {}
}
