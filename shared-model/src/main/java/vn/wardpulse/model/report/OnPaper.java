package vn.wardpulse.model.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a report came that reached the standing body on paper and was entered there for its unit.
 *
 * @param receivedOn day on which the paper came in
 * @param reason why it came on paper
 * @param document number of the paper, or null
 */
public record OnPaper(
        LocalDate receivedOn, String reason, @Nullable String document) {}
