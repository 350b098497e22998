package vn.wardpulse.notification.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver as its owner sees it.
 *
 * @param last that was sent to it; absent while nothing was
 */
record ShownWebhook(
        UUID id,
        @Schema(example = "https://example.org/wardpulse") String url,
        Instant madeAt,
        @Nullable Last last) {

    /**
     * @param at when the state was reached, or, while it is under way, when it was begun
     * @param test whether it was a test
     * @param problem what went wrong in the last attempt
     */
    record Last(
            @Schema(type = "string", example = "sent") PostState state,
            boolean test,
            int attempts,
            Instant at,
            @Nullable String problem) {}

    static ShownWebhook of(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new ShownWebhook(
                row.getObject("id", UUID.class),
                row.getString("url"),
                row.getTimestamp("made_at").toInstant(),
                state == null
                        ? null
                        : new Last(
                                PostState.valueOf(state),
                                row.getObject("alert") == null,
                                row.getInt("attempts"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("problem")));
    }
}
