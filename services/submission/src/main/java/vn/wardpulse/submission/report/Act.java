package vn.wardpulse.submission.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.ReportedFigure;

/** What somebody wants to do with a report. */
sealed interface Act {

    record Submit(List<ReportedFigure> figures) implements Act {}

    record Approve(int version) implements Act {}

    record Return(int version, String reason) implements Act {}

    record Correct(
            List<ReportedFigure> figures,
            String reason,
            @Nullable String document) implements Act {}

    record Withdraw(int version, String reason) implements Act {}

    /** The acts by name, as the API lists them; {@link #SAVE} changes only the draft, {@link #REMIND} nothing. */
    enum Name {
        SAVE,
        SUBMIT,
        APPROVE,
        RETURN,
        CORRECT,
        WITHDRAW,
        REMIND;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
