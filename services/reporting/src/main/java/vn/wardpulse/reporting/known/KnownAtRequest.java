package vn.wardpulse.reporting.known;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.wardpulse.reporting.catalogue.KnownAt;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Takes the moment from a request, before anything else looks at it. */
@Component
public class KnownAtRequest implements HandlerInterceptor, WebMvcConfigurer {

    /** What can be asked about the past. */
    public static final List<String> PATHS = List.of(
            "/api/units/*/periods/*",
            "/api/unit-periods",
            "/api/cells",
            "/api/pivot",
            "/api/pivot/export",
            "/api/comparisons",
            "/api/standings",
            "/api/activity",
            "/api/explanations",
            "/api/restated",
            "/api/known/*");

    private final Clock domainClock;

    KnownAtRequest(@Qualifier("domainClock") Clock domainClock) {
        this.domainClock = domainClock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String text = request.getParameter(KnownAt.PARAMETER);
        if (text != null && !text.isBlank()) {
            demandPast(request);
            Instant moment = read(text, KnownAt.PARAMETER, domainClock);
            KnownAt.set(new ServletWebRequest(request), moment);
            response.setHeader(KnownAt.HEADER, moment.toString());
        }
        return true;
    }

    private static void demandPast(HttpServletRequest request) {
        AntPathMatcher matcher = new AntPathMatcher();
        if (PATHS.stream().noneMatch(path -> matcher.match(path, request.getRequestURI()))) {
            throw refused(
                    "no-past",
                    KnownAt.PARAMETER,
                    "Địa chỉ này chỉ trả lời về hiện tại. Bỏ tham số knownAt.",
                    "This address answers about now only. Leave knownAt out.");
        }
    }

    /**
     * A moment as requests name it.
     *
     * @throws Refused if it is none, or has not come yet
     */
    public static Instant read(String text, String where, Clock clock) {
        Instant moment = parse(text);
        if (moment == null) {
            throw refused(
                    "not-a-moment",
                    where,
                    "“%s” không phải là một thời điểm. Viết theo mẫu 2023-09-12T10:00:00+07:00.".formatted(text),
                    "“%s” is no moment. Write it like 2023-09-12T10:00:00+07:00.".formatted(text));
        }
        if (moment.isAfter(clock.instant())) {
            throw refused(
                    "in-the-future",
                    where,
                    "%s còn ở phía trước. Chọn một thời điểm đã qua.".formatted(text),
                    "%s has not come yet. Choose a moment that has passed.".formatted(text));
        }
        return moment;
    }

    /** A plus sign that was not encoded arrives as a space. */
    private static @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Refused refused(String code, String where, String vi, String en) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, Fault.error(code, where, vi, en));
    }
}
