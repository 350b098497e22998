package vn.wardpulse.model.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Attachment;

/** What somebody does with a sheet. */
public sealed interface SheetAct {

    /**
     * A stage says all that it has to say; it replaces what it said before and counts at once.
     *
     * @param handedOn whether it is done, so that the next stage has its turn
     * @param attachments the files that it gives as evidence
     */
    record Judged(Stage stage, boolean handedOn, List<Judgement> judgements, List<Attachment> attachments)
            implements SheetAct {
        public Judged {
            judgements = List.copyOf(judgements);
            attachments = List.copyOf(attachments);
        }
    }

    /** It goes back to a stage; what later ones said counts no more. Also opens again what was closed. */
    record Returned(Stage to, String reason) implements SheetAct {}

    /**
     * Nothing is judged any more.
     *
     * @param reason why although not all stages are done; null where they are
     */
    record Closed(@Nullable String reason) implements SheetAct {}
}
