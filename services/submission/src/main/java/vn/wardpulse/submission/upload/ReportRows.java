package vn.wardpulse.submission.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.web.Fault;

/** The rows of one report: the lines that they make, and where in the file each part of them stands. */
final class ReportRows {

    private final List<PlacedRow> rows;
    private final Map<String, PlacedRow> byPlace = new LinkedHashMap<>();
    private final List<RowFault> faults = new ArrayList<>();

    ReportRows(List<PlacedRow> rows) {
        this.rows = rows;
        for (PlacedRow row : rows) {
            PlacedRow first = byPlace.putIfAbsent(key(row.indicator(), row.channel()), row);
            if (first != null) {
                faults.add(new RowFault(
                        row.number(),
                        Fault.error(
                                "duplicate-row",
                                row.number() + ":indicator",
                                "Trùng với dòng %d: cùng đơn vị, kỳ, chỉ tiêu và kênh. Chỉ giữ lại một dòng."
                                        .formatted(first.number()),
                                "Row %d says the same unit, period, indicator and channel. Keep one of them."
                                        .formatted(first.number()))));
            }
        }
    }

    /** What is wrong with them together, before anybody looks at a figure. */
    List<RowFault> faults() {
        return faults;
    }

    List<Line> lines() {
        Map<String, List<PlacedRow>> byIndicator = new LinkedHashMap<>();
        byPlace.values()
                .forEach(row -> byIndicator
                        .computeIfAbsent(row.indicator(), code -> new ArrayList<>())
                        .add(row));
        List<Line> lines = new ArrayList<>();
        byIndicator.forEach((indicator, own) -> lines.add(line(indicator, own)));
        return lines;
    }

    private static Line line(String indicator, List<PlacedRow> own) {
        Line.Entered whole = null;
        String remark = null;
        List<Line.Part> parts = new ArrayList<>();
        for (PlacedRow row : own) {
            if (row.channel() == null) {
                whole = row.figure();
            } else {
                parts.add(new Line.Part(row.channel(), row.figure()));
            }
            remark = row.remark() == null ? remark : row.remark();
        }
        return new Line(indicator, whole, remark, parts);
    }

    /** A fault of the figures, such as one at {@code figures/COM-01/channels/RADIO/numerator}, at its row and column. */
    RowFault placed(Fault fault) {
        String[] path = fault.where().split("/");
        String indicator = path.length > 1 ? path[1] : "";
        @Nullable String channel = path.length > 3 && path[2].equals("channels") ? path[3] : null;
        PlacedRow row = byPlace.getOrDefault(
                key(indicator, channel), byPlace.getOrDefault(key(indicator, null), rows.getFirst()));
        String last = path[path.length - 1];
        String column = switch (last) {
            case "numerator", "denominator", "remark" -> last;
            case "reason" -> "no_data";
            default -> row.indicator().equals(indicator) ? "value" : "indicator";
        };
        return new RowFault(
                row.number(),
                new Fault(fault.code(), row.number() + ":" + column, fault.vi(), fault.en(), fault.severity()));
    }

    private static String key(String indicator, @Nullable String channel) {
        return channel == null ? indicator : indicator + "/" + channel;
    }
}
