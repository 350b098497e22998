package vn.wardpulse.submission.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.ReportedFigure;

/** What a draft holds. Files are kept apart from it: one goes up while somebody types. */
record Contents(List<ReportedFigure> figures, @Nullable String narrative) {}
