package vn.wardpulse.submission.attachment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param largest how large one file may be
 * @param most how many may go with a report, with what is told of a task, or with what a stage judges
 */
@Validated
@ConfigurationProperties("wardpulse.submission.attachments")
public record AttachmentSettings(
        @NotNull DataSize largest, @Positive int most) {}
