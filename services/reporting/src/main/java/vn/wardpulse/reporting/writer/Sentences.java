package vn.wardpulse.reporting.writer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

/** What words become: figures as people write them, and the sentences around them. */
final class Sentences {

    static final String NO_FIGURE = "không có số liệu";

    private final Frozen frozen;
    private final Ties ties;

    Sentences(Frozen frozen, Ties ties) {
        this.frozen = frozen;
        this.ties = ties;
    }

    boolean hasFigure(About about) {
        Total total = ties.total(about, Value.OWN);
        return total != null && total.amount() != null;
    }

    /** With its unit of measure, and with what it rests on where that is not all. */
    Paper.Span figure(About about, Value value) {
        Total total = ties.total(about, value);
        if (total == null || total.amount() == null) {
            return ties.tie(NO_FIGURE, value.meaning(), about, ties.basis(about, value));
        }
        BigDecimal shown = about.indicator().shown(total.amount(), total.over());
        String text = shown == null
                ? "không có tỷ lệ (mẫu số bằng 0)"
                : measured(Vietnamese.number(shown), about.indicator()) + partial(about, total);
        return ties.tie(text, value.meaning(), about, ties.basis(about, value));
    }

    /** The number alone, for a table whose head says what it is measured in. */
    Paper.Span bare(About about, Value value) {
        Total total = ties.total(about, value);
        if (total == null || total.amount() == null) {
            return Paper.Span.plain(Vietnamese.MISSING);
        }
        String text = Vietnamese.number(about.indicator().shown(total.amount(), total.over())) + partial(about, total);
        return ties.tie(text, value.meaning(), about, ties.basis(about, value));
    }

    private static String measured(String number, Indicator indicator) {
        String unit = indicator.unitOfMeasure().vi();
        return number + (unit.equals("%") ? unit : Vietnamese.TOGETHER + unit);
    }

    private String partial(About about, Total total) {
        if (total.owed() == 1 && total.partial() > 0) {
            return " (chưa đủ kỳ)";
        }
        return Ties.isPartial(total) ? " (" + ties.counted(total, about) + ")" : "";
    }

    Paper.Span target(About about) {
        FrozenCell cell = ties.cell(about);
        TargetInForce target = cell == null ? null : cell.target();
        String text =
                target == null ? "không giao mục tiêu" : bounds(target, about.indicator()) + lacking(about, target);
        String exact = target == null
                ? null
                : Stream.of(target.low(), target.high())
                        .filter(bound -> bound != null)
                        .collect(Collectors.joining(".."));
        return ties.tie(text, Paper.Meaning.TARGET, about, ties.basis(about, "target", exact));
    }

    private String lacking(About about, TargetInForce target) {
        return target.lacking() == 0
                ? ""
                : " (còn %d%s%s chưa có mục tiêu)"
                        .formatted(
                                target.lacking(),
                                Vietnamese.TOGETHER,
                                frozen.counted(about.indicator().code()));
    }

    private static String bounds(TargetInForce target, Indicator indicator) {
        return switch (target.kind()) {
            case AT_LEAST -> "ít nhất " + bound(target.low(), indicator);
            case AT_MOST -> "không quá " + bound(target.high(), indicator);
            case RANGE -> "từ " + bound(target.low(), indicator) + " đến " + bound(target.high(), indicator);
        };
    }

    private static String bound(@Nullable String fraction, Indicator indicator) {
        if (fraction == null) {
            return Vietnamese.MISSING;
        }
        int stroke = fraction.indexOf('/');
        BigDecimal value = stroke < 0
                ? new BigDecimal(fraction)
                : new BigDecimal(fraction.substring(0, stroke))
                        .divide(
                                new BigDecimal(fraction.substring(stroke + 1)),
                                indicator.decimals(),
                                RoundingMode.HALF_UP);
        return measured(Vietnamese.shortest(value), indicator);
    }

    Paper.Span achievement(About about) {
        FrozenCell cell = ties.cell(about);
        return share(about, Paper.Meaning.ACHIEVEMENT, "achievement", cell == null ? null : cell.achievement());
    }

    Paper.Span shareOfTarget(About about) {
        FrozenCell cell = ties.cell(about);
        return share(about, Paper.Meaning.SHARE, "share", cell == null ? null : cell.share());
    }

    /** Rounded down: what is not reached does not read as 100. */
    private Paper.Span share(About about, Paper.Meaning meaning, String of, @Nullable BigDecimal share) {
        if (share == null) {
            return Paper.Span.plain(Vietnamese.MISSING);
        }
        String text = Vietnamese.shortest(share.movePointRight(2).setScale(1, RoundingMode.FLOOR)) + "%";
        return ties.tie(text, meaning, about, ties.basis(about, of, share.toPlainString()));
    }

    Paper.Span status(About about) {
        FrozenCell cell = ties.cell(about);
        if (cell == null) {
            return Paper.Span.plain(NO_FIGURE);
        }
        String text = Vietnamese.status(cell.status());
        return ties.tie(
                text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1),
                text,
                Paper.Meaning.STATUS,
                about,
                ties.basis(about, "status", cell.status().name().toLowerCase(Locale.ROOT)));
    }
}
