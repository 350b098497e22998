package vn.wardpulse.notification;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitDefined;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.export.ExportPart;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.testing.TestUnits;

/** What catalogue and submission say in the tests: one city, two districts, their wards, and October's report. */
final class Said {

    static final Instant NOW = Instant.parse("2023-10-17T01:00:00Z");
    static final UnitId DISTRICT = new UnitId("004");
    static final Step LATE = new Step(Step.Kind.AFTER_DUE, 1);
    static final Step ESCALATION = new Step(Step.Kind.ESCALATION, 5);

    private static final UUID REQUEST = new UUID(7, 1);
    private static final AtomicLong POSITION = new AtomicLong();

    private Said() {}

    static List<UnitDefined> units() {
        return List.of(
                unit("01", UnitKind.CITY, null),
                unit("004", UnitKind.DISTRICT, "01"),
                unit("009", UnitKind.DISTRICT, "01"),
                unit("00115", UnitKind.WARD, "004"),
                unit("00118", UnitKind.WARD, "004"),
                unit("00121", UnitKind.WARD, "004"),
                unit("00124", UnitKind.WARD, "004"),
                unit("00127", UnitKind.WARD, "004"),
                unit("00130", UnitKind.WARD, "004"),
                unit("00133", UnitKind.WARD, "004"),
                unit("00136", UnitKind.WARD, "004"),
                unit("00139", UnitKind.WARD, "004"),
                unit("00142", UnitKind.WARD, "004"),
                unit("00343", UnitKind.WARD, "009"));
    }

    private static UnitDefined unit(String id, UnitKind kind, @Nullable String parent) {
        return new UnitDefined(
                head(), TestUnits.unit(new UnitId(id), kind, parent == null ? null : new UnitId(parent)));
    }

    static ReminderDue reminder(String ward, Step step) {
        return reminder(ward, step, null);
    }

    static ReminderDue reminder(String ward, Step step, @Nullable String sentence) {
        UnitId unit = new UnitId(ward);
        return new ReminderDue(
                head(),
                new Obligation(unit, new FormCode("LB2023-M"), Period.month(2023, 10)),
                new Name("Phường Bồ Đề", "Bo De Ward"),
                new Name("Báo cáo tháng", "Monthly report"),
                LocalDate.of(2023, 10, 16),
                step,
                step.kind() == Step.Kind.ESCALATION
                        ? List.of(new Addressee(DISTRICT, Office.STANDING_BODY))
                        : List.of(new Addressee(unit, Office.WARD_OFFICER), new Addressee(unit, Office.WARD_LEADER)),
                sentence);
    }

    /** The same, said {@code ago}. */
    static ReminderDue earlier(ReminderDue reminder, Duration ago) {
        EventHead head = reminder.head();
        return new ReminderDue(
                new EventHead(head.position(), head.at().minus(ago), head.by(), head.correlation()),
                reminder.obligation(),
                reminder.unitName(),
                reminder.formName(),
                reminder.due(),
                reminder.step(),
                reminder.addressees(),
                reminder.sentence());
    }

    static TaskEvent.TaskReminded task(String ward, Step step) {
        UnitId unit = new UnitId(ward);
        return new TaskEvent.TaskReminded(
                head(),
                new Occurrence(TaskId.parse("KH-TT/1"), new Slot("2023-10"), unit),
                new Name("Phường Bồ Đề", "Bo De Ward"),
                new Name("Tuyên truyền về vệ sinh môi trường", "Communication on sanitation"),
                "12/KH-UBND",
                LocalDate.of(2023, 10, 16),
                step,
                List.of(new Addressee(unit, Office.WARD_OFFICER), new Addressee(unit, Office.WARD_LEADER)),
                null);
    }

    /** What else is said of tasks, which is for nobody's mailbox. */
    static TaskEvent.OccurrenceDuePassed passed(String ward) {
        return new TaskEvent.OccurrenceDuePassed(
                head(),
                new Occurrence(TaskId.parse("KH-TT/1"), new Slot("2023-10"), new UnitId(ward)),
                LocalDate.of(2023, 10, 16));
    }

