package vn.wardpulse.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Everything that is kept of an installation, as it stood at one moment: that of the database's transaction. Rooms go on
 * writing meanwhile; what they say later has a later position and is left out.
 */
final class Contents implements AutoCloseable {

    private final Parts parts;
    private final Kind kind;
    private final Consumer<String> progress;
    private final Connection connection;
    private final TableFiles tables;

    Contents(Parts parts, Kind kind, Consumer<String> progress) throws SQLException {
        this.parts = parts;
        this.kind = kind;
        this.progress = progress;
        this.connection = parts.connect();
        execute("set transaction isolation level repeatable read, read only");
        // The first statement is the moment.
        execute("select 1");
        this.tables = new TableFiles(connection);
    }

    /** What the rooms own, and the log, up to the same positions. */
    void writeTruth(Written files) throws IOException, SQLException {
        writeTruth(files, new EnumMap<>(Keeping.class));
    }

    private List<ArchiveManifest.TopicState> writeTruth(Written files, Map<Keeping, BitSet> seen)
            throws IOException, SQLException {
        for (Keeping room : Keeping.values()) {
            for (String table : tables.tables(room)) {
                if (room.keeps(table, kind)) {
                    tables.write(room, table, kind, files);
                }
            }
            progress.accept("tables of " + room.room());
        }
        AttachmentFiles.write(connection, files);
        progress.accept("files that were sent in");
        SnapshotFiles.write(connection, files);
        progress.accept("snapshots");
        List<ArchiveManifest.TopicState> log = new ArrayList<>();
        for (LogFiles.Kept kept : LogFiles.topics()) {
            if (!tables.tables(kept.room()).contains(Keeping.POSITION)) {
                // An installation that was last run before this room wrote events.
                continue;
            }
            ArchiveManifest.TopicState state = LogFiles.write(
                    connection,
                    parts.brokers(),
                    kept,
                    position(kept.room()),
                    seen.computeIfAbsent(kept.room(), room -> new BitSet()),
                    files,
                    progress);
            log.add(state);
            progress.accept("%s: %,d records".formatted(state.topic(), state.records()));
        }
        return log;
    }

    /** What readers see of it. */
    void writeViews(Written files) throws IOException, SQLException {
        ViewFiles.write(connection, files);
        progress.accept("views");
    }

    /** All of it. */
    ArchiveManifest write(Origin origin, Instant now, Written files) throws IOException, SQLException {
        Supplier<Instant> clock = origin.clock();
        Instant stands = clock == null ? null : clock.get();
        Map<Keeping, BitSet> seen = new EnumMap<>(Keeping.class);
        List<ArchiveManifest.TopicState> log = writeTruth(files, seen);
        writeViews(files);
        Map<String, ArchiveManifest.RoomState> rooms = new TreeMap<>();
        for (Keeping room : Keeping.values()) {
            Long position = tables.tables(room).contains(Keeping.POSITION) ? position(room) : null;
            Long missing = position == null
                    ? null
                    : position - seen.getOrDefault(room, new BitSet()).cardinality();
            rooms.put(
                    room.room(),
                    new ArchiveManifest.RoomState(schema(room), position, missing, tables.numbers(room, kind)));
        }
        return new ArchiveManifest(
                ArchiveManifest.FORMAT,
                kind,
                now,
                origin.mode(),
                stands,
                origin.administratorTold(),
                generation(),
                AttachmentFiles.piece(connection),
                rooms,
                log,
                files.entries());
    }

    private long position(Keeping room) throws SQLException {
        return number("select last from %s.%s".formatted(room.room(), Keeping.POSITION));
    }

    private int generation() throws SQLException {
        return (int) number("select coalesce(max(rollup), 0) from reporting.generation");
    }

    private String schema(Keeping room) throws SQLException {
        MigrationVersion newest = MigrationVersion.fromVersion("0");
        try (PreparedStatement statement = connection.prepareStatement(
                        "select version from %s.flyway_schema_history where success and version is not null"
                                .formatted(room.room()));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                MigrationVersion version = MigrationVersion.fromVersion(rows.getString(1));
                newest = version.compareTo(newest) > 0 ? version : newest;
            }
        }
        return newest.getVersion();
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
