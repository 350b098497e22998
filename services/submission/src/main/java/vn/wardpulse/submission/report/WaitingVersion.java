package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/**
 * A version that waits for a decision, with what there is to know of it at a glance.
 *
 * @param before the figures of the version before; none for the first
 * @param warnings what of the figures is unusual, also where a remark explains it
 */
record WaitingVersion(
        @Schema(type = "string", example = "00139") UnitId unit,
        @Schema(type = "string", example = "LB2023-M") FormCode form,
        @Schema(type = "string", example = "2023-10") Period period,
        int version,
        List<ReportedFigure> figures,
        List<ReportedFigure> before,
        List<Fault> warnings) {}
