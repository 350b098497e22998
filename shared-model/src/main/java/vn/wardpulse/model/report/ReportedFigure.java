package vn.wardpulse.model.report;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;

/** One line of a report, with the reporter's remark if there is one. */
public record ReportedFigure(
        IndicatorCode indicator, Figure figure, @Nullable String remark) {}
