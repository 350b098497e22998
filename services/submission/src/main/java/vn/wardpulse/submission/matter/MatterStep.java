package vn.wardpulse.submission.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * What became of a matter.
 *
 * @param byName what people call whoever did it; {@code system} where nobody did
 * @param unit that did it
 * @param act handed-on, answered, withdrawn, or succeeded where whoever had it was gone and others carried on
 * @param to who has it since; null where nobody else
 */
record MatterStep(
        Instant at,
        String byName,
        UnitId unit,
        String act,
        @Nullable UnitId to,
        @Nullable String words) {}
