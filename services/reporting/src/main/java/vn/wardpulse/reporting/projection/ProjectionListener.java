package vn.wardpulse.reporting.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import vn.wardpulse.model.wire.Topics;

/** Takes batches from the broker, has them written, and knows how far behind it is. */
final class ProjectionListener
        implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private final Reading reading;
    private final Projection projection;
    private final Progress progress;
    private final Generations generations;
    private final ProjectionMetrics metrics;
    private final CatchingUp catchingUp;
    private final Clock wallClock;
    private final BooleanSupplier complete;
    private volatile boolean shown;

    /** @param complete whether what the topics hold is all that they should; before that nobody can catch up with them */
    ProjectionListener(
            Reading reading,
            Projection projection,
            Progress progress,
            Generations generations,
            ProjectionMetrics metrics,
            CatchingUp catchingUp,
            Clock wallClock,
            BooleanSupplier complete) {
        this.reading = reading;
        this.projection = projection;
        this.progress = progress;
        this.generations = generations;
        this.metrics = metrics;
        this.catchingUp = catchingUp;
        this.wallClock = wallClock;
        this.complete = complete;
        this.shown = !reading.isOfViews();
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        long begun = System.nanoTime();
        projection.write(reading, catchingUp.done(), records);
        metrics.written(records.size(), Duration.ofNanos(System.nanoTime() - begun));
        if (catchingUp.done()) {
            long now = wallClock.millis();
            records.stream()
                    .filter(record -> reading.table(record.topic()).equals(Topics.UNIT_PERIODS.name()))
                    .forEach(record -> metrics.fresh(Duration.ofMillis(Math.max(0, now - record.timestamp()))));
        }
        if (consumer != null) {
            look(consumer);
        }
    }

    /** Looks where the consumer stands; also while nothing comes, since a topic may end in marks that are no records. */
    void look(Consumer<?, ?> consumer) {
        for (TopicPartition partition : consumer.assignment()) {
            consumer.currentLag(partition).ifPresent(lag -> metrics.lag(partition, lag));
        }
        lookForEnds(consumer);
        if (!catchingUp.done()) {
            for (TopicPartition partition : catchingUp.reachedBy(consumer)) {
                progress.caughtUp(reading, partition);
                catchingUp.reached(partition);
            }
        }
        if (!shown && catchingUp.done()) {
            shown = generations.show(reading);
        }
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> next = progress.next(reading);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition, Math.max(next.getOrDefault(partition, 0L), first.getOrDefault(partition, 0L))));
        catchingUp.assigned(partitions);
        lookForEnds(consumer);
    }

    private void lookForEnds(Consumer<?, ?> consumer) {
        List<TopicPartition> endless = catchingUp.endless(consumer);
        if (!endless.isEmpty() && complete.getAsBoolean()) {
            catchingUp.until(consumer.endOffsets(endless));
        }
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(metrics::gone);
        catchingUp.end(partitions);
    }
}
