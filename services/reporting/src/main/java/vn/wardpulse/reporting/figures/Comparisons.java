package vn.wardpulse.reporting.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.reporting.catalogue.Catalogue;

/**
 * Sets a period's figures beside last year's. While a coarser period is still running, its figure so far would stand
 * against a whole one; so the year to date through the latest sub-period with a figure stands against the same.
 */
@Component
class Comparisons {

    private final Figures figures;

    Comparisons(Figures figures) {
        this.figures = figures;
    }

    List<Comparison> of(UnitId unit, Period period, Catalogue catalogue) {
        Map<Period, Map<IndicatorCode, Cell>> cells = new HashMap<>();
        for (UnitPeriod row : figures.years(unit, period.year() - 1, period.year())) {
            Map<IndicatorCode, Cell> byCode = new HashMap<>();
            row.cells().forEach(cell -> byCode.put(cell.indicator(), cell));
            cells.put(row.period(), byCode);
        }
        return cells.getOrDefault(period, Map.of()).keySet().stream()
                .sorted()
                .map(code -> catalogue.indicator(code, period))
                .flatMap(Optional::stream)
                .map(indicator -> compare(indicator, period, cells))
                .toList();
    }

    private static Comparison compare(Indicator indicator, Period period, Map<Period, Map<IndicatorCode, Cell>> cells) {
        Period latest = period.subPeriods(indicator.frequency()).reversed().stream()
                .filter(sub -> {
                    Cell cell = cell(indicator, sub, cells);
                    return cell != null && cell.own().units() > 0;
                })
                .findFirst()
                .orElse(period);
        boolean running = latest.lastMonth() < period.lastMonth();
        Period through = running ? latest : period;
        return Comparison.of(
                indicator,
                total(cell(indicator, through, cells), running),
                total(cell(indicator, through.sameLastYear(), cells), running),
                through);
    }

    private static @Nullable Total total(@Nullable Cell cell, boolean toDate) {
        if (cell == null) {
            return null;
        }
        return toDate ? cell.toDate() : cell.own();
    }

    private static @Nullable Cell cell(
            Indicator indicator, Period period, Map<Period, Map<IndicatorCode, Cell>> cells) {
        return cells.getOrDefault(period, Map.of()).get(indicator.code());
    }
}
