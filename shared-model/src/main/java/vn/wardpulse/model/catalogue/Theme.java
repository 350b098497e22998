package vn.wardpulse.model.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;

/**
 * A plan's theme, or a group inside one. It holds either indicators or child themes.
 *
 * @param parent the theme above, or null for a plan's root
 * @param weight its weight among its siblings, above 0
 * @param order where it stands among its siblings
 */
public record Theme(ThemeCode code, @Nullable ThemeCode parent, Name name, BigDecimal weight, int order) {

    public Theme {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("theme %s: a weight is above 0".formatted(code));
        }
    }
}
