package vn.wardpulse.alerting.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.alerting.access.Catalogue;
import vn.wardpulse.alerting.subscription.WantedTiming.WantedDigest;
import vn.wardpulse.alerting.subscription.WantedTiming.WantedQuietHours;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** What a request carries; everything may be missing. */
record Wanted(
        @Schema(
                example = "achievement-below",
                allowableValues = {
                    "status",
                    "achievement-below",
                    "achievement-above",
                    "score-below",
                    "overdue",
                    "received-below"
                })
        @Nullable
        String kind,

        @Schema(example = "ADM-01", description = "Code of the indicator, theme or form") @Nullable
        String subject,

        @Schema(example = "95", description = "In percent, points or reports; none for a status") @Nullable
        String threshold,

        @Schema(
                example = "month",
                description = "Of the periods whose latest is watched; the subject's own if left out")
        @Nullable
        String frequency,

        @Schema(example = "004") @Nullable String unit,

        @Schema(example = "ward", description = "Watches every unit of this kind at or under the unit") @Nullable
        String level,

        @Nullable Boolean email,

        @Schema(description = "A receiver of one's own, as notification names it") @Nullable
        String webhook,

        @Schema(
                description = "Hours of the day in Vietnam in which nothing is told; what holds still when they end is"
                        + " told then")
        @Nullable
        WantedQuietHours quietHours,

        @Schema(
                description = "Tells what came to hold and still holds together, once a day or a week; without it, at"
                        + " once")
        @Nullable
        WantedDigest digest,

        @Nullable Boolean paused) {

    /** The same, read. */
    record Sound(Wish wish, boolean email, @Nullable UUID webhook, Timing timing, boolean paused) {}

    /** @throws Refused with everything that is wrong */
    Sound read(Catalogue catalogue) {
        List<Fault> faults = new ArrayList<>();
        Watched.Kind read = constant(Watched.Kind.class, kind);
        Frequency asked = constant(Frequency.class, frequency);
        UnitKind readLevel = constant(UnitKind.class, level);
        String code = subject == null ? "" : subject.strip();
        if (read == null) {
            faults.add(WantedFaults.kind());
        } else {
            subjectFaults(catalogue, read, code, asked).ifPresent(faults::add);
            WantedFaults.threshold(read, threshold).ifPresent(faults::add);
        }
        if (frequency != null && !frequency.isBlank() && asked == null) {
            faults.add(WantedFaults.frequency());
        }
        if (level != null && !level.isBlank() && readLevel == null) {
            faults.add(WantedFaults.level());
        }
        if (unit == null || unit.isBlank()) {
            faults.add(WantedFaults.unit());
        }
        UUID receiver = receiver(faults);
        Timing timing = new WantedTiming(quietHours, digest).read(faults);
        if (read == null || unit == null || !faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-subscription", faults);
        }
        return new Sound(
                new Wish(
                        read,
                        code,
                        read == Watched.Kind.STATUS ? null : number(threshold).orElseThrow(),
                        catalogue.frequency(read, code, asked).orElseThrow(),
                        new UnitId(unit.strip()),
                        readLevel),
                Boolean.TRUE.equals(email),
                receiver,
                timing,
                Boolean.TRUE.equals(paused));
    }

    private static Optional<Fault> subjectFaults(
            Catalogue catalogue, Watched.Kind kind, String code, @Nullable Frequency asked) {
        if (catalogue.name(kind, code).isEmpty()) {
            return Optional.of(WantedFaults.subject());
        }
        return catalogue.frequency(kind, code, asked).isEmpty()
                ? Optional.of(WantedFaults.frequency())
                : Optional.empty();
    }

    private @Nullable UUID receiver(List<Fault> faults) {
        if (webhook == null || webhook.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(webhook.strip());
        } catch (IllegalArgumentException e) {
            faults.add(WantedFaults.webhook());
            return null;
        }
    }

    /** Digits with a point: what people type in their own way the page has read already. */
    static Optional<BigDecimal> number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,9}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text.strip()))
                : Optional.empty();
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
