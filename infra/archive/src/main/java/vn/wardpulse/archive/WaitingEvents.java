package vn.wardpulse.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topics;

/** What an outbox holds for one topic, in its order, as the relay would send it. */
final class WaitingEvents implements AutoCloseable {

    private static final int AT_A_TIME = 200;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private @Nullable LogLine next;

    WaitingEvents(Connection connection, Keeping room, String topic) throws SQLException {
        statement = connection.prepareStatement("""
                select position, key, partition_key, value, correlation::text, written_at
                from %s.outbox where topic = ? order by position
                """.formatted(room.room()));
        statement.setFetchSize(AT_A_TIME);
        statement.setString(1, topic);
        rows = statement.executeQuery();
        take();
    }

    /** The next that has not been taken; null at the end. */
    @Nullable
    LogLine peek() {
        return next;
    }

    void take() throws SQLException {
        next = rows.next()
                ? new LogLine(
                        rows.getLong("position"),
                        Partitions.of(rows.getString("partition_key"), Topics.PARTITIONS),
                        java.time.Instant.ofEpochMilli(
                                rows.getTimestamp("written_at").getTime()),
                        rows.getString("key"),
                        List.of(new RecordHeader(
                                "correlation", rows.getString("correlation").getBytes(StandardCharsets.US_ASCII))),
                        rows.getBytes("value"))
                : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
