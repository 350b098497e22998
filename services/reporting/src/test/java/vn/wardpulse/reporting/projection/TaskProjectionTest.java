package vn.wardpulse.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.RecordedLog;

/** How occurrences stand comes out of their events in whatever order these arrive. */
class TaskProjectionTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2023, 3, 31);
    private static final Instant AT = Instant.parse("2023-03-20T02:00:00Z");

    private long position;

    @Test
    void standsAsWasSaidLast() {
        ProjectionKit kit = new ProjectionKit();
        kit.write(records());

        assertThat(stand(kit, "A")).isEqualTo("DONE LATE false");
        assertThat(stand(kit, "B")).as("moved since").isEqualTo("DONE ON_TIME false");
        assertThat(stand(kit, "C")).isEqualTo("OPEN null true");
        assertThat(stand(kit, "D")).as("begun again").isEqualTo("UNDER_WAY null false");
        assertThat(kit.jdbc
                        .sql("select unit from task_occurrence order by unit")
                        .query(String.class)
                        .list())
                .as("E was dropped, F dropped and asked again")
                .containsExactly("A", "B", "C", "D", "F");
    }

    @Test
    void anyOrderAndRepetitionLeavesTheSame() {
        Map<String, List<String>> expected = written(records());
        for (int seed = 0; seed < 5; seed++) {
            position = 0;
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(records());
            records.addAll(List.copyOf(records));
            Collections.shuffle(records, new Random(seed));
            assertThat(written(records)).isEqualTo(expected);
        }
    }

    private static Map<String, List<String>> written(List<ConsumerRecord<byte[], byte[]>> records) {
        ProjectionKit kit = new ProjectionKit();
        records.forEach(record -> kit.write(List.of(record)));
        return kit.tables();
    }

    private static String stand(ProjectionKit kit, String unit) {
        return kit.jdbc
                .sql(
                        "select state || ' ' || coalesce(timeliness, 'null') || ' ' || overdue from task_occurrence where unit = ?")
                .param(unit)
                .query(String.class)
                .single();
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        RecordedLog log = RecordedLog.of(History.defined(), 1);
        for (String unit : List.of("A", "B", "C", "D", "E", "F")) {
            log.happened(opened(unit, DUE, null));
        }
        log.happened(new TaskEvent.OccurrenceDuePassed(head(), of("A"), DUE));
        log.happened(reported("A", 1, Progress.DONE, Timeliness.LATE));
        log.happened(reported("B", 1, Progress.DONE, Timeliness.LATE));
        log.happened(opened("B", DUE.plusDays(9), Timeliness.ON_TIME));
        log.happened(new TaskEvent.OccurrenceDuePassed(head(), of("C"), DUE));
        log.happened(reported("D", 1, Progress.DONE, Timeliness.ON_TIME));
        log.happened(reported("D", 2, Progress.UNDER_WAY, null));
        log.happened(new TaskEvent.OccurrenceDropped(head(), of("E")));
        log.happened(new TaskEvent.OccurrenceDropped(head(), of("F")));
        log.happened(opened("F", DUE, null));
        return log.records();
    }

    private TaskEvent opened(String unit, LocalDate due, @Nullable Timeliness timeliness) {
        return new TaskEvent.OccurrenceOpened(head(), of(unit), FIRST, DUE, due, timeliness);
    }

    private TaskEvent reported(String unit, int version, Progress progress, @Nullable Timeliness timeliness) {
        return new TaskEvent.TaskReported(
                head(),
                of(unit),
                version,
                progress,
                List.of(new ChannelCount(new ChannelCode("RADIO"), 3)),
                null,
                timeliness == null ? null : AT,
                timeliness,
                List.of());
    }

    private static Occurrence of(String unit) {
        return new Occurrence(TaskId.parse("KH/1"), new Slot("2023-03"), new UnitId(unit));
    }

    private EventHead head() {
        return new EventHead(++position, AT, "a", new UUID(0, position));
    }
}
