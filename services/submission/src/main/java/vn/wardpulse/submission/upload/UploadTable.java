package vn.wardpulse.submission.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;

/** Uploads, their rows while they wait, and everything that is wrong with them. */
final class UploadTable {

    private static final int FETCHED = 500;
    private static final String VIEW = """
            select u.*,
              (select count(*) from upload_report r where r.upload = u.id) reports,
              (select count(*) from upload_report r where r.upload = u.id and r.taken) taken,
              (select count(*) from upload_report r where r.upload = u.id and not r.taken) refused
            from upload u
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    UploadTable(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A report of an upload that waits, and who asked for what. */
    record Waiting(UUID upload, String report, Reader reader, boolean dryRun, boolean handIn) {}

    void begin(UUID id, Reader reader, Uploads.Manner manner, Instant now) {
        jdbc.update(
                """
                insert into upload (id, sent_by, reader, dry_run, hand_in, state, received, heard)
                values (?, ?, ?::jsonb, ?, ?, 'receiving', ?, ?)
                """,
                id,
                reader.name(),
                json.writeValueAsString(reader),
                manner.dryRun(),
                manner.handIn(),
                Timestamp.from(now),
                Timestamp.from(now));
    }

    /** @param read how many rows of the file have come in so far */
    void add(UUID id, List<PlacedRow> rows, List<RowFault> faults, long read, Instant now) {
        jdbc.batchUpdate(
                "insert into upload_row (upload, row, report, cells) values (?, ?, ?, ?::jsonb)",
                rows.stream()
                        .map(row -> new Object[] {
                            id, row.number(), row.obligation().toString(), json.writeValueAsString(row)
                        })
                        .toList());
        complain(id, faults);
        jdbc.update("update upload set rows = ?, heard = ? where id = ?", read, Timestamp.from(now), id);
    }

    void complain(UUID id, List<RowFault> faults) {
        jdbc.batchUpdate(
                "insert into upload_fault (upload, row, fault) values (?, ?, ?::jsonb)",
                faults.stream()
                        .map(fault -> new Object[] {id, fault.row(), json.writeValueAsString(fault.fault())})
                        .toList());
        if (!faults.isEmpty()) {
            jdbc.update("update upload set faults = faults + ? where id = ?", faults.size(), id);
        }
    }

    /** All rows are there: from now on its reports are dealt with. */
    void work(UUID id, Instant now) {
        jdbc.update("""
                insert into upload_report (upload, report)
                select distinct upload, report from upload_row where upload = ?
                """, id);
        jdbc.update("update upload set state = 'working' where id = ?", id);
        endIfDone(id, now);
    }

    void breakOff(UUID id, Instant now) {
        jdbc.update("delete from upload_row where upload = ?", id);
        jdbc.update("update upload set state = 'broken-off', ended = ? where id = ?", Timestamp.from(now), id);
    }

    /** Breaks off what has not been heard of since: its sender or its receiver is gone. */
    void breakOffSilent(Instant since, Instant now) {
        jdbc.queryForList(
                        "select id from upload where state = 'receiving' and heard < ?",
                        UUID.class,
                        Timestamp.from(since))
                .forEach(id -> breakOff(id, now));
    }

    /**
     * The next report that nobody else works on, of the smallest upload: nobody waits behind a file of a million rows.
     * Locked until the transaction ends.
     */
    Optional<Waiting> next() {
        return jdbc
                .query(
                        """
                        select u.id upload, r.report, u.reader, u.dry_run, u.hand_in
                        from upload u cross join lateral (
                          select report from upload_report
                          where upload = u.id and taken is null
                          order by report limit 1
                          for update skip locked) r
                        where u.state = 'working'
                        order by u.rows, u.received limit 1
                        """,
                        (row, n) -> new Waiting(
                                row.getObject("upload", UUID.class),
                                row.getString("report"),
                                json.readValue(row.getString("reader"), Reader.class),
                                row.getBoolean("dry_run"),
                                row.getBoolean("hand_in")))
                .stream()
                .findFirst();
    }

    /** @param most of the rows that are read */
    List<PlacedRow> rows(Waiting waiting, int most) {
        return jdbc.query(
                "select cells from upload_row where upload = ? and report = ? order by row limit ?",
                (row, n) -> json.readValue(row.getString("cells"), PlacedRow.class),
                waiting.upload(),
                waiting.report(),
                most);
    }

    void settle(Waiting waiting, boolean taken, Instant now) {
        jdbc.update(
                "update upload_report set taken = ? where upload = ? and report = ?",
                taken,
                waiting.upload(),
                waiting.report());
        jdbc.update("delete from upload_row where upload = ? and report = ?", waiting.upload(), waiting.report());
        endIfDone(waiting.upload(), now);
    }

    /** Ends what nobody saw the end of: two instances that settle the last reports at once each still see the other's. */
    void endAllDone(Instant now) {
        jdbc.queryForList("select id from upload where state = 'working'", UUID.class)
                .forEach(id -> endIfDone(id, now));
    }

    private void endIfDone(UUID id, Instant now) {
        jdbc.update("""
                update upload set state = 'done', ended = ?
                where id = ? and not exists (select from upload_report where upload = ? and taken is null)
                """, Timestamp.from(now), id, id);
    }

    Optional<UploadView> find(UUID id, String by) {
        return jdbc.query(VIEW + "where u.id = ? and u.sent_by = ?", UploadTable::view, id, by).stream()
                .findFirst();
    }

    List<UploadView> latest(String by, int most) {
        return jdbc.query(VIEW + "where u.sent_by = ? order by u.received desc limit ?", UploadTable::view, by, most);
    }

    /** Every fault in the order of the rows; no more than some are in memory. */
    void faults(UUID id, Consumer<Fault> each) {
        long row = -1;
        long place = 0;
        List<Object[]> piece;
        do {
            piece = jdbc.query(
                    """
                    select row, place, fault from upload_fault
                    where upload = ? and (row, place) > (?, ?) order by row, place limit ?
                    """,
                    (found, n) -> new Object[] {found.getLong("row"), found.getLong("place"), found.getString("fault")},
                    id,
                    row,
                    place,
                    FETCHED);
            for (Object[] found : piece) {
                row = (long) found[0];
                place = (long) found[1];
                each.accept(json.readValue((String) found[2], Fault.class));
            }
        } while (piece.size() == FETCHED);
    }

    void forget(Instant before) {
        jdbc.update("delete from upload where received < ?", Timestamp.from(before));
    }

    private static UploadView view(ResultSet row, int n) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended");
        return new UploadView(
                row.getObject("id", UUID.class),
                row.getBoolean("dry_run"),
                row.getBoolean("hand_in"),
                row.getString("state"),
                row.getTimestamp("received").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("rows"),
                row.getLong("reports"),
                row.getLong("taken"),
                row.getLong("refused"),
                row.getLong("faults"));
    }
}
