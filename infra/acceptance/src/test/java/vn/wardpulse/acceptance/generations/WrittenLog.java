package vn.wardpulse.acceptance.generations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.CatalogueEvent.FormDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.oracle.history.RandomHistory;

/** A random history in the topics, and beside it a ward of its own that corrects one report again and again. */
final class WrittenLog implements AutoCloseable {

    /** Root and ward that no unit of the history has to do with. */
    static final List<String> BUSY = List.of("BUSY", "BUSY-WARD");

    final List<CatalogueEvent> catalogue;
    final List<ReportEvent> reports;
    private final KafkaProducer<String, byte[]> producer;
    private final Form form;
    private int version;

    WrittenLog(String bootstrap, RandomHistory history) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
        catalogue = new ArrayList<>(history.catalogue());
        reports = List.copyOf(history.reports());
        form = ((FormDefined) catalogue.stream()
                        .filter(FormDefined.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .form();
        catalogue.forEach(this::write);
        define(unit(BUSY.getFirst(), null));
        define(unit(BUSY.getLast(), BUSY.getFirst()));
        reports.forEach(report -> send(Topics.REPORTS, report));
        producer.flush();
    }

    /** Every indicator whose figures are added up over units takes the highest from now on, and the other way round. */
    void redefine() {
        List<IndicatorDefined> latest = catalogue.stream()
                .filter(IndicatorDefined.class::isInstance)
                .map(IndicatorDefined.class::cast)
                .toList();
        latest.stream()
                .map(IndicatorDefined::indicator)
                .filter(indicator -> indicator.measure() != MeasureKind.RATIO
                        && indicator.measure() != MeasureKind.YES_NO
                        && indicator.amendments().isEmpty())
                .forEach(indicator -> define(new IndicatorDefined(head(), otherwise(indicator))));
        producer.flush();
    }

    private static Indicator otherwise(Indicator indicator) {
        Indicator changed = new Indicator(
                indicator.code(),
                indicator.theme(),
                indicator.name(),
                indicator.measure(),
                indicator.unitOfMeasure(),
                indicator.decimals(),
                indicator.partDecimals(),
                indicator.frequency(),
                indicator.acrossTime(),
                indicator.acrossUnits() == UnitRule.SUM ? UnitRule.MAX : UnitRule.SUM,
                indicator.better(),
                null,
                null,
                indicator.order());
        return changed.by(indicator.channels());
    }

    /** The busy ward hands in another version. */
    synchronized void correct() {
        Period period = Period.allOf(2023).stream()
                .filter(candidate -> candidate.frequency() == form.frequency())
                .findFirst()
                .orElseThrow();
        Obligation obligation = new Obligation(new UnitId(BUSY.getLast()), form.code(), period);
        version++;
        EventHead head = new EventHead(reports.size() + version * 2L, Instant.EPOCH, "x", new UUID(1, version));
        send(
                Topics.REPORTS,
                new ReportEvent.ObligationOpened(
                        new EventHead(head.position() - 1, head.at(), "x", head.correlation()),
                        obligation,
                        LocalDate.of(2023, 12, 31)));
        List<ReportedFigure> figures = form.indicators().stream()
                .map(code -> new ReportedFigure(code, new Figure.Amount(BigDecimal.valueOf(version)), null))
                .toList();
        send(
                Topics.REPORTS,
                new ReportEvent.ReportSubmitted(head, obligation, version, figures, Instant.EPOCH, Timeliness.ON_TIME));
    }

    private CatalogueEvent unit(String id, @Nullable String parent) {
        Name name = new Name(id, id);
        return new CatalogueEvent.UnitDefined(
                head(),
                new Unit(
                        new UnitId(id),
                        id,
                        UnitKind.WARD,
                        List.of(new Unit.Spell(null, null, name, parent == null ? null : new UnitId(parent)))));
    }

    private void define(CatalogueEvent event) {
        catalogue.add(event);
        write(event);
    }

    private EventHead head() {
        long position = catalogue.stream()
                        .mapToLong(event -> event.head().position())
                        .max()
                        .orElse(0)
                + 1;
        return new EventHead(position, Instant.EPOCH, "quantri", new UUID(0, position));
    }

    private void write(CatalogueEvent event) {
        switch (event) {
            case CatalogueEvent.UnitDefined e -> send(Topics.UNITS, e);
            case CatalogueEvent.SuccessionDefined e -> send(Topics.SUCCESSIONS, e);
            case CatalogueEvent.UnitGroupDefined e -> send(Topics.GROUPS, e);
            case CatalogueEvent.ValidationRuleDefined e -> send(Topics.VALIDATION_RULES, e);
            case CatalogueEvent.PlanDefined e -> send(Topics.PLANS, e);
            case CatalogueEvent.TaskDefined e -> send(Topics.TASKS, e);
            case CatalogueEvent.ScaleDefined e -> send(Topics.CRITERIA, e);
            case CatalogueEvent.ThemeDefined e -> send(Topics.THEMES, e);
            case IndicatorDefined e -> send(Topics.INDICATORS, e);
            case FormDefined e -> send(Topics.FORMS, e);
            case CatalogueEvent.CalendarYearDefined e -> send(Topics.CALENDARS, e);
            case CatalogueEvent.TargetsSet e -> send(Topics.TARGETS, e);
        }
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