    /** What the district asks of a ward, and has no answer to. */
    static RequestEvent.RequestChased request(String ward, Step step, @Nullable String sentence) {
        UnitId unit = new UnitId(ward);
        return new RequestEvent.RequestChased(
                head(),
                new Asked(REQUEST, unit),
                new Name("Phường Bồ Đề", "Bo De Ward"),
                new Name("Quận Long Biên", "Long Bien District"),
                "Rà soát cơ sở cho thuê trọ",
                LocalDate.of(2023, 10, 16),
                step,
                List.of(new Addressee(unit, Office.WARD_OFFICER), new Addressee(unit, Office.WARD_LEADER)),
                sentence);
    }

    /** The same as it was said before it had names and addressees. */
    static RequestEvent.RequestChased formerly(String ward) {
        return new RequestEvent.RequestChased(
                head(),
                new Asked(REQUEST, new UnitId(ward)),
                null,
                null,
                null,
                LocalDate.of(2023, 10, 16),
                LATE,
                List.of(),
                null);
    }

    static RequestEvent.RequestDuePassed requestPassed(String ward) {
        return new RequestEvent.RequestDuePassed(
                head(), new Asked(REQUEST, new UnitId(ward)), LocalDate.of(2023, 10, 16));
    }

    static AlertRaised earlier(AlertRaised alert, Duration ago) {
        EventHead head = alert.head();
        return new AlertRaised(
                new EventHead(head.position(), head.at().minus(ago), head.by(), head.correlation()),
                alert.subscription(),
                alert.watcher(),
                alert.watched(),
                alert.email(),
                alert.webhook(),
                alert.crossings(),
                alert.worst());
    }

    /** Fourteen wards under the mark, of which two are named. */
    static AlertRaised alert(String watcher, boolean email, @Nullable UUID webhook) {
        return new AlertRaised(
                head(),
                new UUID(1, 1),
                watcher,
                new Watched(
                        Watched.Kind.ACHIEVEMENT_BELOW,
                        "ADM-01",
                        new Name("Hồ sơ đúng hạn", "Files in time"),
                        new BigDecimal("95")),
                email,
                webhook,
                14,
                List.of(
                        crossing("00139", "Phường Bồ Đề", "Bo De Ward", "81.30"),
                        crossing("00118", "Phường Giang Biên", "Giang Bien Ward", "90.25")));
    }

    private static Crossing crossing(String unit, String vi, String en, String value) {
        return new Crossing(
                new UnitId(unit), new Name(vi, en), Period.month(2023, 10), Status.BEHIND, new BigDecimal(value));
    }

    /** A file in pieces, and where it goes. */
    static List<ExportEvent> export(
            String owner, byte[] bytes, @Nullable String folder, List<String> people, List<UUID> webhooks) {
        return export(owner, bytes, sha256(bytes), "so-lieu-20231015-0730-abc.csv", folder, people, webhooks);
    }

    /** The same with a hash and a name that may be wrong. */
    static List<ExportEvent> export(
            String owner,
            byte[] bytes,
            String hash,
            String name,
            @Nullable String folder,
            List<String> people,
            List<UUID> webhooks) {
        UUID file = UUID.randomUUID();
        int half = Math.max(1, bytes.length / 2);
        return List.of(
                new ExportPart(head(), file, 0, Arrays.copyOfRange(bytes, 0, half)),
                new ExportPart(head(), file, 1, Arrays.copyOfRange(bytes, half, bytes.length)),
                new ExportMade(
                        head(),
                        file,
                        new UUID(5, 1),
                        "Số liệu tháng",
                        UUID.randomUUID(),
                        owner,
                        Instant.parse("2023-10-15T00:30:00Z"),
                        "csv",
                        name,
                        "text/csv; charset=utf-8; header=present",
                        bytes.length,
                        hash,
                        2,
                        folder,
                        people,
                        webhooks));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EventHead head() {
        long position = POSITION.incrementAndGet();
        return new EventHead(position, NOW, EventHead.SYSTEM, new UUID(0, position));
    }
}
