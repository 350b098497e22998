package vn.wardpulse.reporting.writer;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.Total;

/** How many units and indicators are how far, and the scores of themes. */
final class Counts {

    static final String NONE = "không có";

    private final Frozen frozen;
    private final Figures figures;
    private final Ties ties;

    Counts(Frozen frozen, Figures figures, Ties ties) {
        this.frozen = frozen;
        this.figures = figures;
        this.ties = ties;
    }

    Paper.Span score(UnitId unit, Period period, ThemeCode theme) {
        FrozenScore score = frozen.score(unit, period, theme);
        if (score == null || score.score() == null) {
            return Paper.Span.plain("chưa có điểm");
        }
        return figures.tie(new Figures.Unnumbered(
                Vietnamese.shortest(score.score().setScale(1, RoundingMode.FLOOR)),
                Paper.Meaning.SCORE,
                frozen.themeName(theme),
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
                frozen.themeName(theme),
                null,
                theme,
                unit,
                period,
                "counted");
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
                some + "/" + all + Vietnamese.TOGETHER + what,
                meaning,
                about,
                indicator,
                theme,
                List.of(new Paper.Basis(unit, frozen.name(unit), period, of, some + "/" + all))));
    }

    /** Units that have reported an indicator. */
    Paper.Span reported(About about) {
        Total total = ties.total(about, Value.OWN);
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
        String about = theme == null ? "Mọi chỉ tiêu" : frozen.themeName(theme);
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
                all + Vietnamese.TOGETHER + "chỉ tiêu",
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
