package vn.wardpulse.submission.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;

/** Says of matters which were not answered by their day, each once. */
public final class MatterKeeper {

    /** So many change in one transaction. */
    private static final int BATCH = 500;

    private final MatterTable table;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    MatterKeeper(MatterTable table, Outbox outbox, TransactionTemplate transaction) {
        this.table = table;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    public void keep(Cause cause, LocalDate today) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<Matter> passed = table.pass(today, BATCH);
                outbox.append(
                        Topics.MATTERS,
                        cause,
                        passed.stream()
                                .<Function<EventHead, MatterEvent>>map(matter -> head ->
                                        new MatterEvent.MatterDuePassed(head, matter.id(), matter.unit(), matter.due()))
                                .toList());
                return !passed.isEmpty();
            }));
        }
    }
}
