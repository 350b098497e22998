package vn.wardpulse.notification.alert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.notification.access.Reach;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Alert deliveries", description = "What became of the letters and posts about one's own alerts")
class AlertDeliveriesController {

    private static final int MOST = 1_000;

    private final JdbcTemplate jdbc;
    private final Reach reach;

    AlertDeliveriesController(JdbcTemplate jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * @param alert position that names the alert
     * @param webhook receiver; absent for a letter
     * @param state as of a letter or of a post
     * @param at when the state was reached; absent while it is under way
     * @param problem what went wrong in the last attempt
     */
    record AlertDelivery(
            long alert,
            UUID subscription,

            @Schema(
                    example = "email",
                    allowableValues = {"email", "webhook"})
            String channel,

            @Nullable UUID webhook,
            @Schema(example = "sent") String state,
            int attempts,
            @Nullable Instant at,
            @Nullable String problem) {}

    @GetMapping("/api/alert-deliveries")
    @Operation(summary = "Letters and posts about one's own alerts, of the latest first")
    List<AlertDelivery> own(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(defaultValue = "200") @Parameter(description = "how many at most, up to 1000") int limit) {
        reach.demandPerson(reader, "alert-deliveries");
        return jdbc.query("""
                select a.position, a.subscription, d.* from alert a join (
                  select alert, 'email' as channel, null::uuid as webhook, state, attempts, settled_at, problem
                  from delivery where alert is not null
                  union all
                  select alert, 'webhook', webhook, state, attempts, settled_at, problem
                  from post where alert is not null) d on d.alert = a.position
                where a.watcher = ? order by a.position desc, d.channel limit ?
                """, AlertDeliveriesController::delivery, reader.name(), Math.clamp(limit, 1, MOST));
    }

    private static AlertDelivery delivery(ResultSet row, int number) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new AlertDelivery(
                row.getLong("position"),
                row.getObject("subscription", UUID.class),
                row.getString("channel"),
                row.getObject("webhook", UUID.class),
                row.getString("state").toLowerCase(Locale.ROOT).replace('_', '-'),
                row.getInt("attempts"),
                settled == null ? null : settled.toInstant(),
                row.getString("problem"));
    }
}
