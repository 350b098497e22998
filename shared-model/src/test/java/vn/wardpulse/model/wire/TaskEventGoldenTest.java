package vn.wardpulse.model.wire;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.task.TaskEvent;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class TaskEventGoldenTest {

    private static final Occurrence FEBRUARY =
            new Occurrence(TaskId.parse("P2018/3"), new Slot("2018-02"), new UnitId("004-BTG"));
    private static final Occurrence ADDING = new Occurrence(FEBRUARY.task(), FEBRUARY.slot(), new UnitId("004-VHTT"));
    private static final Instant AT = Instant.parse("2018-02-27T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2018, 2, 28);
    private static final List<ChannelCount> COUNTS =
            List.of(new ChannelCount(new ChannelCode("PORTAL"), 3), new ChannelCount(new ChannelCode("RADIO"), 0));

    private static final String SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final List<Attachment> FILES = List.of(
            new Attachment("Biên bản họp tổ 12.pdf", "application/pdf", 48_211, SHA256),
            new Attachment("vuon hoa.jpg", "image/jpeg", 1_048_576, SHA256));

    private static final Map<String, TaskEvent> EVENTS = Map.ofEntries(
            entry(
                    "occurrence-opened.1",
                    new TaskEvent.OccurrenceOpened(head(1), FEBRUARY, DUE.withDayOfMonth(1), DUE, DUE, null)),
            entry(
                    "occurrence-opened.1.moved",
                    new TaskEvent.OccurrenceOpened(
                            head(2), FEBRUARY, DUE.withDayOfMonth(1), DUE, DUE.plusDays(1), Timeliness.ON_TIME)),
            entry("occurrence-dropped.1", new TaskEvent.OccurrenceDropped(head(3), FEBRUARY)),
            entry("occurrence-due-passed.1", new TaskEvent.OccurrenceDuePassed(head(4), FEBRUARY, DUE)),
            entry(
                    "task-reported.1",
                    new TaskEvent.TaskReported(
                            head(5),
                            FEBRUARY,
                            2,
                            Progress.DONE,
                            COUNTS,
                            "Đã đăng tin.",
                            AT,
                            Timeliness.ON_TIME,
                            List.of())),
            entry(
                    "task-reported.1.under-way",
                    new TaskEvent.TaskReported(
                            head(6), FEBRUARY, 1, Progress.UNDER_WAY, List.of(), null, null, null, List.of())),
            entry(
                    "task-reported.1.files",
                    new TaskEvent.TaskReported(
                            head(10), FEBRUARY, 3, Progress.DONE, List.of(), null, AT, Timeliness.ON_TIME, FILES)),
            entry(
                    "task-added-to.1",
                    new TaskEvent.TaskAddedTo(head(7), ADDING, 1, COUNTS, "Đã phát 3 lượt.", List.of())),
            entry(
                    "task-added-to.1.files",
                    new TaskEvent.TaskAddedTo(head(11), ADDING, 2, COUNTS, null, FILES.subList(0, 1))),
            entry("task-reminded.1", reminded(8, new Step(Step.Kind.AFTER_DUE, 1), null)),
            entry("task-reminded.1.asked", reminded(9, Step.BY_HAND, "Đề nghị báo cáo hôm nay.")));

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadBackAsItStands(String name) throws IOException {
        TaskEvent event = Objects.requireNonNull(EVENTS.get(name));
        byte[] golden = golden(name);

        assertThat(new String(Topics.TASK_EVENTS.codec().write(event), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(Topics.TASK_EVENTS.codec().read(golden)).isEqualTo(event);
        assertThat(Topics.TASK_EVENTS.key().apply(event))
                .isEqualTo(event.occurrence().unit().value());
    }

    @Test
    void everyTypeIsThere() {
        assertThat(EVENTS.values().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(TaskEvent.class.getPermittedSubclasses());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static TaskEvent reminded(long position, Step step, @Nullable String sentence) {
        return new TaskEvent.TaskReminded(
                head(position),
                FEBRUARY,
                new Name("Ban Tuyên giáo", "Propaganda Department"),
                new Name("Tuyên truyền trên cổng thông tin", "News on the portal"),
                "18-KH/QU",
                DUE,
                step,
                List.of(
                        new Addressee(FEBRUARY.unit(), Addressee.Office.WARD_OFFICER),
                        new Addressee(FEBRUARY.unit(), Addressee.Office.WARD_LEADER)),
                sentence);
    }

    private static EventHead head(long position) {
        return new EventHead(position, AT, "btg.canbo", new UUID(0xc0ffee, position));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = TaskEventGoldenTest.class.getResourceAsStream("/golden/tasks/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
