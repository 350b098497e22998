package vn.wardpulse.rollup.topology;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.rollup.topology.rules.LedgerLine;
import vn.wardpulse.rollup.topology.rules.LedgerLineCodec;

/**
 * Lines as they stood when their figures last went up. Under load a line changes several times before they go up again,
 * and then only the difference between its first state and its last is worked out.
 */
final class Pending {

    private final Waiting<LedgerLine> waiting;

    Pending(ProcessorContext<?, ?> context) {
        waiting = new Waiting<>(Kept.of(context, Kept.PENDING), LedgerLineCodec::read, key -> {});
    }

    /** Keeps the line unless an earlier state of it is kept. */
    void keep(LedgerLine before) {
        waiting.putIfAbsent(
                before.obligation().unit(), Keys.obligation(before.obligation()), LedgerLineCodec.write(before));
    }

    boolean has(UnitId unit) {
        return waiting.has(unit);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Gives the lines of a unit to {@code work}, if there are any; they are gone from here afterwards. */
    void workOff(UnitId unit, BiConsumer<UnitId, List<LedgerLine>> work) {
        if (has(unit)) {
            work.accept(unit, waiting.take(unit));
        }
    }

    void workOffAll(BiConsumer<UnitId, List<LedgerLine>> work) {
        waiting.units().forEach(unit -> workOff(unit, work));
    }
}
