package vn.wardpulse.submission.report;

import java.util.List;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * What became of one report among many that were asked for together.
 *
 * @param faults why it was not done; empty if it was
 */
record Outcome(UnitId unit, FormCode form, Period period, boolean done, List<Fault> faults) {

    /** Does it, or says why not: the others go on either way. */
    static Outcome of(Obligation obligation, Runnable act) {
        try {
            act.run();
            return new Outcome(obligation.unit(), obligation.form(), obligation.period(), true, List.of());
        } catch (Refused refused) {
            return new Outcome(obligation.unit(), obligation.form(), obligation.period(), false, refused.faults());
        }
    }
}
