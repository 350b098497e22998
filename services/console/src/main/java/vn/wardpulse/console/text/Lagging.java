package vn.wardpulse.console.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.Status;

/** Says in words how units stand with one indicator: how many are behind, and who is furthest from what is asked. */
public final class Lagging {

    private static final BigDecimal MOST = BigDecimal.valueOf(999);

    private Lagging() {}

    /** @param reached achievement, 1 is on target; null where there is nothing to hold it against */
    public record Unit(String name, Status status, @Nullable BigDecimal reached) {

        boolean lags() {
            return status == Status.BEHIND || status == Status.MISSED;
        }
    }

    /**
     * Such as «5/14 phường chậm hoặc không đạt, thấp nhất là Cự Khối: 45 % mức cần đạt».
     *
     * @param wards whether all of them are wards
     */
    public static String finding(List<Unit> units, boolean wards, Words words) {
        Optional<Unit> least =
                units.stream().filter(unit -> unit.reached() != null).min(Comparator.comparing(unit -> reached(unit)));
        if (least.isEmpty()) {
            return words.say("maps.finding.nothing");
        }
        int lagging = (int) units.stream().filter(Unit::lags).count();
        String furthest = units.size() == 1
                ? ""
                : words.say("maps.finding.least", least.get().name(), percent(reached(least.get())));
        return (lagging == 0
                        ? words.say("maps.finding.none")
                        : words.say(
                                "maps.finding.some",
                                String.valueOf(lagging),
                                words.count(wards ? "maps.wards" : "maps.units", units.size())))
                + furthest;
    }

    private static BigDecimal reached(Unit unit) {
        return unit.reached() == null ? BigDecimal.ZERO : unit.reached();
    }

    /** Whole per cent, rounded down: what is not reached does not read as 100. */
    public static String percent(BigDecimal reached) {
        BigDecimal whole = reached.scaleByPowerOfTen(2).setScale(0, RoundingMode.FLOOR);
        return whole.compareTo(MOST) > 0 ? ">" + MOST : Numbers.exact(whole);
    }
}
