package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * What the visitor wants to be told of.
 *
 * @param level where given, every unit of this kind at or under the unit is watched
 * @param looked whether it was looked at yet: until then nobody knows what holds
 */
public record Subscription(
        UUID id,
        Watched.Kind kind,
        String subject,
        Name subjectName,
        @Nullable BigDecimal threshold,
        Frequency frequency,
        UnitId unit,
        Name unitName,
        @Nullable UnitKind level,
        boolean email,
        @Nullable UUID webhook,
        boolean paused,
        boolean looked,
        @Nullable Instant toldAt) {

    public Watched watched() {
        return new Watched(kind, subject, subjectName, threshold);
    }
}
