package vn.wardpulse.submission.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.Stage;

/** What stands of each stage, and whether it would say something new, follows from everything that was done. */
class SheetStoryTest {

    private static final Attachment DECISION = new Attachment("a.pdf", "application/pdf", 1, "0".repeat(64));
    private static final List<Judgement> NINE =
            List.of(new Judgement(2023, new CriterionCode("TUYEN-TRUYEN"), new BigDecimal("9"), null));

    @Test
    void theLastThingThatAStageSaidStands() {
        SheetStory story = story(judged(Stage.SELF, false), judged(Stage.SELF, true), judged(Stage.APPRAISAL, true));

        assertThat(story.standing(Stage.SELF))
                .hasValueSatisfying(done -> assertThat(done.version()).isEqualTo(2));
        assertThat(story.standing(Stage.APPRAISAL))
                .hasValueSatisfying(done -> assertThat(done.version()).isEqualTo(3));
        assertThat(story.standing(Stage.VERIFICATION)).isEmpty();
    }

    @Test
    void aReturnOverrulesLaterStagesOnly() {
        SheetStory story = story(
                judged(Stage.SELF, true), judged(Stage.APPRAISAL, true), new SheetAct.Returned(Stage.APPRAISAL, "r"));

        assertThat(story.standing(Stage.APPRAISAL)).isPresent();
        assertThat(story(
                                judged(Stage.SELF, true),
                                judged(Stage.APPRAISAL, true),
                                new SheetAct.Returned(Stage.SELF, "r"),
                                new SheetAct.Closed("r"))
                        .standing(Stage.APPRAISAL))
                .isEmpty();
        assertThat(story.standing(Stage.SELF)).isPresent();
    }

    @Test
    void otherPointsAndOtherFilesAreNews() {
        SheetStory story = story(judged(Stage.SELF, false, DECISION));

        assertThat(story.says(Stage.SELF, NINE, List.of(DECISION))).isTrue();
        assertThat(story.says(Stage.SELF, NINE, List.of())).isFalse();
        assertThat(story.says(Stage.SELF, List.of(), List.of(DECISION))).isFalse();
        assertThat(story.says(Stage.APPRAISAL, NINE, List.of(DECISION))).isFalse();
        assertThat(story().says(Stage.SELF, List.of(), List.of()))
                .as("nothing, and nothing was said")
                .isTrue();
    }

    private static SheetAct judged(Stage stage, boolean handedOn, Attachment... files) {
        return new SheetAct.Judged(stage, handedOn, NINE, List.of(files));
    }

    private static SheetStory story(SheetAct... acts) {
        List<Done> done = new ArrayList<>();
        for (SheetAct act : acts) {
            done.add(new Done(
                    done.size() + 1, Instant.parse("2023-11-10T02:00:00Z"), "canbo", "Cán bộ", act, List.of()));
        }
        return new SheetStory(done);
    }
}
