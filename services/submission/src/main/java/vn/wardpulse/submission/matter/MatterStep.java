package vn.wardpulse.submission.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * What became of a matter.
 *
 * @param byName what people call whoever did it
 * @param unit that did it
 * @param act handed-on, answered or withdrawn
 * @param to who has it since; null where nobody else
 */
record MatterStep(
        Instant at,
        String byName,
        UnitId unit,
        String act,
        @Nullable UnitId to,
        @Nullable String words) {}
