package vn.wardpulse.console.api;

import java.util.List;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * A version that waits for the reader's approval.
 *
 * @param before the figures of the version before; none for the first
 * @param warnings what of the figures is unusual, also where a remark explains it
 */
public record WaitingVersion(
        UnitId unit,
        FormCode form,
        Period period,
        int version,
        List<ReportedFigure> figures,
        List<ReportedFigure> before,
        List<Fault> warnings) {

    public WaitingVersion {
        figures = orEmpty(figures);
        before = orEmpty(before);
        warnings = orEmpty(warnings);
    }

    public SeenVersion seen() {
        return new SeenVersion(new Obligation(unit, form, period), version);
    }

    @SuppressWarnings("NullAway") // absent lists arrive as null from JSON
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
