package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
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
 * @param quietHours in which nothing is told; null where there are none
 * @param digest in which everything is told together; null where it is told at once
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
        @Nullable QuietHours quietHours,
        @Nullable Digest digest,
        boolean paused,
        boolean looked,
        @Nullable Instant toldAt) {

    /** From and to, by the hours of the day; past midnight where it ends before it begins. */
    public record QuietHours(LocalTime from, LocalTime to) {}

    /** @param on null where it comes every day */
    public record Digest(Every every, @Nullable DayOfWeek on, LocalTime at) {

        /** How often it comes. */
        public enum Every {
            DAY,
            WEEK
        }
    }

    public Watched watched() {
        return new Watched(kind, subject, subjectName, threshold);
    }
}
