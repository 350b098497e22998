package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a stage says of a criterion.
 *
 * @param value points, or a number where the criterion counts something
 * @param words evidence, or why it is other than the stage before had it
 */
@Schema(name = "RoundSaid")
record Said(BigDecimal value, @Nullable String words) {}
