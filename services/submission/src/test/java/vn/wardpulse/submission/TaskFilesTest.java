package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.submission.attachment.Files;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/** Files go with what a unit tells of a task, stay with it, and are there for all who read it. */
class TaskFilesTest {

    private static final String OFFICER = Room.officer("00139");
    private static final String NEIGHBOUR = Room.officer("00124");
    private static final String STRANGER = Room.officer("00343");
    private static final String DISTRICT = TestTokens.shared().person("lanhdao", "004", "district-leadership");
    private static final String DONE = "{\"progress\":\"done\"}";

    @AutoClose
    private static final Room ROOM = Room.started(LocalDate.of(2023, 3, 10));

    /** Task by task, so that tests do not meet. */
    @BeforeAll
    static void plan() {
        ROOM.hearPlan(TestTasks.plan(null), task("1"), task("2"), task("3"), task("4"));
    }

    private static Function<EventHead, CatalogueEvent> task(String number) {
        return TestTasks.task(
                number,
                List.of(new Party.One(TestPlan.WARD)),
                List.of(new Party.One(TestPlan.NEIGHBOUR)),
                TestTasks.month(3, LocalDate.of(2023, 3, 31)));
    }

    @Test
    void filesGoWithWhatIsToldAndStayWithIt() {
        String slot = slot("1");
        String report = slot + "/00139/report";
        byte[] minutes = Files.pdf("biên bản");
        Answer first = add(OFFICER, report, "Biên bản họp tổ 12.pdf", minutes);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(first.at("/type")).isEqualTo("application/pdf");
        assertThat(names(OFFICER, report)).containsExactly("Biên bản họp tổ 12.pdf");
        assertThat(names(Room.leader("00139"), report)).hasSize(1);
        assertThat(names(DISTRICT, report)).as("not told yet").isEmpty();
        assertThat(download(DISTRICT, report, first).statusCode()).isEqualTo(404);
        assertThat(download(OFFICER, report, first).body()).isEqualTo(minutes);

        Answer done = ROOM.post(OFFICER, report, DONE);
        assertThat(done.status()).as("a file is a result").isEqualTo(200);
        assertThat(done.at("/leading/0/reports/0/attachments/0/name")).isEqualTo("Biên bản họp tổ 12.pdf");
        assertThat(names(DISTRICT, report)).hasSize(1);
        HttpResponse<byte[]> saved = download(DISTRICT, report, first);
        assertThat(saved.body()).isEqualTo(minutes);
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download(NEIGHBOUR, report, first).statusCode())
                .as("who takes part reads it")
                .isEqualTo(200);
        assertThat(download(STRANGER, report, first).statusCode()).isEqualTo(403);

        Answer again = ROOM.post(OFFICER, report, DONE);
        assertThat(again.at("/leading/0/occurrence/version")).as("a retry").isEqualTo("1");
        add(OFFICER, report, "ảnh.png", Files.png());
        Answer more = ROOM.post(OFFICER, report, DONE);
        assertThat(more.at("/leading/0/occurrence/version"))
                .as("another file is another report")
                .isEqualTo("2");
        assertThat(drop(OFFICER, report, first).status()).isEqualTo(200);
        ROOM.post(OFFICER, report, DONE);
        assertThat(names(DISTRICT, report)).containsExactly("ảnh.png");
        assertThat(download(DISTRICT, report, first).body())
                .as("of what was told before")
                .isEqualTo(minutes);

