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
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.RecordedLog;

/** How matters stand comes out of their events in whatever order these arrive. */
class MatterProjectionTest {

    private static final LocalDate DUE = LocalDate.of(2023, 3, 20);
    private static final Instant AT = Instant.parse("2023-03-21T02:00:00Z");
    private static final UnitId WARD = new UnitId("A");

    private long position;

    @Test
    void standsAsWasSaidLast() {
        ProjectionKit kit = new ProjectionKit();
        kit.write(records());
        assertThat(kit.jdbc.sql("""
                                select holder || ' ' || state || ' ' || coalesce(timeliness, '-') || ' ' || overdue
                                from matter_standing order by matter
                                """).query(String.class).list())
                .containsExactly("004-TNMT ANSWERED LATE false", "004 OPEN - true", "004 WITHDRAWN - false");
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

    private List<ConsumerRecord<byte[], byte[]>> records() {
        RecordedLog log = RecordedLog.of(History.defined(), 1);
        for (int number = 1; number <= 3; number++) {
            log.happened(new MatterEvent.MatterRaised(
                    head(), id(number), WARD, MatterField.LAND, DUE.minusDays(9), DUE, new UnitId("004")));
        }
        log.happened(new MatterEvent.MatterHandedOn(head(), id(1), WARD, new UnitId("004-TNMT")));
        log.happened(new MatterEvent.MatterWithdrawn(head(), id(3), WARD));
        log.happened(new MatterEvent.MatterDuePassed(head(), id(1), WARD, DUE));
        log.happened(new MatterEvent.MatterDuePassed(head(), id(2), WARD, DUE));
        log.happened(new MatterEvent.MatterAnswered(head(), id(1), WARD, AT, Timeliness.LATE));
        return log.records();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private EventHead head() {
        return new EventHead(++position, AT, "a", new UUID(0, position));
    }
}
