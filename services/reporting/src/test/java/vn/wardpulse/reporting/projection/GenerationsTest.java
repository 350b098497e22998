package vn.wardpulse.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.RecordedLog;

/** Views of another generation are read beside those that are shown, and shown at once when they are caught up with. */
class GenerationsTest {

    private static final IndicatorCode SUM = new IndicatorCode("MONTH-SUM-SUM-FLOW");

    private final ProjectionKit kit = new ProjectionKit();
    private final History history = History.drawn(3);
    private final RecordedLog recorded = RecordedLog.of(history, 1_000);
    private final List<ConsumerRecord<byte[], byte[]>> log = recorded.records();

    @Test
    void showsTheNewViewsWhenAllOfThemAreThere() {
        kit.write(log);
        List<String> before = shown();
        int changes = changes();

        Reading anew = kit.readAnew("made-anew", 2);
        assertThat(kit.generations.isCurrent(anew)).hasValue(false);
        kit.write(anew, log.subList(0, log.size() / 2));
        assertThat(shown()).isEqualTo(before);
        assertThat(kit.generations.show(anew)).isFalse();
        assertThat(kit.definitions.shown().generation()).isOne();

        kit.write(anew, log.subList(log.size() / 2, log.size()));
        assertThat(changes()).as("nobody is told of what nobody sees").isEqualTo(changes);
        kit.show(anew);
        assertThat(shown()).isEqualTo(before);
        assertThat(kit.definitions.shown().generation()).isEqualTo(2);
        assertThat(kit.jdbc
                        .sql("select kind from change order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("RESET");
    }

    @Test
    void forgetsWhatWasShownOnlyWhenNoAnswerCanBeMadeOfItAnyMore() {
        kit.write(log);
        int first = kit.definitions.shown().reading();
        Reading anew = kit.readAnew("made-anew", 2);
        kit.write(anew, log);
        kit.show(anew);

        assertThat(kit.generations.forget(Duration.ofMinutes(1))).isZero();
        assertThat(readings()).contains(first, anew.number());
        assertThat(kit.generations.forget(Duration.ZERO)).isOne();
        assertThat(readings()).containsExactly(anew.number());
    }

    @Test
    void aRedefinitionIsSeenWithTheFiguresThatGoByIt() {
        kit.write(log);
        Indicator summed = kit.definitions.now().indicator(SUM).orElseThrow();
        long boundary = history.catalogue.size();
        Reading bounded = kit.readAnew("bounded", 2, boundary);
        kit.write(bounded, log);
        kit.show(bounded);

        redefine(summed.with(List.of(
                new Indicator.Amendment(LocalDate.of(2023, 4, 1), summed.theme(), 2, 0, TimeRule.LAST, UnitRule.MAX))));
        assertThat(kit.definitions.now().indicator(SUM)).contains(summed);
        assertThat(kit.definitions.awaitFigures()).isTrue();

        Reading next = kit.readAnew("next", 3, boundary + 1);
        assertThat(kit.definitions.now().indicator(SUM)).contains(summed);
        kit.show(next);
        assertThat(kit.definitions.now().indicator(SUM).orElseThrow().amendments())
                .hasSize(1);
        assertThat(kit.definitions.awaitFigures()).isFalse();
        assertThat(kit.jdbc
                        .sql("select position from indicator where code = :code")
                        .param("code", SUM.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(boundary + 1);
    }

    private void redefine(Indicator indicator) {
        int from = log.size();
        recorded.define(new IndicatorDefined(history.nextDefinition(), indicator));
        kit.write(log.subList(from, log.size()));
    }

    private List<Integer> readings() {
        return kit.jdbc
                .sql("select distinct generation from unit_period order by 1")
                .query(Integer.class)
                .list();
    }

    private int changes() {
        return kit.jdbc
                .sql("select count(*) from change where kind = 'CHANGED'")
                .query(Integer.class)
                .single();
    }

    private List<String> shown() {
        return kit.jdbc
                .sql("select unit || period || indicator || coalesce(amount::text, '') || owed from cell order by 1")
                .query(String.class)
                .list();
    }
}