        List<TaskEvent.TaskReported> told = ROOM.tasks().stream()
                .filter(event -> event.occurrence().task().number().equals("1"))
                .filter(TaskEvent.TaskReported.class::isInstance)
                .map(TaskEvent.TaskReported.class::cast)
                .toList();
        assertThat(told).extracting(event -> event.attachments().size()).containsExactly(1, 2, 1);
        assertThat(told.getFirst().attachments())
                .extracting(Attachment::name, Attachment::type, Attachment::size, Attachment::sha256)
                .containsExactly(
                        tuple("Biên bản họp tổ 12.pdf", "application/pdf", (long) minutes.length, first.at("/sha256")));
    }

    @Test
    void whoTakesPartAddsFilesToo() {
        String slot = slot("2");
        String addition = slot + "/00124/addition";
        Answer picture = add(NEIGHBOUR, addition, "vườn hoa.jpg", Files.jpeg());
        assertThat(download(OFFICER, addition, picture).statusCode())
                .as("not added yet")
                .isEqualTo(404);
        assertThat(ROOM.post(NEIGHBOUR, addition, "{}").at("/coordinating/0/additions/0/attachments/0/name"))
                .isEqualTo("vườn hoa.jpg");
        assertThat(download(OFFICER, addition, picture).statusCode()).isEqualTo(200);
        assertThat(ROOM.post(NEIGHBOUR, addition, "{}").body().at("/coordinating/0/additions"))
                .as("a retry")
                .hasSize(1);
        assertThat(((TaskEvent.TaskAddedTo) ROOM.tasks().stream()
                                .filter(event ->
                                        event.occurrence().task().number().equals("2"))
                                .toList()
                                .getLast())
                        .attachments())
                .extracting(Attachment::sha256)
                .containsExactly(picture.at("/sha256"));

        assertThat(add(NEIGHBOUR, slot + "/00139/report", "a.pdf", Files.pdf(""))
                        .status())
                .as("for another unit")
                .isEqualTo(403);
        assertThat(add(NEIGHBOUR, slot + "/00124/report", "a.pdf", Files.pdf(""))
                        .status())
                .as("whoever takes part does not report")
                .isEqualTo(404);
        assertThat(add(NEIGHBOUR, slot + "/00124/reports", "a.pdf", Files.pdf(""))
                        .status())
                .isEqualTo(404);
        assertThat(download(OFFICER, slot + "/00139/report", picture).statusCode())
                .as("by another folder")
                .isEqualTo(404);
        assertThat(names(OFFICER, slot + "/00139/report")).isEmpty();
    }

    @Test
    void limitsAreThoseOfReports() {
        String report = slot("3") + "/00139/report";
        Answer none = ROOM.get(OFFICER, report + "/attachments");
        assertThat(none.at("/largest")).isEqualTo("10485760");
        assertThat(none.at("/mayChange")).isEqualTo("true");
        assertThat(ROOM.get(DISTRICT, report + "/attachments").at("/mayChange")).isEqualTo("false");
        assertThat(add(OFFICER, report, "a.docx", Files.pdf("")).codes()).containsExactly("attachment-named-otherwise");
        assertThat(add(OFFICER, report, "Gọi 0912 345 678.pdf", Files.pdf("")).codes())
                .as("a name goes into the log")
                .containsExactly("personal-number");
        int most = none.body().path("most").asInt();
        for (int i = 1; i <= most; i++) {
            assertThat(add(OFFICER, report, i + ".pdf", Files.pdf(i + "")).status())
                    .isEqualTo(201);
        }
        assertThat(add(OFFICER, report, most + ".pdf", Files.pdf(most + "")).status())
                .as("a retry")
                .isEqualTo(201);
        assertThat(add(OFFICER, report, "one-more.pdf", Files.pdf("more")).codes())
                .containsExactly("too-many-attachments");
    }

    @Test
    void theSameBytesAreKeptOnceForReportsAndTasks() {
        byte[] same = Files.pdf("cùng một tệp");
        String ofReport = "/api/reports/00139/LB2023-M/2023-03";
        String ofTask = slot("4") + "/00139/report";
        Answer one = ROOM.upload(OFFICER, ofReport + "/attachments", "file", "a.pdf", same);
        Answer other = add(OFFICER, ofTask, "b.pdf", same);
        assertThat(other.at("/sha256")).isEqualTo(one.at("/sha256"));

        assertThat(drop(OFFICER, ofReport, one).status()).isEqualTo(200);
        assertThat(download(OFFICER, ofTask, other).body()).isEqualTo(same);
        assertThat(drop(OFFICER, ofTask, other).status()).isEqualTo(200);
        assertThat(drop(OFFICER, ofTask, other).status()).isEqualTo(404);
        assertThat(Objects.requireNonNull(ROOM.jdbc()
                        .queryForObject(
                                "select count(*) from content_piece where sha256 = ?",
                                Integer.class,
                                other.at("/sha256"))))
                .isZero();
    }

    private static String slot(String number) {
        return "/api/slots/KH/" + number + "/2023-03";
    }

    private static Answer add(String token, String path, String name, byte[] file) {
        return ROOM.upload(token, path + "/attachments", "file", name, file);
    }

    private static Answer drop(String token, String path, Answer added) {
        return ROOM.send(token, "DELETE", path + "/attachments/" + added.at("/id"), null, Map.of());
    }

    private static HttpResponse<byte[]> download(String token, String path, Answer added) {
        return ROOM.raw(token, path + "/attachments/" + added.at("/id"), "", "", null);
    }

    private static List<String> names(String token, String path) {
        return ROOM.get(token, path + "/attachments").body().path("attachments").findValuesAsString("name");
    }
}
