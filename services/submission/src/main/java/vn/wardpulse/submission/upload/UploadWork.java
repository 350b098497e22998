package vn.wardpulse.submission.upload;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.web.Refused;

/**
 * Deals with uploads report by report, each in a transaction of its own that also says what became of it: after a crash
 * the next one goes on with what is left, and several instances share the work.
 */
final class UploadWork extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(UploadWork.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    /** An upload of which no row came for so long is not received any more. */
    private static final Duration SILENCE = Duration.ofHours(1);

    private final UploadTable table;
    private final Taking taking;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Duration kept;

    /** @param kept how long what came of an upload can be asked for */
    UploadWork(UploadTable table, Taking taking, TransactionTemplate transaction, InstantSource clock, Duration kept) {
        super("uploads");
        this.table = table;
        this.taking = taking;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (more && wanted()) {
            more = one();
        }
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            table.endAllDone(now);
            table.breakOffSilent(now.minus(SILENCE), now);
            table.forget(now.minus(kept));
        });
        pause(PACE);
    }

    private boolean one() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var next = table.next();
                next.ifPresent(this::take);
                return next.isPresent();
            }));
        } catch (NotTaken left) {
            transaction.executeWithoutResult(status -> {
                table.complain(left.report().upload(), left.faults());
                table.settle(left.report(), false, clock.instant());
            });
            return true;
        }
    }

    private void take(UploadTable.Waiting waiting) {
        try {
            taking.take(waiting, table.rows(waiting, Taking.MOST_ROWS + 1));
        } catch (RuntimeException e) {
            if (e instanceof NotTaken || passes(e)) {
                throw e;
            }
            LOG.error("Report {} of upload {} cannot be dealt with", waiting.report(), waiting.upload(), e);
            throw NotTaken.failed(waiting);
        }
        table.settle(waiting, true, clock.instant());
    }

    /** Whether the report may well be taken when it is tried again; any other failure would keep all that follow waiting. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof Refused
                || failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }
}
