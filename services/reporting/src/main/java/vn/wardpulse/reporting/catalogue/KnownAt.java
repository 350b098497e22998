package vn.wardpulse.reporting.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;

/**
 * The moment as of which a request asks: what was recorded up to it counts, reports and definitions alike, and nothing
 * that came after.
 */
public final class KnownAt {

    /** Names the moment in a request. */
    public static final String PARAMETER = "knownAt";

    /** Names it in the answer. */
    public static final String HEADER = "X-Wardpulse-Known-At";

    private static final String ATTRIBUTE = KnownAt.class.getName();

    private KnownAt() {}

    /** From now on the request is answered as of then. */
    public static void set(RequestAttributes request, Instant moment) {
        request.setAttribute(ATTRIBUTE, moment, RequestAttributes.SCOPE_REQUEST);
    }

    /** Null for a request that asks about now. */
    static @Nullable Instant of(RequestAttributes request) {
        return (Instant) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
