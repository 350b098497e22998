package vn.wardpulse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.testing.Answer;

/** Files of schedules as a folder, a real mail server and a real receiver get them: byte for byte, and once. */
class ExportsTest {

    private static final Mailbox MAIL = new Mailbox();
    private static final Room ROOM = new Room();
    private static final byte[] FILE = "don-vi;thang-9\r\nBồ Đề;46\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        ROOM.folder = folder.resolve("goc");
        Files.createDirectory(Objects.requireNonNull(ROOM.folder));
        ROOM.start(MAIL.port());
    }

    @AfterAll
    static void close() {
        ROOM.close();
        MAIL.close();
    }

    @Test
    void everyPlaceGetsTheSameBytesOnce() throws Exception {
        try (Receiver receiver = new Receiver()) {
            wants("nhan", "nhan@example.org");
            UUID webhook = webhook("lap", receiver);
            ExportEvent[] said = events(Said.export("lap", FILE, "thang/10", List.of("nhan"), List.of(webhook)));
            ROOM.start(MAIL.port());
            ROOM.say(said);
            ROOM.say(said);
            ROOM.awaitExportStates("lap", "email sent", "folder sent", "webhook sent");
            ROOM.stop();
            ROOM.start(MAIL.port());
            ROOM.say(said);
            ROOM.say(events(Said.export("lap", new byte[] {1, 2}, null, List.of("nhan"), List.of())));
            ROOM.awaitExportStates("lap", "email sent", "email sent", "folder sent", "webhook sent");

            assertThat(files("thang/10")).containsExactly("so-lieu-20231015-0730-abc.csv");
            Path put = root().resolve("thang/10/so-lieu-20231015-0730-abc.csv");
            assertThat(put).hasBinaryContent(FILE);
            List<MimeMessage> letters = MAIL.of("nhan@example.org");
            assertThat(letters).hasSize(2);
            assertThat(Mailbox.enclosed(letters.getFirst())).isEqualTo(FILE);
            assertThat(Mailbox.textBeside(letters.getFirst()))
                    .contains("Số liệu tháng", "15/10/2023 07:30", Said.sha256(FILE), "Tệp gửi kèm thư này.");
            assertThat(receiver.got).hasSize(1);
            assertThat(receiver.got.getFirst().body()).isEqualTo(FILE);
            assertThat(receiver.got.getFirst().signature()).startsWith("v1=");
            assertThat(receiver.got.getFirst().contentType()).startsWith("text/csv");

            JsonNode delivery = deliveries("lap").get(2);
            assertThat(delivery.path("sha256").asString()).isEqualTo(Said.sha256(FILE));
            assertThat(delivery.path("place").asString()).isEqualTo("thang/10/so-lieu-20231015-0730-abc.csv");
            assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
            assertThat(download("lap", delivery.path("id").asString()).body()).isEqualTo(FILE);
        }
    }

    @Test
    void whatACrashLeavesBehindIsDoneOnceInTheEnd() throws Exception {
        try (Receiver receiver = new Receiver()) {
            wants("roi", "roi@example.org");
            UUID webhook = webhook("ngat", receiver);
            ROOM.say(events(Said.export("ngat", FILE, "ngat", List.of("roi"), List.of(webhook))));
            ROOM.awaitExportStates("ngat", "email sent", "folder sent", "webhook sent");
            String id = deliveries("ngat").get(1).path("id").asString();
            // A crash after the place had it and before that was written down; and one while the file was written.
            ROOM.stop();
            ROOM.start(null);
            leaveBehind("ngat");
            Files.write(root().resolve("ngat/." + id + ".part"), new byte[] {9, 9});
            ROOM.stop();
            ROOM.wallClock.turnBy(Duration.ofMinutes(6));
            ROOM.start(MAIL.port());
            ROOM.awaitExportStates("ngat", "email unknown", "folder sent", "webhook sent");
            assertThat(MAIL.of("roi@example.org"))
                    .as("perhaps sent, so never again")
                    .hasSize(1);
            assertThat(root().resolve("ngat/so-lieu-20231015-0730-abc.csv")).hasBinaryContent(FILE);
            assertThat(receiver.got).hasSize(2);
            assertThat(receiver.got.get(1).delivery())
                    .as("the receiver knows it again")
                    .isEqualTo(receiver.got.getFirst().delivery());
            assertThat(receiver.got.get(1).body()).isEqualTo(FILE);

            // Before anything left: the file is not there yet, only what a broken attempt wrote.
            Files.delete(root().resolve("ngat/so-lieu-20231015-0730-abc.csv"));
            ROOM.stop();
            ROOM.start(null);
            leaveBehind("ngat");
            ROOM.wallClock.turnBy(Duration.ofMinutes(6));
            ROOM.awaitExportStates("ngat", "email unknown", "folder sent", "webhook sent");
            assertThat(root().resolve("ngat/so-lieu-20231015-0730-abc.csv")).hasBinaryContent(FILE);
            assertThat(files("ngat")).containsExactly("so-lieu-20231015-0730-abc.csv");
        } finally {
            ROOM.stop();
            ROOM.start(MAIL.port());
        }
    }

    /** As if the room had stopped while everything of somebody's was on its way. */
    private static void leaveBehind(String owner) {
        ROOM.jdbc()
                .update(
                        """
                update export_delivery set state = 'SENDING', settled_at = null, next_at = ?::timestamptz
                where file in (select file from export where owner = ?)
                """,
                        ROOM.wallClock.instant().plus(Duration.ofMinutes(5)).toString(),
                        owner);
    }

    @Test
    void whatIsLargeIsLinkedTo() throws Exception {
        wants("lon", "lon@example.org");
        byte[] large = "1234567890".repeat(300).getBytes(StandardCharsets.UTF_8);
        ROOM.say(events(Said.export("chu", large, null, List.of("lon"), List.of())));
        ROOM.awaitExportStates("chu", "email sent");
        String id = deliveries("chu").get(0).path("id").asString();
        assertThat(MAIL.only("lon@example.org", "text/plain"))
                .contains("http://localhost:8080/lich-gui/tep/" + id, Said.sha256(large));
        HttpResponse<byte[]> downloaded = download("lon", id);
        assertThat(downloaded.body()).isEqualTo(large);
        assertThat(downloaded.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"so-lieu-20231015-0730-abc.csv\"");
        assertThat(download("ke-khac", id).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingLeavesTheFolder() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("ngoai"));
        Files.createSymbolicLink(root().resolve("loi-ra"), outside);
        String hash = Said.sha256(FILE);
        ROOM.say(events(Said.export("pha", FILE, hash, "a.csv", "../ngoai", List.of(), List.of())));
        ROOM.say(events(Said.export("pha", FILE, hash, "a.csv", outside.toString(), List.of(), List.of())));
        ROOM.say(events(Said.export("pha", FILE, hash, "../../ngoai/a.csv", "x/y", List.of(), List.of())));
        ROOM.say(events(Said.export("pha", FILE, hash, "a.csv", "loi-ra", List.of(), List.of())));
        ROOM.say(events(Said.export("pha", FILE, hash, "a.csv", "loi-ra/sau", List.of(), List.of())));
        ROOM.awaitExportStates(
                "pha", "folder refused", "folder refused", "folder refused", "folder refused", "folder refused");
        try (Stream<Path> found = Files.list(outside)) {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void aFileOfAnotherNamesakeIsNotWrittenOver() throws IOException {
        Files.createDirectories(root().resolve("trung"));
        Files.writeString(root().resolve("trung/so-lieu-20231015-0730-abc.csv"), "đã có");
        ROOM.say(events(Said.export("trung", FILE, "trung", List.of(), List.of())));
        ROOM.awaitExportStates("trung", "folder refused");
        assertThat(root().resolve("trung/so-lieu-20231015-0730-abc.csv")).hasContent("đã có");
    }

    @Test
    void otherBytesThanWereMadeAreNotSent() {
        ROOM.say(events(
                Said.export("sai", FILE, Said.sha256(new byte[] {1}), "a.csv", "sai", List.of("nhan"), List.of())));
        ROOM.awaitExportStates("sai", "email failed", "folder failed");
        assertThat(deliveries("sai").get(0).path("problem").asString()).contains("not those that were made");
        assertThat(root().resolve("sai")).doesNotExist();
    }

    @Test
    void whyNothingWentIsSaid() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID others = webhook("nguoi-khac", receiver);
            wants("thoi", "thoi@example.org", true);
            ROOM.say(events(Said.export("ly-do", FILE, null, List.of("khong-ai", "thoi"), List.of(others))));
            ROOM.awaitExportStates("ly-do", "email refused", "email unwanted", "webhook refused");
            assertThat(deliveries("ly-do").get(0).path("problem").asString()).isEqualTo("no address is known");
            assertThat(receiver.got).isEmpty();
            ROOM.stop();
            Path before = ROOM.folder;
            ROOM.folder = null;
            ROOM.start(null);
            ROOM.say(events(Said.export("chua", FILE, "x", List.of("khong-ai"), List.of())));
            ROOM.awaitExportStates("chua", "email not-configured", "folder not-configured");
            ROOM.stop();
            ROOM.folder = before;
            ROOM.start(MAIL.port());
        }
    }

    @Test
    void aReceiverThatIsAwayIsTriedAgainWithTheSameBytes() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID webhook = webhook("cho", receiver);
            receiver.answer(503);
            ROOM.say(events(Said.export("cho", FILE, null, List.of(), List.of(webhook))));
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            deliveries("cho").get(0).path("problem").asString().equals("answered 503"));
            ROOM.wallClock.turnBy(Duration.ofSeconds(31));
            ROOM.awaitExportStates("cho", "webhook sent");
            assertThat(receiver.got).hasSize(2);
            assertThat(receiver.got.get(0).body()).isEqualTo(FILE);
            assertThat(receiver.got.get(1).body()).isEqualTo(FILE);
            assertThat(deliveries("cho").get(0).path("attempts").asInt()).isEqualTo(2);
            ROOM.delete(Room.leadership("cho"), "/api/webhooks/" + webhook);
            assertThat(ROOM.exportStates("cho"))
                    .as("the record outlives the receiver")
                    .containsExactly("webhook sent");
        }
    }

    @Test
    void bytesGoAfterATimeAndTheRecordStays() throws IOException {
        ROOM.say(events(Said.export("lau", FILE, "lau", List.of(), List.of())));
        ROOM.awaitExportStates("lau", "folder sent");
        String id = deliveries("lau").get(0).path("id").asString();
        ROOM.wallClock.turnBy(Duration.ofDays(401));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !deliveries("lau").get(0).path("kept").asBoolean());
        assertThat(download("lau", id).statusCode()).isEqualTo(410);
        assertThat(deliveries("lau").get(0).path("sha256").asString()).isEqualTo(Said.sha256(FILE));
    }

    private static Path root() {
        return Objects.requireNonNull(ROOM.folder);
    }

    private static List<String> files(String under) throws IOException {
        try (Stream<Path> found = Files.list(root().resolve(under))) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static ExportEvent[] events(List<ExportEvent> events) {
        return events.toArray(ExportEvent[]::new);
    }

    private static JsonNode deliveries(String owner) {
        return ROOM.get(Room.leadership(owner), "/api/export-deliveries").body();
    }

    private static HttpResponse<byte[]> download(String person, String id) {
        return ROOM.raw(Room.leadership(person), "/api/export-deliveries/" + id + "/file", "file", "", null);
    }

    private static void wants(String person, String address) {
        wants(person, address, false);
    }

    private static void wants(String person, String address, boolean not) {
        ROOM.put(
                Room.leadership(person),
                "/api/preferences",
                "{\"email\":\"%s\",\"language\":\"vi\",\"optedOut\":%s}".formatted(address, not));
    }

    private static UUID webhook(String person, Receiver receiver) {
        Answer made = ROOM.post(Room.leadership(person), "/api/webhooks", "{\"url\":\"" + receiver.url() + "\"}");
        return UUID.fromString(made.body().path("id").asString());
    }
}
