package vn.wardpulse.submission.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.request.Question;

/**
 * A request with its questions, and all that those units answered that the reader sees.
 *
 * @param line what lists have of it
 * @param sentBy what people call whoever sent it
 */
record RequestView(
        RequestLine line,
        String reason,
        List<Question> questions,
        Instant sentAt,
        String sentBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<AskedView> units) {

    /**
     * @param replies the latest first
     * @param may whether the reader answers for the unit, while it is open
     * @param mayRemind whether the reader may have it reminded
     */
    record AskedView(RequestLine.UnitLine line, List<Reply> replies, boolean may, boolean mayRemind) {}
}
