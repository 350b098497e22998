package vn.wardpulse.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param tick how long the room may take to see that the domain's clock has moved
 * @param importFaults how many faults of an import are listed before it says that there are more
 * @param answersKept how long an answer is kept for a retry of its request, in real time
 * @param uploadsKept how long what came of an upload can be asked for, in real time
 */
@Validated
@ConfigurationProperties("wardpulse.submission")
public record SubmissionSettings(
        @NotNull Duration tick,
        @Positive int importFaults,
        @NotNull Duration answersKept,
        @NotNull Duration uploadsKept) {}
