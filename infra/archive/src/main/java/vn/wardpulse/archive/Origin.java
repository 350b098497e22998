package vn.wardpulse.archive;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of the installation beside its parts.
 *
 * @param mode what it was made as
 * @param clock where its simulated clock stands, asked for once the database stands still; null where time is real
 * @param administratorTold whether somebody was given the first password
 */
public record Origin(String mode, @Nullable Supplier<Instant> clock, boolean administratorTold) {}
