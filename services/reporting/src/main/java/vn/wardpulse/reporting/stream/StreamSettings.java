package vn.wardpulse.reporting.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the stream is kept up.
 *
 * @param heartbeat after which a silent stream says that it is alive
 * @param queue answers that may wait for one reader; a slower one is let go and comes back by itself
 * @param restPerReader how long changes are gathered, for each reader that there is, before they are told
 * @param longestRest at most
 * @param resume changes that a reader who comes back is told one by one; after more it is told to read afresh
 * @param keepFor how long changes are kept for readers who come back
 * @param keep how many of them at most
 */
@Validated
@ConfigurationProperties("wardpulse.reporting.stream")
record StreamSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1000") @Min(1) int queue,
        @DefaultValue("150us") Duration restPerReader,
        @DefaultValue("300ms") Duration longestRest,
        @DefaultValue("10000") @Min(1) int resume,
        @DefaultValue("1h") Duration keepFor,
        @DefaultValue("100000") @Min(1) int keep) {}
