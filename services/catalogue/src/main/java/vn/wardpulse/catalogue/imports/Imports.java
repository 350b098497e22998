package vn.wardpulse.catalogue.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.outbox.Cause;

/** Imports files into the catalogue, or says what importing them would do. */
@Component
public final class Imports {

    private final Keeping keeping;
    private final ImportLog log;
    private final MeterRegistry meters;
    private final TransactionTemplate looking;
    private final TransactionTemplate changing;

    Imports(Keeping keeping, ImportLog log, MeterRegistry meters, PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.log = log;
        this.meters = meters;
        this.looking = new TransactionTemplate(transactions);
        this.looking.setReadOnly(true);
        this.looking.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.changing = new TransactionTemplate(transactions);
    }

    /** Says what an import of {@code files} would do now. */
    public ImportResult preview(ImportFiles files) {
        return looking.execute(status -> {
            ImportReading reading = new ImportReading(files, keeping.all());
            ImportPlan plan = reading.read();
            if (!reading.faults().none()) {
                return faulty(reading);
            }
            List<Change> changes = plan.changes();
            return new ImportResult.Read(null, true, changes, Counts.of(changes), plan.effects());
        });
    }

    /**
     * Takes {@code files} over, whole or not at all; state, events and the entry in the list of imports in one
     * transaction. Where nothing differs nothing is written.
     *
     * @param source where the files came from, as {@link PastImport#source()} has it
     */
    public ImportResult take(ImportFiles files, Cause cause, String source) {
        ImportResult result = changing.execute(status -> {
            log.oneAtATime();
            ImportReading reading = new ImportReading(files, keeping.all());
            ImportPlan plan = reading.read();
            if (!reading.faults().none()) {
                return faulty(reading);
            }
            List<Change> changes = plan.changes();
            Counts counts = Counts.of(changes);
            if (counts.nothing()) {
                return new ImportResult.Read(null, false, changes, counts, plan.effects());
            }
            keeping.save(plan);
            UUID id = log.add(cause, source, counts, files);
            keeping.publish(plan, cause);
            return new ImportResult.Read(id, false, changes, counts, plan.effects());
        });
        count(result);
        return result;
    }

    /** Does something in one transaction, and no import beside it: what it looks at stands until it is done. */
    public <T> T alone(Supplier<T> work) {
        return Objects.requireNonNull(changing.execute(status -> {
            log.oneAtATime();
            return work.get();
        }));
    }

    List<PastImport> past() {
        return log.all();
    }

    private static ImportResult faulty(ImportReading reading) {
        return new ImportResult.Faulty(reading.faults().all());
    }

    private void count(ImportResult result) {
        switch (result) {
            case ImportResult.Faulty ignored ->
                meters.counter("wardpulse.catalogue.imports", "outcome", "refused")
                        .increment();
            case ImportResult.Read read -> {
                meters.counter("wardpulse.catalogue.imports", "outcome", read.id() == null ? "nothing" : "taken")
                        .increment();
                meters.counter("wardpulse.catalogue.changes")
                        .increment(read.counts().added() + read.counts().changed());
            }
        }
    }
}
