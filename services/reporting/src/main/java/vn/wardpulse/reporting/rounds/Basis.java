package vn.wardpulse.reporting.rounds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.view.Standing.State;

/** What units have reported and were asked for: as it stands now, or as a snapshot has it. */
interface Basis {

    /**
     * How one obligation stands.
     *
     * @param key {@code form/period}
     */
    record Obliged(UnitId unit, String key, State state, boolean duePassed, boolean inTime) {

        boolean of(FormCode form) {
            return key.startsWith(form + "/");
        }

        Period period() {
            return Period.parse(key.substring(key.indexOf('/') + 1));
        }
    }

    /** Figures of an indicator, of versions that count; "no data because" is none. */
    List<Reported> figures(IndicatorCode indicator, List<FormCode> forms, List<Period> periods, List<UnitId> units);

    /** The obligations of units in a year. */
    List<Obliged> obliged(int year, List<UnitId> units);

    /** What units were asked to reach in a year. */
    Map<UnitId, UnitTargets> targets(int year, Collection<UnitId> units);
}
