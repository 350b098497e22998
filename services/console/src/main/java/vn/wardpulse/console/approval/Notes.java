package vn.wardpulse.console.approval;

import java.util.Objects;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.report.ReportedFigure;

/** What somebody said of a figure: its remark, or why there is none. */
final class Notes {

    private Notes() {}

    static String of(ReportedFigure figure, Words words) {
        return figure.figure() instanceof Figure.NoData(String reason)
                ? words.say("form.none") + ": " + reason
                : Objects.requireNonNullElse(figure.remark(), "");
    }
}
