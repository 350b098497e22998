package vn.wardpulse.submission;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.testing.TurnedClock;
import vn.wardpulse.testing.WholeRoom;
import vn.wardpulse.topics.TopicLog;
import vn.wardpulse.topics.TopicSetup;

/** The whole room, with a clock to turn. */
final class Room extends WholeRoom {

    private long catalogued;
    final TurnedClock clock;

    Room(LocalDate day) {
        super("submission", SubmissionApplication.class);
        clock = new TurnedClock(day);
        TopicSetup.ensure(bootstrapServers(), 1);
    }

    /** A room that knows the test plan. */
    static Room started(LocalDate day) {
        Room room = new Room(day);
        room.define(TestPlan.all());
        room.start();
        return room;
    }

    void start() {
        start(Map.of("domainClock", clock), List.of());
    }

    /** Puts what stands on one revision of what is there. */
    Answer put(@Nullable String token, String path, @Nullable String etag, String json) {
        return send(token, "PUT", path, json, etag == null ? Map.of() : Map.of("If-Match", etag));
    }

    /** Sends figures of the past, and says where they are from. */
    Answer upload(@Nullable String token, String path, String csv, String source) {
        String boundary = "a-boundary";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"figures\"; filename=\"past.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n" + source + "\r\n--" + boundary
                        + "--\r\n";
        return send(token, "POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** What carries the outbox to the log; to be stopped as a crash would. */
    SmartLifecycle relay() {
        return bean("outboxRelay", SmartLifecycle.class);
    }

    /** Says a plan and tasks of it, and waits until the room knows all of them. */
    @SafeVarargs
    final void hearPlan(Function<EventHead, CatalogueEvent>... events) {
        hear(events);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Definitions known = bean(DefinitionBook.class).current();
            return Stream.of(events).map(event -> event.apply(TestPlan.head(0))).allMatch(event -> switch (event) {
                case CatalogueEvent.PlanDefined plan ->
                    plan.plan().equals(known.plans().get(plan.plan().code()));
                case CatalogueEvent.TaskDefined task ->
                    task.task().equals(known.tasks().get(task.task().id()));
                case CatalogueEvent.UnitGroupDefined group ->
                    known.groups().containsKey(group.group().code());
                default -> throw new IllegalArgumentException("no part of a plan: " + event);
            });
        });
    }

    /** Says definitions as the catalogue would, and waits until the room has heard them. */
    @SafeVarargs
    final void hear(Function<EventHead, CatalogueEvent>... events) {
        long before = bean(DefinitionBook.class).current().changes();
        define(List.of(events));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> bean(DefinitionBook.class).current().changes() > before);
    }

    void define(List<Function<EventHead, CatalogueEvent>> events) {
        write(events.stream()
                .map(event -> record(event.apply(TestPlan.head(++catalogued))))
                .toList());
    }

    private static ProducerRecord<String, byte[]> record(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.UnitDefined unit -> record(Topics.UNITS, unit);
            case CatalogueEvent.SuccessionDefined succession -> record(Topics.SUCCESSIONS, succession);
            case CatalogueEvent.UnitGroupDefined group -> record(Topics.GROUPS, group);
            case CatalogueEvent.ValidationRuleDefined rule -> record(Topics.VALIDATION_RULES, rule);
            case CatalogueEvent.PlanDefined plan -> record(Topics.PLANS, plan);
            case CatalogueEvent.TaskDefined task -> record(Topics.TASKS, task);
            case CatalogueEvent.ThemeDefined theme -> record(Topics.THEMES, theme);
            case CatalogueEvent.IndicatorDefined indicator -> record(Topics.INDICATORS, indicator);
            case CatalogueEvent.FormDefined form -> record(Topics.FORMS, form);
            case CatalogueEvent.CalendarYearDefined year -> record(Topics.CALENDARS, year);
            case CatalogueEvent.TargetsSet targets -> record(Topics.TARGETS, targets);
        };
    }

    /** Everything in the log once the outbox is empty: as it stands there, partition by partition. */
    List<ReportEvent> log() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Objects.equals(jdbc().queryForObject("select count(*) from outbox", Long.class), 0L));
        return TopicLog.read(bootstrapServers(), Topics.REPORTS.name()).stream()
                .map(record -> Topics.REPORTS.codec().read(record.value()))
                .toList();
    }

    /** What is said of tasks in the log once the outbox is empty, in order of the positions. */
    List<TaskEvent> tasks() {
        log();
        return TopicLog.read(bootstrapServers(), Topics.TASK_EVENTS.name()).stream()
                .map(record -> Topics.TASK_EVENTS.codec().read(record.value()))
                .sorted(Comparator.comparing(event -> event.head().position()))
                .toList();
    }

    /** What is said of requests in the log once the outbox is empty, in order of the positions. */
    List<RequestEvent> requests() {
        log();
        return TopicLog.read(bootstrapServers(), Topics.REQUESTS.name()).stream()
                .map(record -> Topics.REQUESTS.codec().read(record.value()))
                .sorted(Comparator.comparing(event -> event.head().position()))
                .toList();
    }

    /** What is said of matters in the log once the outbox is empty, in order of the positions. */
    List<MatterEvent> matters() {
        log();
        return TopicLog.read(bootstrapServers(), Topics.MATTERS.name()).stream()
                .map(record -> Topics.MATTERS.codec().read(record.value()))
                .sorted(Comparator.comparing(event -> event.head().position()))
                .toList();
    }

    /** The reminders in the log once the outbox is empty, in order of the positions. */
    List<ReminderDue> reminders() {
        log();
        return TopicLog.read(bootstrapServers(), Topics.REMINDERS.name()).stream()
                .map(record -> Topics.REMINDERS.codec().read(record.value()))
                .sorted(Comparator.comparing(reminder -> reminder.head().position()))
                .toList();
    }

    /** The log in order of the positions. */
    List<ReportEvent> events() {
        return log().stream()
                .sorted(Comparator.comparing(event -> event.head().position()))
                .toList();
    }

    static String officer(String unit) {
        return TestTokens.shared().person("canbo." + unit, unit, "ward-officer");
    }

    static String leader(String unit) {
        return TestTokens.shared().person("lanhdao." + unit, unit, "ward-leader");
    }

    static String standingBody(String unit) {
        return TestTokens.shared().person("thuongtruc." + unit, unit, "standing-body");
    }
}
