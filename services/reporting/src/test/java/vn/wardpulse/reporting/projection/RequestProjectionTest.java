package vn.wardpulse.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.RecordedLog;

/** How requests stand comes out of their events in whatever order these arrive. */
class RequestProjectionTest {

    private static final LocalDate DUE = LocalDate.of(2023, 3, 8);
    private static final Instant AT = Instant.parse("2023-03-07T02:00:00Z");

    private long position;

    @Test
    void standsAsWasSaidLast() {
        ProjectionKit kit = new ProjectionKit();
        kit.write(records());

        assertThat(stand(kit, "A")).isEqualTo("2 LATE false false 13");
        assertThat(stand(kit, "B")).isEqualTo("0 - false true -");
        assertThat(stand(kit, "C")).as("closed without an answer").isEqualTo("0 - true false -");
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
        return kit.jdbc.sql("""
                        select coalesce(version, 0) || ' ' || coalesce(timeliness, '-') || ' ' || closed || ' ' || overdue
                               || ' ' || coalesce(answers #>> '{0,value}', '-')
                        from request_standing where unit = ?
                        """).param(unit).query(String.class).single();
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        RecordedLog log = RecordedLog.of(History.defined(), 1);
        for (String unit : List.of("A", "B", "C")) {
            log.happened(new RequestEvent.RequestSent(
                    head(),
                    asked(unit),
                    new UnitId("004"),
                    "Đột xuất",
                    "Giao ban",
                    DUE.minusDays(2),
                    DUE,
                    null,
                    List.of(new Question(1, "Bao nhiêu?", Question.Kind.NUMBER, "hộ", 0, true, null))));
        }
        for (String unit : List.of("A", "B")) {
            log.happened(new RequestEvent.RequestDuePassed(head(), asked(unit), DUE));
        }
        log.happened(new RequestEvent.RequestChased(
                head(), asked("B"), null, null, null, DUE, Step.BY_HAND, List.of(), null));
        log.happened(answered(1, "12"));
        log.happened(answered(2, "13"));
        log.happened(new RequestEvent.RequestDuePassed(head(), asked("C"), DUE));
        log.happened(new RequestEvent.RequestClosed(head(), asked("C")));
        return log.records();
    }

    private RequestEvent answered(int version, String amount) {
        return new RequestEvent.RequestAnswered(
                head(),
                asked("A"),
                version,
                List.of(new Answer.Amount(1, new BigDecimal(amount))),
                AT,
                Timeliness.LATE);
    }

    private static Asked asked(String unit) {
        return new Asked(new UUID(0, 1), new UnitId(unit));
    }

    private EventHead head() {
        return new EventHead(++position, AT, "a", new UUID(0, position));
    }
}
