package vn.wardpulse.reporting.projection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.request.RequestEvent.RequestAnswered;
import vn.wardpulse.model.request.RequestEvent.RequestChased;
import vn.wardpulse.model.request.RequestEvent.RequestClosed;
import vn.wardpulse.model.request.RequestEvent.RequestDuePassed;
import vn.wardpulse.model.request.RequestEvent.RequestSent;
import vn.wardpulse.model.wire.Wire;

/** An event of any type as one row; what a type does not say is null. */
record RequestEventRow(
        RequestEvent event,
        String act,
        @Nullable LocalDate due,
        @Nullable RequestSent sent,
        @Nullable RequestAnswered answered) {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    static RequestEventRow of(RequestEvent event) {
        return switch (event) {
            case RequestSent e -> new RequestEventRow(e, "sent", e.due(), e, null);
            case RequestAnswered e -> new RequestEventRow(e, "answered", null, null, e);
            case RequestDuePassed e -> new RequestEventRow(e, "due-passed", e.due(), null, null);
            case RequestChased e -> new RequestEventRow(e, "chased", e.due(), null, null);
            case RequestClosed e -> new RequestEventRow(e, "closed", null, null, null);
        };
    }

    @Nullable
    String questionsAsJson() {
        return sent == null ? null : Wire.mapper().writeValueAsString(sent.questions());
    }

    @Nullable
    String answersAsJson() {
        return answered == null ? null : Wire.mapper().writerFor(ANSWERS).writeValueAsString(answered.answers());
    }
}
