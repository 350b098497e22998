package vn.wardpulse.rollup.topology;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/** Puts records that are no events aside, into the dead letters, counts them and goes on. */
public final class PoisonRecords extends LogAndContinueExceptionHandler {

    /** Setting that takes the {@link LongAdder} to count with. */
    public static final String COUNTER = "wardpulse.rollup.poison.counter";

    private LongAdder counter = new LongAdder();

    @Override
    public void configure(Map<String, ?> settings) {
        super.configure(settings);
        if (settings.get(COUNTER) instanceof LongAdder given) {
            counter = given;
        }
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> poison, Exception exception) {
        counter.increment();
        return super.handleError(context, poison, exception);
    }
}
