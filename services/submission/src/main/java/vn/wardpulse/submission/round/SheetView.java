package vn.wardpulse.submission.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.submission.attachment.AttachmentView;

/**
 * What is judged of one unit in a round, stage by stage.
 *
 * @param mayReturn the stages to which the reader may give it back
 * @param criteria those that are judged by hand, in order
 * @param files what each stage that spoke gives as evidence; those without files are left out
 * @param history the latest first
 */
record SheetView(
        RoundId round,
        SheetSummary sheet,
        List<Stage> mayReturn,
        List<JudgedRow> criteria,
        List<StageFiles> files,
        List<Done> history) {

    /**
     * @param self null where the stage says nothing of it
     * @param disagreed whether two stages that spoke said different things
     */
    record JudgedRow(
            int year,
            Criterion criterion,
            @Nullable Judgement self,
            @Nullable Judgement appraisal,
            @Nullable Judgement verification,
            boolean disagreed) {}

    /** The files that go with what a stage said last. */
    record StageFiles(Stage stage, List<AttachmentView> attachments) {}
}
