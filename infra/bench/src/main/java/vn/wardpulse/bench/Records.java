package vn.wardpulse.bench;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** Events as records of their topics, as the outboxes write them. */
final class Records {

    private Records() {}

    static ProducerRecord<byte[], byte[]> of(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.UnitDefined unit -> of(Topics.UNITS, unit);
            case CatalogueEvent.SuccessionDefined succession -> of(Topics.SUCCESSIONS, succession);
            case CatalogueEvent.UnitGroupDefined group -> of(Topics.GROUPS, group);
            case CatalogueEvent.ValidationRuleDefined rule -> of(Topics.VALIDATION_RULES, rule);
            case CatalogueEvent.PlanDefined plan -> of(Topics.PLANS, plan);
            case CatalogueEvent.TaskDefined task -> of(Topics.TASKS, task);
            case CatalogueEvent.ScaleDefined scale -> of(Topics.CRITERIA, scale);
            case CatalogueEvent.ThemeDefined theme -> of(Topics.THEMES, theme);
            case CatalogueEvent.IndicatorDefined indicator -> of(Topics.INDICATORS, indicator);
            case CatalogueEvent.FormDefined form -> of(Topics.FORMS, form);
            case CatalogueEvent.CalendarYearDefined year -> of(Topics.CALENDARS, year);
            case CatalogueEvent.TargetsSet targets -> of(Topics.TARGETS, targets);
        };
    }

    static <E> ProducerRecord<byte[], byte[]> of(Topic<E> topic, E event) {
        return new ProducerRecord<>(
                topic.name(),
                Partitions.of(topic.partitionKey().apply(event), Topics.PARTITIONS),
                topic.key().apply(event).getBytes(StandardCharsets.UTF_8),
                topic.codec().write(event));
    }
}
