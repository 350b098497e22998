package vn.wardpulse.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What a small broker needs to be told: nothing expires, nothing waits for members; alone, nothing is replicated. */
final class BrokerSettings {

    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("min.insync.replicas", "1"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
            // The roll-up begins with its second word from the broker, which comes with a heartbeat.
            Map.entry("group.streams.heartbeat.interval.ms", "1000"),
            Map.entry("group.streams.min.heartbeat.interval.ms", "1000"),
            Map.entry("group.coordinator.threads", "1"),
            // The log is the truth: a topic that should forget must say so itself. The same for a group's place in it.
            Map.entry("log.retention.ms", "-1"),
            Map.entry("offsets.retention.minutes", "5256000"),
            Map.entry("log.segment.bytes", "134217728"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
            Map.entry("log.cleaner.threads", "1"),
            // After a kill the next start waits until the dead broker's registration has run out.
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("metric.reporters", ""));

    /** Any one of three may be lost: what is acknowledged lies on two. */
    private static final Map<String, String> REPLICATED = Map.ofEntries(
            Map.entry("default.replication.factor", "3"),
            Map.entry("offsets.topic.replication.factor", "3"),
            Map.entry("transaction.state.log.replication.factor", "3"),
            Map.entry("transaction.state.log.min.isr", "2"),
            Map.entry("share.coordinator.state.topic.replication.factor", "3"),
            Map.entry("share.coordinator.state.topic.min.isr", "2"),
            Map.entry("min.insync.replicas", "2"),
            // A busy machine stalls; each stall would cost an election.
            Map.entry("controller.quorum.fetch.timeout.ms", "4000"),
            Map.entry("broker.session.timeout.ms", "6000"),
            // A member that was killed holds its work back until it has run out.
            Map.entry("group.streams.session.timeout.ms", "10000"),
            Map.entry("group.streams.min.session.timeout.ms", "10000"),
            Map.entry("group.streams.heartbeat.interval.ms", "3000"),
            Map.entry("group.streams.min.heartbeat.interval.ms", "3000"),
            // Where members share the work, each keeps a copy of another's stores and can go on with them at once.
            Map.entry("group.streams.num.standby.replicas", "1"));

    private BrokerSettings() {}

    static Properties of(Path log, BrokerCluster cluster, int node) {
        BrokerCluster.Member own = cluster.member(node);
        Properties settings = new Properties();
        settings.putAll(SMALL);
        if (cluster.members().size() > 2) {
            settings.putAll(REPLICATED);
        }
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(node));
        settings.setProperty("log.dirs", log.toString());
        settings.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(own.port(), own.controllerPort()));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + own.port());
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("controller.quorum.voters", cluster.voters());
        return settings;
    }
}
