package vn.wardpulse.rollup.topology;

import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** What the processors count, as metrics of Kafka Streams, so that the topology knows no metrics library. */
final class Measures {

    private final Sensor repeated;
    private final Sensor redefined;
    private final Sensor sent;
    private final Sensor unchanged;

    Measures(ProcessorContext<?, ?> context) {
        String task = context.taskId().toString();
        repeated = sensor(context, task, "events-repeated");
        redefined = sensor(context, task, "definitions-swapped");
        sent = sensor(context, task, "views-sent");
        unchanged = sensor(context, task, "views-unchanged");
    }

    private static Sensor sensor(ProcessorContext<?, ?> context, String task, String what) {
        return context.metrics().addRateTotalSensor("wardpulse-rollup", task, what, RecordingLevel.INFO);
    }

    /** An event that the books had already. */
    void repeated() {
        repeated.record();
    }

    void redefined() {
        redefined.record();
    }

    void sent() {
        sent.record();
    }

    /** A view that was looked at again and is the same. */
    void unchanged() {
        unchanged.record();
    }
}
