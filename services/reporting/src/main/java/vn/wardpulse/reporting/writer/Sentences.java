package vn.wardpulse.reporting.writer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.reporting.combining.Moved;

/** What words become: figures as people write them, and the sentences around them. */
final class Sentences {

    static final String NONE = "không có";
    private static final String NO_FIGURE = "không có số liệu";
    /** A number and what is counted stay on one line. */
    private static final String TOGETHER = "\u00A0";

    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private final Frozen frozen;
    private final Figures figures;

    Sentences(Frozen frozen, Figures figures) {
        this.frozen = frozen;
        this.figures = figures;
    }

    /** Which value of a cell. */
    enum Value {
        OWN("own", Paper.Meaning.OWN) {
            @Override
            Total of(FrozenCell cell) {
                return cell.own();
            }
        },
        TO_DATE("to-date", Paper.Meaning.TO_DATE) {
            @Override
            Total of(FrozenCell cell) {
                return cell.toDate();
            }
        };

        private final String word;
        private final Paper.Meaning meaning;

        Value(String word, Paper.Meaning meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        abstract Total of(FrozenCell cell);
    }

    /** What a sentence is about. */
    record About(UnitId unit, Period period, Indicator indicator) {

        private About in(Period other) {
            return new About(unit, other, indicator);
        }
    }

    private @Nullable FrozenCell cell(About about) {
        return frozen.cell(about.unit(), about.period(), about.indicator().code());
    }

    private @Nullable Total total(About about, Value value) {
        FrozenCell cell = cell(about);
        return cell == null ? null : value.of(cell);
    }

    boolean hasFigure(About about) {
        Total total = total(about, Value.OWN);
        return total != null && total.amount() != null;
    }

    private Paper.Basis basis(About about, String of, @Nullable String exact) {
        return new Paper.Basis(about.unit(), frozen.name(about.unit()), about.period(), of, exact);
    }

    private Paper.Basis basis(About about, Value value) {
        Total total = total(about, value);
        return basis(
                about,
                value.word,
                total == null || total.amount() == null ? null : Paper.Basis.exact(total.amount(), total.over()));
    }

    private Figures.Unnumbered unnumbered(String shown, Paper.Meaning meaning, About about, List<Paper.Basis> basis) {
        return new Figures.Unnumbered(
                shown, meaning, about.indicator().name().vi(), about.indicator().code(), null, basis);
    }

    /** With its unit of measure, and with what it rests on where that is not all. */
    Paper.Span figure(About about, Value value) {
        Total total = total(about, value);
        if (total == null || total.amount() == null) {
            return figures.tie(unnumbered(NO_FIGURE, value.meaning, about, List.of(basis(about, value))));
        }
        BigDecimal shown = about.indicator().shown(total.amount(), total.over());
        String text = shown == null
                ? "không có tỷ lệ (mẫu số bằng 0)"
                : measured(shown, about.indicator()) + partial(about, total);
        return figures.tie(unnumbered(text, value.meaning, about, List.of(basis(about, value))));
    }

    /** The number alone, for a table whose head says what it is measured in. */
    Paper.Span bare(About about, Value value) {
        Total total = total(about, value);
        if (total == null || total.amount() == null) {
            return Paper.Span.plain(Vietnamese.MISSING);
        }
        String text = Vietnamese.number(about.indicator().shown(total.amount(), total.over())) + partial(about, total);
        return figures.tie(unnumbered(text, value.meaning, about, List.of(basis(about, value))));
    }

    private static String measured(BigDecimal number, Indicator indicator) {
        String unit = indicator.unitOfMeasure().vi();
        return Vietnamese.number(number) + (unit.equals("%") ? unit : TOGETHER + unit);
    }

    private String partial(About about, Total total) {
        if (total.owed() == 1 && total.partial() > 0) {
            return " (chưa đủ kỳ)";
        }
        return isPartial(total) ? " (" + counted(total.reported(), total.owed(), about) + ")" : "";
    }

    private static boolean isPartial(Total total) {
        return total.owed() > 1 && total.reported() < total.owed();
    }

    private String counted(int some, int all, About about) {
        return some + "/" + all + TOGETHER + frozen.counted(about.indicator().code());
    }

    Paper.Span target(About about) {
        FrozenCell cell = cell(about);
        TargetInForce target = cell == null ? null : cell.target();
        String text =
                target == null ? "không giao mục tiêu" : bounds(target, about.indicator()) + lacking(about, target);
        String exact = target == null
                ? null
                : Stream.of(target.low(), target.high())
                        .filter(bound -> bound != null)
                        .collect(Collectors.joining(".."));
        return figures.tie(unnumbered(text, Paper.Meaning.TARGET, about, List.of(basis(about, "target", exact))));
    }

