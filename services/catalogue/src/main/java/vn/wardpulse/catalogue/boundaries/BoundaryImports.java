package vn.wardpulse.catalogue.boundaries;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.catalogue.boundaries.BoundaryChanges.Change;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Refused;

/** Takes a file of boundaries over, whole or not at all, or says what that would change. */
@Component
class BoundaryImports {

    private static final Logger LOG = LoggerFactory.getLogger(BoundaryImports.class);

    private final Boundaries boundaries;
    private final Clock clock;
    private final TransactionTemplate changing;

    BoundaryImports(
            Boundaries boundaries, @Qualifier("domainClock") Clock clock, PlatformTransactionManager transactions) {
        this.boundaries = boundaries;
        this.clock = clock;
        this.changing = new TransactionTemplate(transactions);
    }

    BoundaryChanges preview(byte[] content, String property) {
        return compared(read(content, property), true);
    }

    BoundaryChanges take(byte[] content, String property, String by) {
        Map<UnitId, List<Boundary>> stated = read(content, property);
        BoundaryChanges changes = changing.execute(status -> {
            boundaries.oneAtATime();
            BoundaryChanges compared = compared(stated, false);
            for (BoundaryChanges.Line line : compared.units()) {
                if (line.change() != Change.UNCHANGED) {
                    boundaries.save(line.unit(), stated.getOrDefault(line.unit(), List.of()), clock.instant(), by);
                }
            }
            return compared;
        });
        LOG.info(
                "{} stated boundaries: {} added, {} changed, {} removed, {} unchanged",
                by,
                changes.added(),
                changes.changed(),
                changes.removed(),
                changes.unchanged());
        return changes;
    }

    private Map<UnitId, List<Boundary>> read(byte[] content, String property) {
        Faults faults = new Faults();
        Map<UnitId, List<Boundary>> stated = new BoundaryFile(property, boundaries.units(), faults).read(content);
        if (!faults.none()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-import", faults.all());
        }
        return stated;
    }

    private BoundaryChanges compared(Map<UnitId, List<Boundary>> stated, boolean dryRun) {
        return BoundaryChanges.of(
                dryRun,
                stated.entrySet().stream()
                        .map(unit -> line(unit.getKey(), unit.getValue()))
                        .toList());
    }

    private BoundaryChanges.Line line(UnitId unit, List<Boundary> now) {
        List<String> before =
                boundaries.of(unit).stream().map(BoundaryImports::told).toList();
        List<String> after = now.stream()
                .sorted(Comparator.comparing(Boundary::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(BoundaryImports::told)
                .toList();
        return new BoundaryChanges.Line(
                unit,
                change(before, after),
                now.size(),
                now.stream().mapToInt(boundary -> boundary.shape().points()).sum());
    }

    private static Change change(List<String> before, List<String> after) {
        if (before.equals(after)) {
            return Change.UNCHANGED;
        }
        return before.isEmpty() ? Change.ADDED : after.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    private static String told(Boundary boundary) {
        return day(boundary.from()) + "/" + day(boundary.to()) + "/"
                + boundary.shape().text();
    }

    private static String day(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}
