package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import vn.wardpulse.model.report.ReportedFigure;

/** One version of a report, as it was handed in. */
public record Version(int version, List<ReportedFigure> figures, Instant at, String by) {}
