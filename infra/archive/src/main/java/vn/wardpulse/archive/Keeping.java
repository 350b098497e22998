package vn.wardpulse.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is kept of each room's schema. What is named nowhere here is kept as it is, so that a table that comes later is
 * not forgotten; a test demands that somebody has looked at it.
 */
enum Keeping {
    IDENTITY(
            false,
            // Who is signed in at the moment: they sign in again.
            Set.of("oauth2_authorization", "spring_session", "spring_session_attributes"),
            Set.of("oauth2_authorization_consent", "sign_in_failure", "signing_key"),
            Map.of(
                    "account.password_hash", "case when demo then password_hash else '" + Keeping.NO_PASSWORD + "' end",
                    "account.must_change_password", "must_change_password or not demo",
                    "machine_client.secret_hash",
                            "case when demo then secret_hash else '" + Keeping.NO_PASSWORD + "' end")),
    CATALOGUE(true, Set.of(), Set.of(), Map.of()),
    SUBMISSION(
            true,
            // Bytes of files are files of their own.
            Set.of("content", "content_piece"),
            Set.of("answered_request"),
            Map.of()),
    /** All but snapshots and what people laid up here comes from the topics. */
    REPORTING(
            false,
            Set.of(
                    "change",
                    "change_counter",
                    "dead_letter",
                    "definition_event",
                    "generation",
                    "known_moment",
                    "known_part",
                    "matter_event",
                    "progress",
                    "report_event",
                    "request_event",
                    "snapshot",
                    // Work that is asked for again.
                    "snapshot_file_part",
                    "snapshot_part",
                    "snapshot_work",
                    "standing",
                    "task_channels",
                    "task_event",
                    "unit_period"),
            Set.of(),
            Map.of("snapshot_key.private_key", "''::bytea", "snapshot_key.salt", "''::bytea")),
    NOTIFICATION(
            false,
            Set.of(),
            Set.of("post", "webhook"),
            Map.of("person.email", "null::text", "export_delivery.place", "null::text")),
    ALERTING(true, Set.of(), Set.of(), Map.of("subscription.webhook", "null::uuid"));

    /** Where waiting events are. An archive's is empty: they stand in its log. */
    static final String OUTBOX = "outbox";

    /** What says which position was given out last. */
    static final String POSITION = "outbox_position";

    /** A hash that no password has; identity takes it for an account that was never given one. */
    static final String NO_PASSWORD = "{bcrypt}";

    private final boolean sharedOutbox;
    private final Set<String> leftOut;
    private final Set<String> guarded;
    private final Map<String, String> blanked;

    /**
     * @param sharedOutbox whether its migrations begin with those of {@code infra/outbox}
     * @param leftOut tables that come from somewhere else, or are worth nothing elsewhere
     * @param guarded tables that an archive is without
     * @param blanked columns that an archive has in another form, by an SQL expression
     */
    Keeping(boolean sharedOutbox, Set<String> leftOut, Set<String> guarded, Map<String, String> blanked) {
        this.sharedOutbox = sharedOutbox;
        this.leftOut = leftOut;
        this.guarded = guarded;
        this.blanked = blanked;
    }

    /** As its schema is called. */
    String room() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Keeping of(String room) {
        return Arrays.stream(values())
                .filter(keeping -> keeping.room().equals(room))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no room " + room));
    }

    /** Where the room's migrations are on the class path. */
    String[] migrations() {
        String own = "classpath:db/" + room();
        return sharedOutbox ? new String[] {"classpath:db/outbox", own} : new String[] {own};
    }

    boolean keeps(String table, Kind kind) {
        return !leftOut.contains(table)
                && !table.equals(OUTBOX)
                && !table.equals("flyway_schema_history")
                && (kind == Kind.BACKUP || !guarded.contains(table));
    }

    /** What is written of a column: itself, or what an archive has instead. */
    String expression(String table, String column, Kind kind) {
        String quoted = '"' + column + '"';
        return kind == Kind.BACKUP ? quoted : blanked.getOrDefault(table + "." + column, quoted) + " as " + quoted;
    }
}
