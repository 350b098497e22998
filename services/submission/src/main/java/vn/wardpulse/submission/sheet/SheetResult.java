package vn.wardpulse.submission.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.web.Fault;

/**
 * What came of one sheet among many.
 *
 * @param file its name in the zip
 * @param unit whose report it says it is; null, with form and period, if it says nothing that is understood
 * @param outcome null where nothing of it was taken
 * @param faults why not, by cell where it is a cell's
 */
record SheetResult(
        String file,
        @Nullable UnitId unit,
        @Nullable FormCode form,
        @Nullable Period period,
        @Nullable SheetOutcome outcome,
        List<Fault> faults) {

    static SheetResult of(String file, Obligation obligation, @Nullable SheetOutcome outcome, List<Fault> faults) {
        return new SheetResult(file, obligation.unit(), obligation.form(), obligation.period(), outcome, faults);
    }
}
