package vn.wardpulse.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param sender address that mail comes from
 * @param consoleUrl the console's address as people see it, for links
 * @param worthSending how old a reminder may be, on the domain's clock, to be sent still; an older one is only shown
 * @param retryAfter pause before the second attempt; each further one is twice as long
 * @param attempts after so many a letter is given up
 * @param smtp the mail server
 * @param webhooks how other systems are told
 * @param exports files that schedules made
 */
@Validated
@ConfigurationProperties("wardpulse.notification")
public record NotificationSettings(
        @NotBlank @Email String sender,
        @NotNull URI consoleUrl,
        @NotNull Duration worthSending,
        @NotNull Duration retryAfter,
        @Positive int attempts,
        @NotNull @Valid Smtp smtp,
        @NotNull @Valid Webhooks webhooks,
        @NotNull @Valid Exports exports) {

    /**
     * @param folder under which files may be put, an absolute path; empty where none may
     * @param largestAttachment a larger file is linked to instead of sent along
     * @param kept how long the bytes of a file are kept after it was delivered; its record stays
     */
    public record Exports(
            @Nullable String folder,
            @NotNull DataSize largestAttachment,
            @NotNull Duration kept) {

        public Exports {
            if (folder != null && !folder.isBlank() && !Path.of(folder).isAbsolute()) {
                throw new IllegalArgumentException("wardpulse.notification.exports.folder must be an absolute path");
            }
        }

        /** The folder, where there is one. */
        public Optional<Path> root() {
            return folder == null || folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
        }
    }

    /**
     * @param host empty where there is no mail server; then nothing is sent
     * @param username empty where the server wants no sign-in
     * @param security how the line is made secret; it is never opened without that
     * @param patience how long each answer of the server is waited for
     */
    public record Smtp(
            @Nullable String host,
            @Positive int port,
            @Nullable String username,
            @Nullable String password,
            @NotNull Security security,
            @NotNull Duration patience) {

        /** Whether there is a mail server. */
        public boolean configured() {
            return host != null && !host.isBlank();
        }

        public boolean signsIn() {
            return username != null && !username.isBlank();
        }
    }

    /**
     * @param retryAfter pause before the second attempt; each further one is twice as long
     * @param attempts after so many a post is given up
     * @param patience how long each answer of a receiver is waited for
     * @param privateAddresses whether receivers may stand on this machine or in its private networks
     * @param most receivers of one person
     */
    public record Webhooks(
            @NotNull Duration retryAfter,
            @Positive int attempts,
            @NotNull Duration patience,
            boolean privateAddresses,
            @Positive int most) {}

    /** How the line to the mail server is made secret. */
    public enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** Turned secret once it is open, or given up. */
        STARTTLS,
        /** Secret from its first byte. */
        TLS
    }
}
