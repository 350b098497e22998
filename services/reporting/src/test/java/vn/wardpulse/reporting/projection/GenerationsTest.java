package vn.wardpulse.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.RecordedLog;

/** Topics of views that were made anew are read beside what is shown, and shown at once when they are caught up with. */
class GenerationsTest {

    @Test
    void shows_the_new_views_when_all_of_them_are_there() {
        ProjectionKit kit = new ProjectionKit();
        List<ConsumerRecord<byte[], byte[]>> log =
                RecordedLog.of(History.drawn(3), 1_000).records();
        kit.write(log);
        List<String> before = shown(kit);

        Reading anew = kit.readAnew("made-anew");
        assertThat(kit.generations.isCurrent(anew)).isFalse();
        kit.write(anew, log.subList(0, log.size() / 2));
        assertThat(shown(kit)).isEqualTo(before);
        assertThat(kit.generations.show(anew)).isFalse();

        kit.write(anew, log.subList(log.size() / 2, log.size()));
        for (String topic : Generations.VIEWS) {
            for (int partition = 0; partition < 4; partition++) {
                kit.progress.caughtUp(anew, new TopicPartition(topic, partition));
            }
        }
        assertThat(kit.generations.show(anew)).isTrue();
        assertThat(shown(kit)).isEqualTo(before);
        assertThat(kit.jdbc
                        .sql("select distinct generation from unit_period")
                        .query(Integer.class)
                        .list())
                .containsExactly(anew.generation());
        assertThat(kit.jdbc
                        .sql("select kind from change order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("RESET");
    }

    private static List<String> shown(ProjectionKit kit) {
        return kit.jdbc
                .sql("select unit || period || indicator || coalesce(amount::text, '') || owed from cell order by 1")
                .query(String.class)
                .list();
    }
}
