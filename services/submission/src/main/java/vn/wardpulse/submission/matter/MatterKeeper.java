package vn.wardpulse.submission.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.Definitions;

/** Says of matters which were not answered by their day, each once, and passes on those whose holder is gone. */
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

    public void keep(Cause cause, LocalDate today, Definitions definitions) {
        Heirs heirs = new Heirs(definitions, today);
        for (Matter matter : table.open()) {
            if (heirs.holder(matter).isPresent()) {
                transaction.executeWithoutResult(status -> succeed(cause, heirs, matter.id()));
            }
        }
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

    private void succeed(Cause cause, Heirs heirs, UUID id) {
        table.lock(id)
                .filter(Matter::open)
                .ifPresent(matter -> heirs.holder(matter).ifPresent(heir -> {
                    table.handOn(matter, heir);
                    table.step(
                            matter,
                            EventHead.SYSTEM,
                            EventHead.SYSTEM,
                            matter.holder(),
                            "SUCCEEDED",
                            heir,
                            null,
                            cause.at());
                    outbox.append(
                            Topics.MATTERS,
                            cause,
                            head -> new MatterEvent.MatterHandedOn(head, id, matter.unit(), heir));
                }));
    }
}
