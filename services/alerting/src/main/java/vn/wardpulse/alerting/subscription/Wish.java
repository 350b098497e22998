package vn.wardpulse.alerting.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * The condition that somebody wants to be told of.
 *
 * @param subject code of an indicator, a theme or a form
 * @param threshold in percent, points or reports; null for a status
 * @param frequency of the periods whose latest is watched
 * @param level where it is given, every unit of this kind at or under the unit is watched instead of it
 */
public record Wish(
        Watched.Kind kind,
        @Schema(example = "ADM-01") String subject,
        @Schema(type = "string", example = "95") @Nullable BigDecimal threshold,
        Frequency frequency,
        @Schema(type = "string", example = "004") UnitId unit,
        @Nullable UnitKind level) {

    /** Whether both watch the same; a threshold is the same however many zeros it is written with. */
    boolean sameAs(Wish other) {
        return kind == other.kind
                && subject.equals(other.subject)
                && frequency == other.frequency
                && unit.equals(other.unit)
                && level == other.level
                && (threshold == null
                        ? other.threshold == null
                        : other.threshold != null && threshold.compareTo(other.threshold) == 0);
    }
}
