package vn.wardpulse.submission.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.model.report.ReportedFigure;

/** What somebody wants to do with a report. */
sealed interface Act {

    /** The acts that make a version. */
    sealed interface HandIn extends Act {

        List<ReportedFigure> figures();

        Words words();
    }

    record Submit(List<ReportedFigure> figures, Words words) implements HandIn {}

    record Approve(int version) implements Act {}

    record Return(int version, String reason) implements Act {}

    record Correct(
            List<ReportedFigure> figures,
            Words words,
            String reason,
            @Nullable String document) implements HandIn {}

    record Withdraw(int version, String reason) implements Act {}

    /** Enters what reached the standing body on paper. */
    record Receive(List<ReportedFigure> figures, Words words, OnPaper paper) implements HandIn {}

    /** Gives more time than the calendar does. */
    record Extend(LocalDate due, String reason) implements Act {}

    record Close() implements Act {}

    record Reopen(String reason) implements Act {}

    /** The acts by name, as the API lists them; {@link #SAVE} changes only the draft, {@link #REMIND} nothing. */
    enum Name {
        SAVE,
        SUBMIT,
        APPROVE,
        RETURN,
        CORRECT,
        WITHDRAW,
        RECEIVE,
        EXTEND,
        CLOSE,
        REOPEN,
        REMIND;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
