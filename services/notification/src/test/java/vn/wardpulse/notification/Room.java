package vn.wardpulse.notification;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.testing.TurnedClock;
import vn.wardpulse.testing.WholeRoom;
import vn.wardpulse.topics.TopicSetup;

/** The whole room, with clocks to turn. */
final class Room extends WholeRoom {

    private final TurnedClock domainClock = new TurnedClock(Said.NOW);
    final TurnedClock wallClock = new TurnedClock(Said.NOW);
    /** Whether receivers may stand on this machine, where those of the tests do. */
    boolean privateAddresses = true;
    /** Where files may be put; null where they may nowhere. */
    @Nullable
    Path folder;

    Room() {
        super("notification", NotificationApplication.class);
        TopicSetup.ensure(bootstrapServers(), 1);
        write(Topics.UNITS, Said.units());
    }

    /** Starts one more; with a mail server on {@code mailPort}, or without any where it is null. */
    void start(@Nullable Integer mailPort) {
        List<String> settings = new ArrayList<>(List.of(
                "wardpulse.notification.sender=wardpulse@example.org",
                "wardpulse.notification.webhooks.private-addresses=" + privateAddresses));
        if (folder != null) {
            settings.add("wardpulse.notification.exports.folder=" + folder);
            settings.add("wardpulse.notification.exports.largest-attachment=1KB");
        }
        if (mailPort != null) {
            settings.add("wardpulse.notification.smtp.host=127.0.0.1");
            settings.add("wardpulse.notification.smtp.port=" + mailPort);
            settings.add("wardpulse.notification.smtp.security=none");
        }
        start(Map.of("domainClock", domainClock, "wallClock", wallClock), settings);
    }

    /** Says reminders as submission would, as often as wanted, and waits until the last is taken. */
    void say(ReminderDue... reminders) {
        write(Topics.REMINDERS, Arrays.asList(reminders));
        awaitTaken("reminder", Arrays.stream(reminders).map(ReminderDue::head));
    }

    /** Says what comes of tasks as submission would, and waits until the last reminder is taken. */
    void say(TaskEvent... events) {
        write(Topics.TASK_EVENTS, Arrays.asList(events));
        awaitTaken(
                "task_reminder",
                Arrays.stream(events)
                        .filter(TaskEvent.TaskReminded.class::isInstance)
                        .map(TaskEvent::head));
    }

    /** Says what comes of requests as submission would, and waits until the last reminder that can be told is taken. */
    void say(RequestEvent... events) {
        write(Topics.REQUESTS, Arrays.asList(events));
        awaitTaken(
                "request_reminder",
                Arrays.stream(events)
                        .filter(event -> event instanceof RequestEvent.RequestChased chased && chased.title() != null)
                        .map(RequestEvent::head));
    }

    /** Says alerts as alerting would, and waits until the last is taken. */
    void say(AlertRaised... alerts) {
        write(Topics.ALERTS, Arrays.asList(alerts));
        awaitTaken("alert", Arrays.stream(alerts).map(AlertRaised::head));
    }

    /** Says files as reporting would, and waits until all of them are taken. */
    void say(ExportEvent... events) {
        write(Topics.EXPORTS, Arrays.asList(events));
        awaitTaken(
                "export",
                Arrays.stream(events).filter(ExportMade.class::isInstance).map(ExportEvent::head));
    }

    /** What became of every delivery of somebody's files, by channel and target. */
    List<String> exportStates(String owner) {
        return get(leadership(owner), "/api/export-deliveries")
                .body()
                .valueStream()
                .map(delivery -> "%s %s"
                        .formatted(
                                delivery.path("channel").asString(),
                                delivery.path("state").asString()))
                .toList();
    }

    void awaitExportStates(String owner, String... states) {
        await().atMost(PATIENCE).until(() -> exportStates(owner).equals(List.of(states)));
    }

    private void awaitTaken(String table, Stream<EventHead> heads) {
        Long[] positions = heads.map(EventHead::position).distinct().toArray(Long[]::new);
        await().atMost(PATIENCE)
                .until(() -> Objects.equals(
                        (long) positions.length,
                        jdbc().queryForObject(
                                        "select count(*) from " + table + " where position = any (?)",
                                        Long.class,
                                        (Object) positions)));
    }

    /** Waits until no letter about the ward is on its way, and returns the states of all, by reminder and person. */
    List<String> states(String ward) {
        await().atMost(PATIENCE)
                .until(() -> Objects.equals(
                        0L,
                        jdbc().queryForObject(
                                        """
                                        select count(*) from delivery join reminder on position = reminder
                                        where unit = ? and (state = 'SENDING'
                                          or state = 'WAITING' and next_at <= ?::timestamptz)
                                        """,
                                        Long.class,
                                        ward,
                                        wallClock.instant().toString())));
        return jdbc().queryForList("""
                        select state from delivery join reminder on position = reminder where unit = ?
                        order by reminder, person
                        """, String.class, ward);
    }

    /** What became of everything that was to be sent to somebody about their alerts, the latest alert first. */
    List<String> alertStates(String person) {
        return get(leadership(person), "/api/alert-deliveries")
                .body()
                .valueStream()
                .map(delivery -> delivery.path("state").asString())
                .toList();
    }

    void awaitAlertStates(String person, String... states) {
        await().atMost(PATIENCE).until(() -> alertStates(person).equals(List.of(states)));
    }

    /** Sends a file of addresses. */
    Answer upload(@Nullable String token, String path, String csv) {
        return upload(token, path, "addresses", "addresses.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    static String officer(String ward) {
        return TestTokens.shared().person("canbo." + ward, ward, "ward-officer");
    }

    static String leader(String ward) {
        return TestTokens.shared().person("lanhdao." + ward, ward, "ward-leader");
    }

    static String standingBody(String district) {
        return TestTokens.shared().person("thuongtruc." + district, district, "standing-body");
    }

    /** Somebody by their sign-in name who leads district 004. */
    static String leadership(String person) {
        return TestTokens.shared().person(person, "004", "district-leadership");
    }

    static String administrator() {
        return TestTokens.shared().person("quantri", null, "administrator");
    }
}
