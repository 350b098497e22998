package vn.wardpulse.submission.attachment;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.web.Reader;

/** Which files go with which report: with its next version, and with each that was handed in. */
public final class AttachmentTable {

    private static final String SELECT = """
            select a.*, c.size, exists (select from version_attachment v where v.attachment = a.id) as handed_in
            from attachment a join content c using (sha256)
            """;

    private final JdbcTemplate jdbc;
    private final ContentTable contents;

    AttachmentTable(JdbcTemplate jdbc, ContentTable contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** Those that go with the version that is handed in next. */
    public List<KeptAttachment> ofDraft(long report) {
        return jdbc.query(
                SELECT + "join draft_attachment d on d.attachment = a.id where d.report = ? order by a.id",
                AttachmentTable::kept,
                report);
    }

    public List<KeptAttachment> ofVersion(long report, int version) {
        return jdbc.query(
                SELECT
                        + "join version_attachment w on w.attachment = a.id where w.report = ? and w.version = ?"
                        + " order by w.place",
                AttachmentTable::kept,
                report,
                version);
    }

    public Optional<KeptAttachment> find(long report, long id) {
        return jdbc.query(SELECT + "where a.report = ? and a.id = ?", AttachmentTable::kept, report, id).stream()
                .findFirst();
    }

    public InputStream open(KeptAttachment attachment) {
        return contents.open(attachment.file());
    }

    /** Lets the file go with the report's next version. */
    public KeptAttachment add(long report, Inspected inspected, Instant at, Reader by) {
        Attachment file = inspected.file();
        contents.keep(inspected);
        Long id = jdbc.queryForObject(
                """
                insert into attachment (report, name, type, sha256, at, by, by_name) values (?, ?, ?, ?, ?, ?, ?)
                returning id
                """,
                Long.class,
                report,
                file.name(),
                file.type(),
                file.sha256(),
                Timestamp.from(at),
                by.name(),
                by.displayName());
        jdbc.update("insert into draft_attachment (report, attachment) values (?, ?)", report, id);
        return find(report, java.util.Objects.requireNonNull(id)).orElseThrow();
    }

    /**
     * Takes the file out of what is handed in next; it is gone for good unless a version has it.
     *
     * @return whether it was there
     */
    public boolean drop(long report, KeptAttachment attachment) {
        if (jdbc.update("delete from draft_attachment where report = ? and attachment = ?", report, attachment.id())
                == 0) {
            return false;
        }
        if (!attachment.handedIn()) {
            jdbc.update("delete from attachment where id = ?", attachment.id());
            contents.forgetUnused(attachment.file().sha256());
        }
        return true;
    }

    /** Binds the files to a version, for ever. */
    public void bind(long report, int version, List<KeptAttachment> attachments) {
        List<Object[]> rows = new ArrayList<>();
        attachments.forEach(attachment -> rows.add(new Object[] {report, version, rows.size(), attachment.id()}));
        jdbc.batchUpdate(
                "insert into version_attachment (report, version, place, attachment) values (?, ?, ?, ?)", rows);
    }

    private static KeptAttachment kept(ResultSet row, int number) throws SQLException {
        return new KeptAttachment(
                row.getLong("id"),
                new Attachment(
                        row.getString("name"), row.getString("type"), row.getLong("size"), row.getString("sha256")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("by_name"),
                row.getBoolean("handed_in"));
    }
}
