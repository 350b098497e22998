package vn.wardpulse.catalogue.indicators;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;

/** The lines of a file that say what of an indicator is otherwise from a day on. */
final class Amendments {

    private record Line(Row row, LocalDate from, Indicator indicator) {}

    private final Map<IndicatorCode, Map<LocalDate, Line>> lines = new LinkedHashMap<>();

    void add(Row row, LocalDate from, Indicator indicator) {
        Line first = lines.computeIfAbsent(indicator.code(), none -> new LinkedHashMap<>())
                .putIfAbsent(from, new Line(row, from, indicator));
        if (first != null) {
            row.fault(
                    "valid_from",
                    "amended-twice",
                    "Chỉ tiêu '%s' đã có dòng khác từ ngày %s. Giữ lại một dòng.".formatted(indicator.code(), from),
                    "Indicator '%s' has another line from %s. Keep one of them.".formatted(indicator.code(), from));
        }
    }

    /** The indicators of the file with what these lines say. */
    Statements<IndicatorCode, IndicatorEntry> over(Statements<IndicatorCode, IndicatorEntry> stated) {
        Statements<IndicatorCode, IndicatorEntry> all = new Statements<>();
        stated.forEach((code, entry, place) -> {
            List<Line> own = List.copyOf(lines.getOrDefault(code, Map.of()).values());
            own.forEach(line -> sameMeasure(line, entry.indicator()));
            all.put(
                    code,
                    own.isEmpty()
                            ? entry
                            : new IndicatorEntry(
                                    entry.indicator()
                                            .with(own.stream()
                                                    .map(Amendments::amendment)
                                                    .toList()),
                                    entry.usualTarget()),
                    place);
        });
        lines.forEach((code, own) -> {
            if (stated.place(code) == null) {
                own.values().forEach(Amendments::homeless);
            }
        });
        return all;
    }

    private static Indicator.Amendment amendment(Line line) {
        Indicator indicator = line.indicator();
        return new Indicator.Amendment(
                line.from(),
                indicator.theme(),
                indicator.decimals(),
                indicator.partDecimals(),
                indicator.acrossTime(),
                indicator.acrossUnits());
    }

    /** Another measure, unit of measure, frequency, direction or breakdown is another indicator. */
    private static void sameMeasure(Line line, Indicator first) {
        Indicator later = line.indicator();
        record Pair(String column, Object now, Object then) {}
        Stream.of(
                        new Pair("measure", later.measure(), first.measure()),
                        new Pair("unit_vi", later.unitOfMeasure(), first.unitOfMeasure()),
                        new Pair("frequency", later.frequency(), first.frequency()),
                        new Pair("better", later.better(), first.better()),
                        new Pair(ChannelCells.COLUMN, later.channels(), first.channels()))
                .filter(pair -> !pair.now().equals(pair.then()))
                .forEach(pair -> line.row()
                        .fault(
                                pair.column(),
                                "another-indicator",
                                "Từ một ngày chỉ đổi được chủ đề, số chữ số thập phân và cách gộp. Lập chỉ tiêu mới cho nội dung khác.",
                                "From a day on only theme, decimals and rules may change. What measures something else"
                                        + " is a new indicator."));
    }

    private static void homeless(Line line) {
        line.row()
                .fault(
                        "valid_from",
                        "first-line-missing",
                        "Chỉ tiêu '%s' thiếu dòng đầu (không có valid_from). Ghi mọi dòng của chỉ tiêu trong cùng tệp."
                                .formatted(line.indicator().code()),
                        "The first line of indicator '%s' (without valid_from) is missing. State all its lines in one file."
                                .formatted(line.indicator().code()));
    }
}
