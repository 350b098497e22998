package vn.wardpulse.catalogue.successions;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;

/**
 * One line of {@code successions.csv}.
 *
 * @param successor empty where there is none
 * @param weight null where none is stated
 */
record SuccessionLine(
        Row row,
        SuccessionKey key,
        Succession.Kind kind,
        Optional<UnitId> successor,
        @Nullable BigDecimal weight) {}
