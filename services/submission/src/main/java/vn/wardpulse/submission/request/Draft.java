package vn.wardpulse.submission.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Question;

/**
 * What somebody wants to ask, checked.
 *
 * @param units in order, each once
 */
record Draft(
        String title,
        String reason,
        LocalDate due,
        @Nullable PlanCode plan,
        List<UnitId> units,
        List<Question> questions) {

    /** Whether it is what was sent. */
    boolean same(List<AskedUnit> sent) {
        Request request = sent.getFirst().request();
        return equals(new Draft(
                request.title(),
                request.reason(),
                request.due(),
                request.plan(),
                sent.stream().map(AskedUnit::unit).sorted().toList(),
                request.questions()));
    }
}
