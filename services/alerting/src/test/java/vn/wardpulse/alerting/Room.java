package vn.wardpulse.alerting;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.alerting.view.ShownViews;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TurnedClock;
import vn.wardpulse.testing.WholeRoom;
import vn.wardpulse.topics.TopicLog;
import vn.wardpulse.topics.TopicSetup;

/** The whole room, with clocks to turn. */
final class Room extends WholeRoom {

    private final TurnedClock domainClock = new TurnedClock(Said.NOW);
    final TurnedClock wallClock = new TurnedClock(Said.NOW);

    Room() {
        super("alerting", AlertingApplication.class);
        TopicSetup.ensure(bootstrapServers(), 1);
        TopicSetup.ensureViews(bootstrapServers(), 1, 1);
        write(Topics.UNITS, Said.units());
        write(Topics.INDICATORS, Said.indicators());
        write(Topics.THEMES, Said.themes());
        write(Topics.FORMS, Said.forms());
        write(Topics.GENERATIONS, List.of(Said.complete(1)));
    }

    /** Starts one more. */
    void start() {
        start(
                Map.of("domainClock", domainClock, "wallClock", wallClock),
                List.of("wardpulse.alerting.tick=20ms", "wardpulse.alerting.gather=0s"));
    }

    double measure(String gauge) {
        return bean(MeterRegistry.class).get(gauge).gauge().value();
    }

    /** Says views as the roll-up would, in its first generation. */
    void say(UnitPeriod... views) {
        say(1, views);
    }

    void say(int generation, UnitPeriod... views) {
        write(Topics.unitPeriods(generation), Arrays.asList(views));
    }

    /** Has the roll-up begin another generation with these views, and show it. */
    void rebuild(int generation, UnitPeriod... views) {
        TopicSetup.ensureViews(bootstrapServers(), 1, generation);
        say(generation, views);
        write(
                Topics.GENERATIONS,
                List.of(Said.complete(generation), Said.complete(generation - 1).retired()));
        await().atMost(PATIENCE).until(() -> generation() == generation);
    }

    /** The generation whose views the room goes by. */
    int generation() {
        return bean(ShownViews.class).generation();
    }

    /** What stands in the topic of alerts, of a subscription, in order. */
    List<AlertRaised> alerts(String subscription) {
        return TopicLog.read(bootstrapServers(), Topics.ALERTS.name()).stream()
                .map(record -> Topics.ALERTS.codec().read(record.value()))
                .filter(alert -> alert.subscription().toString().equals(subscription))
                .toList();
    }

    /** The same, once there are so many. */
    List<AlertRaised> alerts(String subscription, int expected) {
        await().atMost(PATIENCE).until(() -> alerts(subscription).size() >= expected);
        return alerts(subscription);
    }

    /** Somebody watches something from now on; returns when it was looked at. */
    String watch(String token, String json) {
        Answer answer = post(token, "/api/subscriptions", json);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body().toString());
        }
        String id = answer.at("/id");
        await().atMost(PATIENCE).until(() -> armed(id));
        return id;
    }

    /** Waits until a subscription's condition holds for so many units. */
    void awaitHolding(String id, int units) {
        await().atMost(PATIENCE)
                .until(() -> Integer.valueOf(units)
                        .equals(jdbc().queryForObject(
                                        "select count(*) from condition where subscription = ?::uuid",
                                        Integer.class,
                                        id)));
    }

    /** What somebody is shown that holds of what they watch. */
    List<JsonNode> holding(String token, String id) {
        return get(token, "/api/alerts")
                .body()
                .path("holding")
                .valueStream()
                .filter(held -> held.path("subscription").asString().equals(id))
                .toList();
    }

    private boolean armed(String id) {
        return jdbc().queryForList("select armed from subscription where id = ?::uuid", Boolean.class, id)
                .contains(true);
    }
}
