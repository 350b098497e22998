package vn.wardpulse.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.rollup.topology.RollupTopology;

/** What generations keep in the broker: how far they have read, and the topics of their own. */
final class Traces implements AutoCloseable {

    private final Admin admin;
    private final RollupSettings settings;

    Traces(String bootstrap, RollupSettings settings) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        this.settings = settings;
    }

    /**
     * Whether a generation has read of the log what it holds no more: its stores' topics are gone. It would go on as if
     * nothing had ever been reported.
     */
    boolean lost(Generation generation) throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        return !there.containsAll(RollupTopology.changelogs(id(generation)))
                && !read(generation).isEmpty();
    }

    /** How far a generation has read and committed what came of it. */
    Map<TopicPartition, OffsetAndMetadata> read(Generation generation) throws ExecutionException, InterruptedException {
        String group = id(generation);
        try {
            return admin.listStreamsGroupOffsets(Map.of(group, new ListStreamsGroupOffsetsSpec()))
                    .partitionsToOffsetAndMetadata(group)
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    /**
     * Deletes what a generation has kept for itself, but not its views.
     *
     * @return whether it is gone; it is not while some process still runs the generation
     */
    boolean delete(Generation generation) throws ExecutionException, InterruptedException {
        String group = id(generation);
        if (running(group)) {
            return false;
        }
        List<String> own = new ArrayList<>(RollupTopology.changelogs(group));
        own.addAll(RollupTopology.repartitions(group));
        deleteTopics(own);
        leave(admin.deleteStreamsGroups(List.of(group)).deletedGroups().values(), GroupIdNotFoundException.class);
        return true;
    }

    void deleteViews(Generation generation) throws ExecutionException, InterruptedException {
        deleteTopics(Topics.views(generation.number()).stream().map(Topic::name).toList());
    }

    private boolean running(String group) throws ExecutionException, InterruptedException {
        try {
            var described = admin.describeStreamsGroups(List.of(group))
                    .describedGroups()
                    .get(group);
            return described != null && !described.get().members().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    private void deleteTopics(List<String> names) throws ExecutionException, InterruptedException {
        leave(admin.deleteTopics(names).topicNameValues().values(), UnknownTopicOrPartitionException.class);
    }

    /** Waits for what is being deleted; what was not there need not go. */
    private static void leave(Iterable<KafkaFuture<Void>> going, Class<? extends Exception> notThere)
            throws ExecutionException, InterruptedException {
        for (KafkaFuture<Void> one : going) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (!notThere.isInstance(e.getCause())) {
                    throw e;
                }
            }
        }
    }

    private String id(Generation generation) {
        return settings.applicationId(generation.number());
    }

    @Override
    public void close() {
        admin.close();
    }
}
