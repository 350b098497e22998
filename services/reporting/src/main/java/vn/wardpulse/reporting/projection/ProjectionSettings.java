package vn.wardpulse.reporting.projection;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the topics are read.
 *
 * @param instance name of this instance among others that share the work; the same after a restart, so that it takes
 *     up its partitions at once
 * @param threads that read and write a generation's views side by side; one more does what stands beside the views
 * @param batch records in one transaction at most; one of figures has some 13 kB and takes ten times that to write
 * @param detailedUpTo records up to which a batch says what was before; larger ones only say that there is news
 */
@Validated
@ConfigurationProperties("wardpulse.reporting.projection")
record ProjectionSettings(
        @DefaultValue("1") @NotBlank String instance,
        @DefaultValue("2") @Min(1) int threads,
        @DefaultValue("500") @Min(1) int batch,
        @DefaultValue("250") @Min(0) int detailedUpTo) {}
