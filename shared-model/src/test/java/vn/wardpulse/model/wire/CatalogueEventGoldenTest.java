package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class CatalogueEventGoldenTest {

    private static final Map<String, CatalogueEvent> EVENTS = Stream.of(
                    GoldenTree.EVENTS,
                    GoldenMeasures.EVENTS,
                    GoldenRules.EVENTS,
                    GoldenPlans.EVENTS,
                    GoldenScales.EVENTS)
            .flatMap(events -> events.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @ParameterizedTest
    @MethodSource("names")
    void staysAsItIs(String name) throws IOException {
        byte[] golden = golden(name);
        assertThat(written(event(name))).isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(read(golden, event(name))).isEqualTo(event(name));
    }

    @Test
    void everyTypeIsThere() {
        assertThat(EVENTS.values().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(CatalogueEvent.class.getPermittedSubclasses());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static String written(CatalogueEvent event) {
        byte[] bytes = switch (event) {
            case CatalogueEvent.UnitDefined unit -> Topics.UNITS.codec().write(unit);
            case CatalogueEvent.SuccessionDefined succession ->
                Topics.SUCCESSIONS.codec().write(succession);
            case CatalogueEvent.UnitGroupDefined group -> Topics.GROUPS.codec().write(group);
            case CatalogueEvent.ValidationRuleDefined rule ->
                Topics.VALIDATION_RULES.codec().write(rule);
            case CatalogueEvent.PlanDefined plan -> Topics.PLANS.codec().write(plan);
            case CatalogueEvent.TaskDefined task -> Topics.TASKS.codec().write(task);
            case CatalogueEvent.ScaleDefined scale -> Topics.CRITERIA.codec().write(scale);
            case CatalogueEvent.ThemeDefined theme -> Topics.THEMES.codec().write(theme);
            case CatalogueEvent.IndicatorDefined indicator ->
                Topics.INDICATORS.codec().write(indicator);
            case CatalogueEvent.FormDefined form -> Topics.FORMS.codec().write(form);
            case CatalogueEvent.CalendarYearDefined year ->
                Topics.CALENDARS.codec().write(year);
            case CatalogueEvent.TargetsSet targets -> Topics.TARGETS.codec().write(targets);
        };
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static CatalogueEvent read(byte[] bytes, CatalogueEvent like) {
        return switch (like) {
            case CatalogueEvent.UnitDefined unit -> Topics.UNITS.codec().read(bytes);
            case CatalogueEvent.SuccessionDefined succession ->
                Topics.SUCCESSIONS.codec().read(bytes);
            case CatalogueEvent.UnitGroupDefined group -> Topics.GROUPS.codec().read(bytes);
            case CatalogueEvent.ValidationRuleDefined rule ->
                Topics.VALIDATION_RULES.codec().read(bytes);
            case CatalogueEvent.PlanDefined plan -> Topics.PLANS.codec().read(bytes);
            case CatalogueEvent.TaskDefined task -> Topics.TASKS.codec().read(bytes);
            case CatalogueEvent.ScaleDefined scale -> Topics.CRITERIA.codec().read(bytes);
            case CatalogueEvent.ThemeDefined theme -> Topics.THEMES.codec().read(bytes);
            case CatalogueEvent.IndicatorDefined indicator ->
                Topics.INDICATORS.codec().read(bytes);
            case CatalogueEvent.FormDefined form -> Topics.FORMS.codec().read(bytes);
            case CatalogueEvent.CalendarYearDefined year ->
                Topics.CALENDARS.codec().read(bytes);
            case CatalogueEvent.TargetsSet targets -> Topics.TARGETS.codec().read(bytes);
        };
    }

    private static CatalogueEvent event(String name) {
        return Objects.requireNonNull(EVENTS.get(name));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file =
                CatalogueEventGoldenTest.class.getResourceAsStream("/golden/catalogue/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    static EventHead head(long position) {
        return new EventHead(position, Instant.parse("2023-01-03T01:30:00Z"), "quantri", new UUID(0xc0ffee, position));
    }
}
