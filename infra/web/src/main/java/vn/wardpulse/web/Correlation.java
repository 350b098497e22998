package vn.wardpulse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ties everything that a request causes to it: taken over from the caller or made here, logged, and answered. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Correlation extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";
    private static final String LOGGED_AS = "correlation";

    /** The current request's correlation; a fresh one outside of any request. */
    public static UUID current() {
        String current = MDC.get(LOGGED_AS);
        return current == null ? UUID.randomUUID() : UUID.fromString(current);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String correlation = from(request.getHeader(HEADER)).toString();
        response.setHeader(HEADER, correlation);
        try (MDC.MDCCloseable ignored = MDC.putCloseable(LOGGED_AS, correlation)) {
            chain.doFilter(request, response);
        }
    }

    /** Only a UUID is taken over: nothing that a caller writes goes into the logs as it is. */
    private static UUID from(@Nullable String header) {
        if (header != null) {
            try {
                return UUID.fromString(header);
            } catch (IllegalArgumentException e) {
                return UUID.randomUUID();
            }
        }
        return UUID.randomUUID();
    }
}
