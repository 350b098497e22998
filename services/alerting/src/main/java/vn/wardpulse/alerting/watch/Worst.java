package vn.wardpulse.alerting.watch;

import java.math.BigDecimal;
import java.util.Comparator;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.view.Status;

/** Which of several places is worse: the first in this order is the worst. */
final class Worst {

    private static final Comparator<BigDecimal> LOWEST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<BigDecimal> HIGHEST = Comparator.nullsLast(Comparator.reverseOrder());

    private Worst() {}

    static Comparator<Held> first(Watched.Kind kind) {
        Comparator<Held> byValue = Comparator.comparing(
                Held::value, kind == Watched.Kind.ACHIEVEMENT_ABOVE || kind == Watched.Kind.OVERDUE ? HIGHEST : LOWEST);
        return Comparator.comparing((Held held) -> kind == Watched.Kind.STATUS && held.status() != Status.MISSED)
                .thenComparing(byValue)
                .thenComparing(held -> held.place().unit())
                .thenComparing(held -> held.place().round());
    }
}
