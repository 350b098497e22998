package vn.wardpulse.submission.sheet;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.wardpulse.web.Fault;

/**
 * Something wrong with an uploaded sheet, as its sender is told.
 *
 * @param where the cell in the file
 * @param indicator code of the indicator that it is about; empty where it is about none
 */
record CellFault(
        @Schema(example = "numerator-above-denominator") String code,
        @Schema(example = "Biểu!H12") String where,
        @Schema(example = "ADM-01") String indicator,
        String vi,
        String en,
        Fault.Severity severity) {

    static CellFault of(Finding finding) {
        Fault fault = finding.fault();
        return new CellFault(
                fault.code(), fault.where(), finding.indicator(), fault.vi(), fault.en(), fault.severity());
    }
}
