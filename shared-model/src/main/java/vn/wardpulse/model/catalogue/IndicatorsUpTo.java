package vn.wardpulse.model.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.IndicatorCode;

/**
 * Indicators as a generation of views takes them: as they stood at a position of the catalogue's log. One that was first
 * defined after it is taken as it was then. A later definition counts only if it moves no figure, such as another name.
 *
 * <p>The result does not depend on the order in which definitions are taken.
 */
public final class IndicatorsUpTo {

    private final long boundary;
    private final Map<IndicatorCode, NavigableMap<Long, Indicator>> defined = new HashMap<>();
    private long last;

    /** @param boundary the last position at which a redefinition is taken */
    public IndicatorsUpTo(long boundary) {
        this.boundary = boundary;
    }

    public void take(long position, Indicator indicator) {
        defined.computeIfAbsent(indicator.code(), code -> new TreeMap<>()).put(position, indicator);
        last = Math.max(last, position);
    }

    /** The same definitions, up to another boundary. */
    public IndicatorsUpTo upTo(long other) {
        IndicatorsUpTo moved = new IndicatorsUpTo(other);
        defined.values().forEach(editions -> editions.forEach(moved::take));
        return moved;
    }

    /** The highest position taken; 0 before the first. */
    public long last() {
        return last;
    }

    public long boundary() {
        return boundary;
    }

    /** What stands, in no order. */
    public List<Indicator> standing() {
        List<Indicator> standing = new ArrayList<>();
        defined.values().forEach(editions -> standing.add(standing(editions)));
        return standing;
    }

    /** Whether an indicator is by now defined so that its figures would be others than by what stands. */
    public boolean redefined() {
        return defined.values().stream()
                .anyMatch(editions -> !reckonAlike(
                        base(editions).getValue(), editions.lastEntry().getValue()));
    }

    private Indicator standing(NavigableMap<Long, Indicator> editions) {
        Map.Entry<Long, Indicator> base = base(editions);
        return editions.tailMap(base.getKey(), true).descendingMap().values().stream()
                .filter(edition -> reckonAlike(base.getValue(), edition))
                .findFirst()
                .orElse(base.getValue());
    }

    private Map.Entry<Long, Indicator> base(NavigableMap<Long, Indicator> editions) {
        return Objects.requireNonNullElseGet(editions.floorEntry(boundary), editions::firstEntry);
    }

    /** Whether the same reports give the same figures, shown alike, under the same themes. */
    private static boolean reckonAlike(Indicator one, Indicator other) {
        return one.theme().equals(other.theme())
                && one.measure() == other.measure()
                && one.percentage() == other.percentage()
                && one.decimals() == other.decimals()
                && one.partDecimals() == other.partDecimals()
                && one.frequency() == other.frequency()
                && one.acrossTime() == other.acrossTime()
                && one.acrossUnits() == other.acrossUnits()
                && one.amendments().equals(other.amendments())
                && channels(one).equals(channels(other));
    }

    private static List<ChannelCode> channels(Indicator indicator) {
        return indicator.channels().stream().map(Channel::code).toList();
    }
}
