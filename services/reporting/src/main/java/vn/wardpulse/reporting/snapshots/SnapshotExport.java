package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** Snapshots for whoever has no request of their own. */
@Component
public class SnapshotExport {

    /** What a snapshot can be had as. */
    public static final List<String> FORMATS = List.of(
            "csv",
            "csv-excel",
            "xlsx",
            "ods",
            "pdf",
            "json",
            "parquet",
            "csv-facts",
            "parquet-facts",
            "sdmx-csv",
            "sdmx-structure");

    /** Who may freeze, and answers for it. */
    static final Set<Role> FREEZERS = Set.of(Role.ANALYST, Role.STANDING_BODY);

    private final Snapshots snapshots;
    private final Exports exports;
    private final Freezing freezing;
    private final SnapshotSettings settings;

    SnapshotExport(Snapshots snapshots, Exports exports, Freezing freezing, SnapshotSettings settings) {
        this.snapshots = snapshots;
        this.exports = exports;
        this.freezing = freezing;
        this.settings = settings;
    }

    /**
     * Number of the last that was taken of a unit, with all under it.
     *
     * @param official whether a provisional one does not count
     */
    public OptionalInt latest(UnitId unit, boolean official) {
        return snapshots.all().stream()
                .map(Snapshots.Stored::manifest)
                .filter(manifest -> manifest.scope().unit().equals(unit) && (manifest.official() || !official))
                .mapToInt(Manifest::number)
                .findFirst();
    }

    /** @throws Refused if there is no such snapshot or format, or if a figure does not fit into it */
    public void write(int number, String format, FileTarget target) throws IOException {
        exports.write(snapshots.find(number).orElseThrow(() -> Refused.notFound("number")), format, target);
    }

    /** What would stand in the way of freezing this: as much as is frozen within a request, since others wait for it. */
    public List<Fault> faults(String name, @Nullable UnitId unit, List<Period> periods, Scope scope) {
        return WishFaults.of(wish(name, unit, periods), scope, settings.piece());
    }

    public boolean mayFreeze(Reader reader) {
        return FREEZERS.stream().anyMatch(reader::is);
    }

    /**
     * Freezes provisionally, in the running transaction if there is one; {@code by} answers for it.
     *
     * @return number of the snapshot
     * @throws Refused with all faults
     */
    public int freeze(String name, UnitId unit, List<Period> periods, Reader by, Scope scope) {
        if (!mayFreeze(by)) {
            throw Refused.outOfReach("what");
        }
        List<Fault> faults = faults(name, unit, periods, scope);
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-snapshot", faults);
        }
        return freezing.freeze(wish(name, unit, periods), new Manifest.Person(by.name(), by.displayName()))
                .manifest()
                .number();
    }

    private static Wish wish(String name, @Nullable UnitId unit, List<Period> periods) {
        return new Wish(name, null, unit, List.of(), List.of(), periods, false, null);
    }
}
