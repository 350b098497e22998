package vn.wardpulse.submission.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;

/**
 * One row of the sheet: an indicator, or one of the channels that it is broken down by.
 *
 * @param channel null for the indicator itself
 */
record SheetLine(Indicator indicator, @Nullable Channel channel) {

    /** The rows of a form, in its order; the channels of an indicator follow it. */
    static List<SheetLine> of(List<Indicator> asked) {
        List<SheetLine> lines = new ArrayList<>();
        for (Indicator indicator : asked) {
            lines.add(new SheetLine(indicator, null));
            indicator.channels().forEach(channel -> lines.add(new SheetLine(indicator, channel)));
        }
        return lines;
    }

    /** What the first column says, by which the row is known again; no code has a colon in it. */
    String key() {
        return channel == null ? indicator.code().value() : indicator.code() + ":" + channel.code();
    }

    boolean ratio() {
        return indicator.measure() == MeasureKind.RATIO;
    }

    boolean yesNo() {
        return indicator.measure() == MeasureKind.YES_NO;
    }

    int decimals() {
        return ratio() ? indicator.partDecimals() : indicator.decimals();
    }

    /** Whether the column is filled in for it. */
    boolean takes(Column column) {
        return switch (column) {
            case FIGURE -> !ratio();
            case NUMERATOR, DENOMINATOR -> ratio();
            case REASON, REMARK -> channel == null;
            default -> false;
        };
    }

    /** Where its figure begins. */
    Column figure() {
        return ratio() ? Column.NUMERATOR : Column.FIGURE;
    }
}
