package vn.wardpulse.reporting.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Stream", description = "What changes, as it changes")
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

    private final Hub hub;
    private final ChangeLog changes;
    private final Reach reach;
    private final StreamSettings settings;
    private final Clock wallClock;

    StreamController(
            Hub hub, ChangeLog changes, Reach reach, StreamSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.hub = hub;
        this.changes = changes;
        this.reach = reach;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Figures and reports as they change",
            description = """
                    Server-sent events: changed (figures of one unit and period), activity (something happened to a \
                    report) and reset (read everything again). What comes close together is told together, figures \
                    that moved several times as one move; its last event has the id. Taken up again with \
                    Last-Event-ID, nothing is missed, and nothing up to that id is told twice. The stream ends with \
                    the access token.""",
            responses = @ApiResponse(content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE)))
    void stream(
            Reader reader,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            @Parameter(description = "Figures of these units; reports of everything under them", example = "004")
                    @RequestParam(defaultValue = "")
                    List<UnitId> unit,
            @Parameter(description = "Figures and reports of everything under these units", example = "004")
                    @RequestParam(defaultValue = "")
                    List<UnitId> under,
            @Parameter(description = "Figures of these periods; reports that belong to them", example = "2023-10")
                    @RequestParam(defaultValue = "")
                    List<Period> period,
            @Parameter(description = "Begins after this change, as named by " + ChangeLog.HEADER)
                    @RequestParam(required = false)
                    @Nullable
                    Long after,
            @Parameter(description = "Takes up a stream after this change")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    Long lastEventId,
            HttpServletResponse response) {
        Scope scope = reach.of(reader);
        scope.require(unit);
        scope.require(under);
        Question question = new Question(scope.bound(), unit, under, Set.copyOf(period));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Tells proxies in front not to hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        Subscription subscription = hub.subscribe(question);
        try {
            new Telling(subscription, reach, changes, settings, new EventWriter(response.getOutputStream()))
                    .until(lifetime(token), lastEventId != null ? lastEventId : after);
        } catch (IOException e) {
            LOG.debug("{} is gone: {}", reader.name(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hub.unsubscribe(subscription);
        }
    }

    private Duration lifetime(Jwt token) {
        Instant expires = token.getExpiresAt();
        return expires == null ? Duration.ofDays(1) : Duration.between(wallClock.instant(), expires);
    }
}
