package vn.wardpulse.submission.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a form as it was sent, before anybody knows whether it makes sense.
 *
 * @param indicator code of the indicator
 * @param figure what was entered
 * @param remark an explanation; a warning needs one
 * @param channels what each channel brought, where the indicator is broken down; the figure may then be left out
 */
public record Line(
        @Schema(example = "ADM-01") @Nullable String indicator,
        @Nullable Entered figure,

        @Schema(example = "Tăng do đợt cao điểm cấp căn cước") @Nullable
        String remark,

        @Nullable List<Part> channels) {

    /** A line that is not broken down. */
    public Line(@Nullable String indicator, @Nullable Entered figure, @Nullable String remark) {
        this(indicator, figure, remark, null);
    }

    /**
     * What came by one channel.
     *
     * @param channel code of the channel
     * @param figure an amount, or a pair
     */
    public record Part(
            @Schema(example = "RADIO") @Nullable String channel,
            @Nullable Entered figure) {}

    /**
     * @param kind amount, pair or no-data
     * @param value of an amount, as text without separators
     * @param numerator of a pair
     * @param denominator of a pair
     * @param reason why there is no data
     */
    public record Entered(
            @Schema(
                    example = "pair",
                    allowableValues = {"amount", "pair", "no-data"})
            @Nullable
            String kind,

            @Schema(example = "12") @Nullable String value,
            @Schema(example = "1205") @Nullable String numerator,
            @Schema(example = "1210") @Nullable String denominator,

            @Schema(example = "Không phát sinh trong kỳ") @Nullable
            String reason) {}
}
