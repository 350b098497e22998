package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;

/**
 * What is judged of one unit in a round, stage by stage.
 *
 * @param mayReturn the stages to which the reader may give it back
 * @param criteria those that are judged by hand, in order
 * @param files what each stage that spoke gives as evidence; those without files are left out
 * @param history the latest first
 */
public record JudgedSheet(
        RoundId round,
        Summary sheet,
        List<Stage> mayReturn,
        List<Row> criteria,
        List<StageFiles> files,
        List<Done> history) {

    /** The stage that the reader judges for now. */
    public Optional<Stage> judging() {
        return sheet.may() ? sheet.turn().stage() : Optional.empty();
    }

    /** @param may whether the reader judges it now */
    public record Summary(
            UnitId unit,
            GroupCode cluster,
            UnitId lead,
            Turn turn,
            int version,
            boolean may,
            @Nullable Instant updatedAt) {}

    public record Row(
            int year,
            Criterion criterion,
            @Nullable Judgement self,
            @Nullable Judgement appraisal,
            @Nullable Judgement verification,
            boolean disagreed) {}

    public record StageFiles(Stage stage, List<Attachment> attachments) {}

    public record Done(int version, Instant at, String byName, SheetAct act, List<Attachment> attachments) {}
}
