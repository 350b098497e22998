package vn.wardpulse.alerting.watch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.alerting.subscription.Wish;
import vn.wardpulse.alerting.view.Judged;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Status;

/**
 * Holds what somebody wishes to be told of against what the views say. Only the period that has begun last and the one
 * before it count, so that figures of the past, however they come, are never news.
 *
 * @param hysteresis how far a value must come back past the threshold
 * @param views what is said of a unit and period
 */
record Condition(Wish wish, BigDecimal hysteresis, BiFunction<UnitId, Period, Optional<Judged>> views) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 2;
    private static final Set<Status> GOOD = EnumSet.of(Status.MET, Status.ON_TRACK);
    private static final Set<Status> BAD = EnumSet.of(Status.BEHIND, Status.MISSED);

    /** The latest first. */
    static List<Period> watched(Frequency frequency, LocalDate today) {
        int ordinal = (today.getMonthValue() - 1) / frequency.months() + 1;
        Period begun = new Period(frequency, today.getYear(), Math.min(ordinal, frequency.perYear()));
        return List.of(begun, begun.previous());
    }

    /** What can be said; nothing where nothing can. */
    List<Finding> at(UnitId unit, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Period period : watched(wish.frequency(), today)) {
            Optional<Finding> finding = views.apply(unit, period).flatMap(judged -> finding(unit, period, judged));
            finding.ifPresent(findings::add);
            if (finding.isPresent() && !wish.kind().ofForm()) {
                break;
            }
        }
        return findings;
    }

    private Optional<Finding> finding(UnitId unit, Period period, Judged judged) {
        Place place = new Place(unit, wish.kind().ofForm() ? period.toString() : "");
        return switch (wish.kind()) {
            case STATUS -> status(place, period, judged);
            case ACHIEVEMENT_BELOW, ACHIEVEMENT_ABOVE -> {
                IndicatorCode indicator = new IndicatorCode(wish.subject());
                yield judged.achievement(indicator)
                        .map(achieved -> against(
                                place, period, judged.status(indicator).orElse(null), achieved.multiply(HUNDRED)));
            }
            case SCORE_BELOW ->
                judged.score(new ThemeCode(wish.subject())).map(score -> against(place, period, null, score));
            case OVERDUE, RECEIVED_BELOW ->
                judged.form(new FormCode(wish.subject())).map(form -> completeness(place, period, form));
        };
    }

    private Optional<Finding> status(Place place, Period period, Judged judged) {
        IndicatorCode indicator = new IndicatorCode(wish.subject());
        return judged.status(indicator)
                .filter(status -> GOOD.contains(status) || BAD.contains(status))
                .map(status -> new Finding(
                        place,
                        period,
                        status,
                        judged.achievement(indicator)
                                .map(achieved -> shown(achieved.multiply(HUNDRED)))
                                .orElse(null),
                        BAD.contains(status),
                        GOOD.contains(status)));
    }

    private Finding against(Place place, Period period, @Nullable Status status, BigDecimal value) {
        boolean above = wish.kind() == Watched.Kind.ACHIEVEMENT_ABOVE;
        BigDecimal past = above ? value.subtract(threshold()) : threshold().subtract(value);
        return new Finding(
                place,
                period,
                status,
                shown(value),
                past.signum() > 0,
                past.add(hysteresis).signum() <= 0);
    }

    private Finding completeness(Place place, Period period, Completeness form) {
        BigDecimal overdue = BigDecimal.valueOf(form.overdue());
        if (wish.kind() == Watched.Kind.OVERDUE) {
            boolean past = overdue.compareTo(threshold()) >= 0;
            return new Finding(place, period, null, overdue, past, !past);
        }
        BigDecimal owed = BigDecimal.valueOf(form.owed());
        BigDecimal received = BigDecimal.valueOf(form.received()).multiply(HUNDRED);
        boolean late = form.overdue() > 0;
        return new Finding(
                place,
                period,
                null,
                form.owed() == 0 ? null : received.divide(owed, SHOWN_DECIMALS, RoundingMode.HALF_UP),
                late && received.compareTo(threshold().multiply(owed)) < 0,
                !late || received.compareTo(threshold().add(hysteresis).multiply(owed)) >= 0);
    }

    private BigDecimal threshold() {
        return Objects.requireNonNull(wish.threshold(), "only a status has no threshold");
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
