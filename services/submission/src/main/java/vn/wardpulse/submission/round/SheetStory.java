package vn.wardpulse.submission.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.submission.attachment.KeptAttachment;

/** Everything that was done with a sheet, the first first, and what it comes to. */
record SheetStory(List<Done> acts) {

    /** @param files by version */
    SheetStory with(Map<Integer, List<KeptAttachment>> files) {
        return new SheetStory(acts.stream()
                .map(done -> done.with(files.getOrDefault(done.version(), List.of())))
                .toList());
    }

    SheetState state() {
        SheetState state = SheetState.NEW;
        for (Done done : acts) {
            state = state.after(done.act());
        }
        return state;
    }

    /** What a stage said last; nothing where it has not spoken, or a return to a stage before has overruled it. */
    Optional<Done> standing(Stage stage) {
        Optional<Done> standing = Optional.empty();
        for (Done done : acts) {
            standing = switch (done.act()) {
                case SheetAct.Judged judged when judged.stage() == stage -> Optional.of(done);
                case SheetAct.Returned back when stage.compareTo(back.to()) > 0 -> Optional.empty();
                default -> standing;
            };
        }
        return standing;
    }

    /** Whether a stage that says this once more would say nothing new. */
    boolean says(Stage stage, List<Judgement> judgements, List<Attachment> files) {
        return judgements.equals(state().stated().getOrDefault(stage, List.of()))
                && files.equals(standing(stage)
                        .map(Done::act)
                        .map(act -> ((SheetAct.Judged) act).attachments())
                        .orElse(List.of()));
    }
}
