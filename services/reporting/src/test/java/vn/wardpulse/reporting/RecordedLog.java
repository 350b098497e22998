package vn.wardpulse.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.CatalogueEvent.CalendarYearDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.FormDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.SuccessionDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.TargetsSet;
import vn.wardpulse.model.catalogue.CatalogueEvent.ThemeDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.UnitGroupDefined;
import vn.wardpulse.model.catalogue.CatalogueEvent.ValidationRuleDefined;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;

/** A history as the topics would hold it: the events, and after some of them the views that the roll-up would write. */
public final class RecordedLog {

    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Object> written = new HashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    /** @param every after how many reports' events the views are written again */
    public static RecordedLog of(History history, int every) {
        RecordedLog log = new RecordedLog();
        history.catalogue.forEach(log::define);
        for (int from = 0; from < history.reports.size(); from += every) {
            List<ReportEvent> soFar = history.reports.subList(0, Math.min(from + every, history.reports.size()));
            soFar.subList(from, soFar.size()).forEach(log::happened);
            log.rollUp(history.catalogue, soFar);
        }
        return log;
    }

    public void happened(TaskEvent event) {
        put(Topics.TASK_EVENTS, event);
    }

    public void happened(MatterEvent event) {
        put(Topics.MATTERS, event);
    }

    public void happened(RequestEvent event) {
        put(Topics.REQUESTS, event);
    }

    public void happened(ReportEvent event) {
        put(Topics.REPORTS, event);
    }

    /** Writes those views that are other than they were. */
    public void rollUp(History history) {
        rollUp(history.catalogue, history.reports);
    }

    private void rollUp(List<CatalogueEvent> catalogue, List<ReportEvent> reports) {
        OracleViews views = Oracle.compute(catalogue, reports);
        views.unitPeriods().values().forEach(view -> putIfNew(Topics.UNIT_PERIODS, view));
        views.standings().values().forEach(view -> putIfNew(Topics.STANDINGS, view));
    }

    public List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    public void define(CatalogueEvent event) {
        switch (event) {
            case UnitDefined e -> put(Topics.UNITS, e);
            case SuccessionDefined e -> put(Topics.SUCCESSIONS, e);
            case UnitGroupDefined e -> put(Topics.GROUPS, e);
            case ValidationRuleDefined e -> put(Topics.VALIDATION_RULES, e);
            case CatalogueEvent.PlanDefined e -> put(Topics.PLANS, e);
            case CatalogueEvent.TaskDefined e -> put(Topics.TASKS, e);
            case ThemeDefined e -> put(Topics.THEMES, e);
            case IndicatorDefined e -> put(Topics.INDICATORS, e);
            case FormDefined e -> put(Topics.FORMS, e);
            case CalendarYearDefined e -> put(Topics.CALENDARS, e);
            case TargetsSet e -> put(Topics.TARGETS, e);
        }
    }

    private <V> void putIfNew(Topic<V> topic, V value) {
        if (!value.equals(written.put(topic.name() + topic.key().apply(value), value))) {
            put(topic, value);
        }
    }

    private <V> void put(Topic<V> topic, V value) {
        raw(
                topic,
                topic.key().apply(value),
                topic.partitionKey().apply(value),
                topic.codec().write(value));
    }

    /** Any bytes at all. */
    public void raw(Topic<?> topic, String key, String partitionKey, byte[] value) {
        int partition = Partitions.of(partitionKey, Topics.PARTITIONS);
        long offset = ends.merge(topic.name() + partition, 1L, Long::sum) - 1;
        records.add(new ConsumerRecord<>(topic.name(), partition, offset, key.getBytes(StandardCharsets.UTF_8), value));
    }
}
