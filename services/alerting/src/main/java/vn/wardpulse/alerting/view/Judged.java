package vn.wardpulse.alerting.view;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * What a view says of how a unit stands in a period, without its figures. Compact, because the room keeps one for every
 * unit and period of two years: decimals are millionths, which is as exact as views have them.
 */
public final class Judged {

    private static final int DECIMALS = 6;
    private static final long NONE = Long.MIN_VALUE;

    private final List<IndicatorCode> indicators;
    private final List<ThemeCode> themes;
    private final byte[] statuses;
    private final long[] achievements;
    private final long[] scores;
    private final List<Completeness> forms;

    private Judged(UnitPeriod view, UnaryOperator<List<?>> shared) {
        this.indicators =
                shared(shared, view.cells().stream().map(Cell::indicator).toList());
        this.themes =
                shared(shared, view.themes().stream().map(ThemeScore::theme).toList());
        this.statuses = new byte[view.cells().size()];
        this.achievements = new long[statuses.length];
        for (int i = 0; i < statuses.length; i++) {
            Cell cell = view.cells().get(i);
            statuses[i] = (byte) cell.status().ordinal();
            achievements[i] = millionths(cell.achievement());
        }
        this.scores = view.themes().stream()
                .mapToLong(theme -> millionths(theme.score()))
                .toArray();
        this.forms = view.forms();
    }

    /** @param shared gives the one copy of a list that many views have in common */
    public static Judged of(UnitPeriod view, UnaryOperator<List<?>> shared) {
        return new Judged(view, shared);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> shared(UnaryOperator<List<?>> shared, List<T> list) {
        return (List<T>) shared.apply(list);
    }

    /** Nothing where the unit has no such cell in the period. */
    public Optional<Status> status(IndicatorCode indicator) {
        int at = Collections.binarySearch(indicators, indicator);
        return at < 0 ? Optional.empty() : Optional.of(Status.values()[statuses[at]]);
    }

    /** Nothing where it cannot be said. */
    public Optional<BigDecimal> achievement(IndicatorCode indicator) {
        return decimal(Collections.binarySearch(indicators, indicator), achievements);
    }

    /** Nothing where no indicator counts. */
    public Optional<BigDecimal> score(ThemeCode theme) {
        return decimal(Collections.binarySearch(themes, theme), scores);
    }

    public Optional<Completeness> form(FormCode code) {
        return forms.stream().filter(form -> form.form().equals(code)).findFirst();
    }

    private static Optional<BigDecimal> decimal(int at, long[] values) {
        return at < 0 || values[at] == NONE ? Optional.empty() : Optional.of(BigDecimal.valueOf(values[at], DECIMALS));
    }

    /** What is beyond all measure is as far as can be told. */
    private static long millionths(@Nullable BigDecimal value) {
        if (value == null) {
            return NONE;
        }
        BigDecimal moved = value.movePointRight(DECIMALS);
        return moved.precision() - moved.scale() > 18 ? Long.MAX_VALUE : moved.longValue();
    }
}
