package vn.wardpulse.console;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the other rooms are.
 *
 * @param catalogueUrl of the catalogue's HTTP API
 * @param submissionUrl of submission's HTTP API
 * @param reportingUrl of reporting's HTTP API
 * @param notificationUrl of notification's HTTP API
 * @param alertingUrl of alerting's HTTP API
 * @param identityUrl of identity's HTTP API, as the console itself reaches it
 * @param definitionsKept how long units, themes, indicators and forms are taken as unchanged
 */
@ConfigurationProperties("wardpulse.console")
public record ConsoleSettings(
        URI catalogueUrl,
        URI submissionUrl,
        URI reportingUrl,
        URI notificationUrl,
        URI alertingUrl,
        URI identityUrl,
        @DefaultValue("30s") Duration definitionsKept) {}
