package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** How yes and no are written in a cell. */
final class YesNo {

    /** As a spreadsheet offers them for choice. */
    static final String CHOICE = "\"Có,Không\"";

    private YesNo() {}

    static Content.Shown shown(BigDecimal value) {
        return new Content.Shown.Text(value.signum() == 0 ? "Không" : "Có");
    }

    /** {@code 1} or {@code 0}; empty where it is neither yes nor no. */
    static Optional<String> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "có", "co", "yes", "1" -> Optional.of("1");
            case "không", "khong", "no", "0" -> Optional.of("0");
            default -> Optional.empty();
        };
    }
}
