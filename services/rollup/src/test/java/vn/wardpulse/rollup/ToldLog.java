package vn.wardpulse.rollup;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.RebuildAsked;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** A log on a real broker: one indicator, city 01 over districts whose wards report it every month. */
final class ToldLog implements AutoCloseable {

    private static final IndicatorCode INDICATOR = new IndicatorCode("SOC-02");
    private static final Name NAME = new Name("x", "x");

    final List<CatalogueEvent> catalogue = new ArrayList<>();
    final List<ReportEvent> reports = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, byte[]> producer;
    private long position;

    ToldLog(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
    }

    /** What is there from the beginning; figures of wards are added up. */
    void begins(Map<String, List<String>> wardsOfDistricts) {
        unit("01", null);
        wardsOfDistricts.forEach((district, wards) -> {
            unit(district, "01");
            wards.forEach(ward -> unit(ward, district));
        });
        indicator("x", UnitRule.SUM);
        define(
                Topics.FORMS,
                new CatalogueEvent.FormDefined(
                        head(),
                        new Form(
                                new FormCode("M"),
                                NAME,
                                Frequency.MONTH,
                                UnitKind.WARD,
                                new UnitId("01"),
                                new CalendarCode("ND09"),
                                2023,
                                null,
                                List.of(INDICATOR))));
    }

    /** Defines the indicator, or defines it otherwise. */
    synchronized void indicator(String name, UnitRule acrossUnits) {
        define(
                Topics.INDICATORS,
                new CatalogueEvent.IndicatorDefined(
                        head(),
                        new Indicator(
                                INDICATOR,
                                new ThemeCode("SOC"),
                                new Name(name, name),
                                MeasureKind.FLOW,
                                NAME,
                                0,
                                0,
                                Frequency.MONTH,
                                TimeRule.SUM,
                                acrossUnits,
                                Direction.HIGHER,
                                null,
                                null,
                                1)));
    }

    private void unit(String id, @Nullable String parent) {
        define(
                Topics.UNITS,
                new CatalogueEvent.UnitDefined(
                        head(),
                        new Unit(
                                new UnitId(id),
                                id,
                                UnitKind.WARD,
                                List.of(new Unit.Spell(
                                        null, null, NAME, parent == null ? null : new UnitId(parent))))));
    }

    void report(String ward, int version, int amount) {
        report(ward, Period.month(2023, 1), version, amount);
    }

    synchronized void report(String ward, Period month, int version, int amount) {
        Obligation obligation = new Obligation(new UnitId(ward), new FormCode("M"), month);
        happen(new ReportEvent.ObligationOpened(head(), obligation, LocalDate.of(2023, 1, 16)));
        happen(new ReportEvent.ReportSubmitted(
                head(),
                obligation,
                version,
                List.of(new ReportedFigure(INDICATOR, new Figure.Amount(BigDecimal.valueOf(amount)), null)),
                Instant.EPOCH,
                Timeliness.ON_TIME));
        producer.flush();
    }

    UUID askForRebuild() {
        RebuildAsked asked = new RebuildAsked(new UUID(7, ++position), Instant.EPOCH, "quantri");
        send(Topics.REBUILDS, asked);
        producer.flush();
        return asked.id();
    }

    /** Two records that are no events. */
    void poison() {
        byte[] noEvent = "{\"type\":\"nonsense\"}".getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topics.REPORTS.name(), "00115", noEvent));
        producer.send(new ProducerRecord<>(Topics.UNITS.name(), "00115", noEvent));
        producer.flush();
    }

    private EventHead head() {
        position++;
        return new EventHead(position, Instant.EPOCH.plusSeconds(position), "officer", new UUID(0, position));
    }

    private <E extends CatalogueEvent> void define(Topic<E> topic, E event) {
        catalogue.add(event);
        send(topic, event);
        producer.flush();
    }

    private void happen(ReportEvent event) {
        reports.add(event);
        send(Topics.REPORTS, event);
    }

    private <V> void send(Topic<V> topic, V event) {
        producer.send(new ProducerRecord<>(
                topic.name(),
                Partitions.of(topic.partitionKey().apply(event), Topics.PARTITIONS),
                topic.key().apply(event),
                topic.codec().write(event)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