    private String lacking(About about, TargetInForce target) {
        return target.lacking() == 0
                ? ""
                : " (còn %d%s%s chưa có mục tiêu)"
                        .formatted(
                                target.lacking(),
                                TOGETHER,
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
        return measured(plain(value), indicator);
    }

    Paper.Span achievement(About about) {
        FrozenCell cell = cell(about);
        return share(about, Paper.Meaning.ACHIEVEMENT, "achievement", cell == null ? null : cell.achievement());
    }

    Paper.Span shareOfTarget(About about) {
        FrozenCell cell = cell(about);
        return share(about, Paper.Meaning.SHARE, "share", cell == null ? null : cell.share());
    }

    /** Rounded down: what is not reached does not read as 100. */
    private Paper.Span share(About about, Paper.Meaning meaning, String of, @Nullable BigDecimal share) {
        if (share == null) {
            return Paper.Span.plain(Vietnamese.MISSING);
        }
        String text = Vietnamese.number(plain(share.movePointRight(2).setScale(1, RoundingMode.FLOOR))) + "%";
        return figures.tie(unnumbered(text, meaning, about, List.of(basis(about, of, share.toPlainString()))));
    }

    Paper.Span status(About about) {
        FrozenCell cell = cell(about);
        if (cell == null) {
            return Paper.Span.plain(NO_FIGURE);
        }
        String text = Vietnamese.status(cell.status());
        return figures.tie(
                text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1),
                unnumbered(
                        text,
                        Paper.Meaning.STATUS,
                        about,
                        List.of(basis(about, "status", cell.status().name().toLowerCase(Locale.ROOT)))));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Null where there is nothing to set it against. */
    @Nullable
    Moved moved(About about, Period against, Value value) {
        return isRunning(about)
                ? null
                : Moved.of(about.indicator(), total(about, value), total(about.in(against), value));
    }

    /** Whether its figure is one so far, which says nothing beside that of a whole period. */
    private boolean isRunning(About about) {
        Period latest = about.period().subPeriods(about.indicator().frequency()).reversed().stream()
                .filter(sub -> {
                    Total there = total(about.in(sub), Value.OWN);
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
        Total now = total(about, value);
        Total then = total(about.in(against), value);
        Moved moved = moved(about, against, value);
        String text;
        if (now == null || now.amount() == null) {
            text = NO_FIGURE + " để so sánh";
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
        return figures.tie(unnumbered(
                text, Paper.Meaning.CHANGE, about, List.of(basis(about, value), basis(about.in(against), value))));
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
        String unit = moved.points() ? TOGETHER + "điểm phần trăm" : "%";
        return (rounded.signum() == 0 ? "dưới " + Vietnamese.number(LEAST) : Vietnamese.number(plain(rounded))) + unit;
    }

    /** Both bases where one of them is not whole, or they are of different size. */
    private String bases(About about, Total now, Total then, boolean lastYear) {
        if (!isPartial(now) && !isPartial(then) && now.owed() == then.owed()) {
            return "";
        }
        return " (%s; %s %s)"
                .formatted(
                        counted(now.reported(), now.owed(), about),
                        lastYear ? "cùng kỳ" : "kỳ trước",
                        counted(then.reported(), then.owed(), about));
    }

    /** For a table: with its sign, or a dash. */
    Paper.Span shortChange(About about, Period against) {
        Moved moved = moved(about, against, Value.OWN);
        if (moved == null) {
            return Paper.Span.plain(Vietnamese.MISSING);
        }
        BigDecimal rounded = plain(moved.rounded(1));
        String text = (rounded.signum() > 0 ? "+" : "") + Vietnamese.number(rounded) + (moved.points() ? " điểm" : "%");
        return figures.tie(unnumbered(
                text,
                Paper.Meaning.CHANGE,
                about,
                List.of(basis(about, Value.OWN), basis(about.in(against), Value.OWN))));
    }

    Paper.Span score(UnitId unit, Period period, ThemeCode theme) {
        FrozenScore score = frozen.score(unit, period, theme);
        if (score == null || score.score() == null) {
            return Paper.Span.plain("chưa có điểm");
        }
        return figures.tie(new Figures.Unnumbered(
                Vietnamese.number(plain(score.score().setScale(1, RoundingMode.FLOOR))),
                Paper.Meaning.SCORE,
                themeName(theme),
                null,
                theme,
                List.of(new Paper.Basis(
                        unit, frozen.name(unit), period, "score", score.score().toPlainString()))));
    }

    Paper.Span basisOfScore(UnitId unit, Period period, ThemeCode theme) {
        FrozenScore score = frozen.score(unit, period, theme);
        int counted = score == null ? 0 : score.counted();
        int all = score == null ? 0 : score.indicators();
        return count(
                counted,
                all,
                "chỉ tiêu",
                Paper.Meaning.INDICATORS,
                themeName(theme),
                null,
                theme,
                unit,
                period,
                "counted");
    }

    String themeName(ThemeCode theme) {
        return frozen.theme(theme).map(known -> known.name().vi()).orElse(theme.value());
    }

    private Paper.Span count(
            int some,
            int all,
            String what,
            Paper.Meaning meaning,
            String about,
            @Nullable IndicatorCode indicator,
            @Nullable ThemeCode theme,
            UnitId unit,
            Period period,
            String of) {
        return figures.tie(new Figures.Unnumbered(
                some + "/" + all + TOGETHER + what,
                meaning,
                about,
                indicator,
                theme,
                List.of(new Paper.Basis(unit, frozen.name(unit), period, of, some + "/" + all))));
    }

    /** Units that have reported an indicator. */
    Paper.Span reported(About about) {
        Total total = total(about, Value.OWN);
        return count(
                total == null ? 0 : total.reported(),
                total == null ? 0 : total.owed(),
                frozen.counted(about.indicator().code()),
                Paper.Meaning.UNITS,
                "Đã báo cáo: " + about.indicator().name().vi(),
                about.indicator().code(),
                null,
                about.unit(),
                about.period(),
                "reported");
    }

    /** Units of which something holds, of all that owe reports. */
    Paper.Span handed(String about, String of, Predicate<Handed> which) {
        return count(
                (int) frozen.handed().values().stream().filter(which).count(),
                frozen.handed().size(),
                frozen.countedReporters(),
                Paper.Meaning.UNITS,
                about,
                null,
                null,
                frozen.top(),
                frozen.period(),
                of);
    }

    String handedNames(Predicate<Handed> which) {
        List<String> names = new ArrayList<>();
        frozen.handed().forEach((unit, handed) -> {
            if (which.test(handed)) {
                names.add(frozen.bareName(unit));
            }
        });
        return listed(names);
    }

    Paper.Span units(Indicator indicator, Standing standing) {
        return count(
                standing(indicator, standing).size(),
                frozen.owing(indicator.code()).size(),
                frozen.counted(indicator.code()),
                Paper.Meaning.UNITS,
                "%s: %s".formatted(indicator.name().vi(), standing.inWords()),
                indicator.code(),
                null,
                frozen.top(),
                frozen.period(),
                standing.word());
    }

    String unitNames(Indicator indicator, Standing standing) {
        return listed(
                standing(indicator, standing).stream().map(frozen::bareName).toList());
    }

    private List<UnitId> standing(Indicator indicator, Standing standing) {
        return frozen.owing(indicator.code()).stream()
                .filter(unit -> {
                    FrozenCell cell = frozen.cell(unit, frozen.period(), indicator.code());
                    return cell != null && standing.has(cell.status());
                })
                .toList();
    }

    /** @param standing null for all */
    List<Indicator> indicators(UnitId unit, List<ThemeCode> themes, @Nullable Standing standing) {
        return frozen.indicators(unit, themes).stream()
                .filter(indicator -> {
                    FrozenCell cell = frozen.cell(unit, frozen.period(), indicator.code());
                    return standing == null || cell != null && standing.has(cell.status());
                })
                .toList();
    }

    Paper.Span indicatorCount(UnitId unit, List<ThemeCode> themes, @Nullable Standing standing) {
        int all = frozen.indicators(unit, themes).size();
        int some = indicators(unit, themes, standing).size();
        ThemeCode theme = themes.isEmpty() ? null : themes.getFirst();
        String about = theme == null ? "Mọi chỉ tiêu" : themeName(theme);
        if (standing != null) {
            return count(
                    some,
                    all,
                    "chỉ tiêu",
                    Paper.Meaning.INDICATORS,
                    "%s: %s".formatted(about, standing.inWords()),
                    null,
                    theme,
                    unit,
                    frozen.period(),
                    standing.word());
        }
        return figures.tie(new Figures.Unnumbered(
                all + TOGETHER + "chỉ tiêu",
                Paper.Meaning.INDICATORS,
                about,
                null,
                theme,
                List.of(new Paper.Basis(unit, frozen.name(unit), frozen.period(), "indicators", String.valueOf(all)))));
    }

    static String listed(List<String> names) {
        return names.isEmpty() ? NONE : String.join(", ", names);
    }
}
