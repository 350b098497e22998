package vn.wardpulse.submission.attachment;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.web.Reader;

/** Which files stand in which folder: for its next version, and for each that was handed in. */
public final class AttachmentTable {

    private static final String COLUMNS =
            "a.*, c.size, exists (select from version_attachment v where v.attachment = a.id) as handed_in";

    private static final String SELECT = "select " + COLUMNS
            + " from attachment a join folder f on f.id = a.folder join content c on c.sha256 = a.sha256 ";

    private static final String SHEET =
            "(select s.id from round_sheet s where s.plan = ? and s.round = ? and s.unit = ?)";

    private final JdbcTemplate jdbc;
    private final ContentTable contents;

    AttachmentTable(JdbcTemplate jdbc, ContentTable contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** How a folder is found: the condition on {@code folder f}, and what it asks for. */
    private record Key(String condition, List<Object> values) {

        static Key of(Folder folder) {
            return switch (folder) {
                case Folder.OfReport(long report) -> new Key("f.report = ?", List.of(report));
                case Folder.OfTask(var act, var of) ->
                    new Key(
                            "f.act = ? and f.plan = ? and f.number = ? and f.slot = ? and f.unit = ?",
                            List.of(
                                    act.name(),
                                    of.task().plan().value(),
                                    of.task().number(),
                                    of.slot().value(),
                                    of.unit().value()));
                case Folder.OfSheet(var sheet, var stage) ->
                    new Key(
                            "f.sheet = " + SHEET + " and f.stage = ?",
                            List.of(
                                    sheet.round().plan().value(),
                                    sheet.round().number(),
                                    sheet.unit().value(),
                                    stage.name()));
            };
        }

        Object[] and(Object... more) {
            return Stream.concat(values.stream(), Stream.of(more)).toArray();
        }
    }

    /** Those that go with the version that is handed in next. */
    public List<KeptAttachment> ofDraft(Folder folder) {
        Key key = Key.of(folder);
        return jdbc.query(
                SELECT + "join draft_attachment d on d.attachment = a.id where " + key.condition() + " order by a.id",
                AttachmentTable::kept,
                key.and());
    }

    /** The same, and nobody changes them until the transaction ends. */
    public List<KeptAttachment> taken(Folder folder) {
        lock(folder);
        return ofDraft(folder);
    }

    public List<KeptAttachment> ofVersion(Folder folder, int version) {
        Key key = Key.of(folder);
        return jdbc.query(
                SELECT + "join version_attachment w on w.attachment = a.id where " + key.condition()
                        + " and w.version = ? order by w.place",
                AttachmentTable::kept,
                key.and(version));
    }

    /** What went with each version of what {@code units} told of one time of a task. */
    public Map<UnitId, Map<Integer, List<KeptAttachment>>> ofSlot(
            Folder.Act act, TaskId task, Slot slot, Collection<UnitId> units) {
        Map<UnitId, Map<Integer, List<KeptAttachment>>> found = new HashMap<>();
        jdbc.query(
                "select f.unit, w.version, " + COLUMNS + """
                         from attachment a join folder f on f.id = a.folder join content c on c.sha256 = a.sha256
                        join version_attachment w on w.attachment = a.id
                        where f.act = ? and f.plan = ? and f.number = ? and f.slot = ? and f.unit = any (?::text[])
                        order by w.place
                        """,
                row -> {
                    found.computeIfAbsent(new UnitId(row.getString("unit")), unit -> new HashMap<>())
                            .computeIfAbsent(row.getInt("version"), version -> new ArrayList<>())
                            .add(kept(row, 0));
                },
                act.name(),
                task.plan().value(),
                task.number(),
                slot.value(),
                units.stream().map(UnitId::value).toArray(String[]::new));
        return found;
    }

    /** What went with each version of a sheet; a version is one stage's. */
    public Map<Integer, List<KeptAttachment>> ofSheet(SheetId sheet) {
        Map<Integer, List<KeptAttachment>> found = new HashMap<>();
        jdbc.query(
                "select w.version, " + COLUMNS + """
                         from attachment a join folder f on f.id = a.folder join content c on c.sha256 = a.sha256
                        join version_attachment w on w.attachment = a.id
                        where f.sheet =\s""" + SHEET + " order by w.place",
                row -> {
                    found.computeIfAbsent(row.getInt("version"), version -> new ArrayList<>())
                            .add(kept(row, 0));
                },
                sheet.round().plan().value(),
                sheet.round().number(),
                sheet.unit().value());
        return found;
    }

    Optional<KeptAttachment> find(Folder folder, long id) {
        Key key = Key.of(folder);
        return jdbc
                .query(SELECT + "where " + key.condition() + " and a.id = ?", AttachmentTable::kept, key.and(id))
                .stream()
                .findFirst();
    }

    InputStream open(KeptAttachment attachment) {
        return contents.open(attachment.file());
    }

    /** Waits for whoever changes the folder; there is nothing to wait for where it is not there. */
    void lock(Folder folder) {
        Key key = Key.of(folder);
        jdbc.query("select f.id from folder f where " + key.condition() + " for update", row -> {}, key.and());
    }

    /** The folder's row, made where it is not there; nobody else changes the folder until the transaction ends. */
    long made(Folder folder) {
        Key key = Key.of(folder);
        String sql = switch (folder) {
            case Folder.OfReport ignored -> """
                        insert into folder (report) values (?)
                        on conflict (report) do update set report = excluded.report returning id
                        """;
            case Folder.OfTask ignored -> """
                        insert into folder (act, plan, number, slot, unit) values (?, ?, ?, ?, ?)
                        on conflict (act, plan, number, slot, unit) do update set unit = excluded.unit returning id
                        """;
            case Folder.OfSheet ignored ->
                "insert into folder (sheet, stage) values (" + SHEET
                        + ", ?) on conflict (sheet, stage) do update set stage = excluded.stage returning id";
        };
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, key.and()));
    }

    /** Lets the file go with the folder's next version. */
    KeptAttachment add(Folder folder, Inspected inspected, Instant at, Reader by) {
        Attachment file = inspected.file();
        contents.keep(inspected);
        Long id = Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into attachment (folder, name, type, sha256, at, by, by_name) values (?, ?, ?, ?, ?, ?, ?)
                returning id
                """,
                Long.class,
                made(folder),
                file.name(),
                file.type(),
                file.sha256(),
                Timestamp.from(at),
                by.name(),
                by.displayName()));
        jdbc.update("insert into draft_attachment (attachment) values (?)", id);
        return find(folder, id).orElseThrow();
    }

    /**
     * Takes the file out of what is handed in next; it is gone for good unless a version has it.
     *
     * @return whether it was there
     */
    boolean drop(KeptAttachment attachment) {
        if (jdbc.update("delete from draft_attachment where attachment = ?", attachment.id()) == 0) {
            return false;
        }
        if (!attachment.handedIn()) {
            jdbc.update("delete from attachment where id = ?", attachment.id());
            contents.forgetUnused(attachment.file().sha256());
        }
        return true;
    }

    /** Binds the files to a version, for ever. */
    public void bind(Folder folder, int version, List<KeptAttachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        long id = made(folder);
        List<Object[]> rows = new ArrayList<>();
        attachments.forEach(attachment -> rows.add(new Object[] {id, version, rows.size(), attachment.id()}));
        jdbc.batchUpdate(
                "insert into version_attachment (folder, version, place, attachment) values (?, ?, ?, ?)", rows);
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
