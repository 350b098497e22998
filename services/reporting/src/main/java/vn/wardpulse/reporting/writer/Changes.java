package vn.wardpulse.reporting.writer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.reporting.combining.Moved;

/** How far figures have moved since another period, in words. */
final class Changes {

    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private final Ties ties;

    Changes(Ties ties) {
        this.ties = ties;
    }

    /** Null where there is nothing to set it against. */
    @Nullable
    Moved moved(About about, Period against, Value value) {
        return isRunning(about)
                ? null
                : Moved.of(about.indicator(), ties.total(about, value), ties.total(about.in(against), value));
    }

    /** Whether its figure is one so far, which says nothing beside that of a whole period. */
    private boolean isRunning(About about) {
        Period latest = about.period().subPeriods(about.indicator().frequency()).reversed().stream()
                .filter(sub -> {
                    Total there = ties.total(about.in(sub), Value.OWN);
                    return there != null && there.units() > 0;
                })
                .findFirst()
                .orElse(about.period());
        return latest.lastMonth() < about.period().lastMonth();
    }

    /** Such as “tăng 3,2% so với cùng kỳ năm trước”. */
    Paper.Span change(About about, Period against, Value value) {
        boolean lastYear = against.equals(about.period().sameLastYear());
        String named = lastYear ? "cùng kỳ năm trước" : Vietnamese.period(against);
        Total now = ties.total(about, value);
        Total then = ties.total(about.in(against), value);
        Moved moved = moved(about, against, value);
        String text;
        if (now == null || now.amount() == null) {
            text = Sentences.NO_FIGURE + " để so sánh";
        } else if (then == null || then.amount() == null) {
            text = lastYear ? "không có số cùng kỳ" : "không có số " + named;
        } else if (moved == null) {
            text = incomparable(about, then, named);
        } else if (moved.amount().signum() == 0) {
            text = "bằng " + named + bases(about, now, then, lastYear);
        } else {
            text = "%s %s so với %s%s"
                    .formatted(
                            moved.amount().signum() > 0 ? "tăng" : "giảm",
                            far(moved),
                            named,
                            bases(about, now, then, lastYear));
        }
        return ties.tie(
                text, Paper.Meaning.CHANGE, about, ties.basis(about, value), ties.basis(about.in(against), value));
    }

    private String incomparable(About about, Total then, String named) {
        if (isRunning(about)) {
            return "kỳ chưa đủ số liệu để so với " + named;
        }
        return isZero(then) ? named + " bằng 0" : "không so được với " + named;
    }

    private static boolean isZero(Total total) {
        return total.amount() != null
                && total.amount().signum() == 0
                && (total.over() == null || total.over().signum() != 0);
    }

    private static String far(Moved moved) {
        BigDecimal rounded = moved.rounded(1).abs();
        String unit = moved.points() ? Vietnamese.TOGETHER + "điểm phần trăm" : "%";
        return (rounded.signum() == 0 ? "dưới " + Vietnamese.number(LEAST) : Vietnamese.shortest(rounded)) + unit;
    }

    /** Both bases where one of them is not whole, or they are of different size. */
    private String bases(About about, Total now, Total then, boolean lastYear) {
        if (!Ties.isPartial(now) && !Ties.isPartial(then) && now.owed() == then.owed()) {
            return "";
        }
        return " (%s; %s %s)"
                .formatted(ties.counted(now, about), lastYear ? "cùng kỳ" : "kỳ trước", ties.counted(then, about));
    }

    /** For a table: with its sign, or a dash. */
    Paper.Span shortChange(About about, Period against) {
        Moved moved = moved(about, against, Value.OWN);
        if (moved == null) {
            return Paper.Span.plain(Vietnamese.MISSING);
        }
        BigDecimal rounded = moved.rounded(1);
        String text =
                (rounded.signum() > 0 ? "+" : "") + Vietnamese.shortest(rounded) + (moved.points() ? " điểm" : "%");
        return ties.tie(
                text,
                Paper.Meaning.CHANGE,
                about,
                ties.basis(about, Value.OWN),
                ties.basis(about.in(against), Value.OWN));
    }
}
