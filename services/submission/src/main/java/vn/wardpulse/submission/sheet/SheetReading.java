package vn.wardpulse.submission.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.submission.figures.Checked;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.workbook.Grid;
import vn.wardpulse.submission.workbook.Place;
import vn.wardpulse.web.Fault;

/** Reads an uploaded sheet line by line, by the codes of its first column, and has its figures checked. */
final class SheetReading {

    private final OpenReport report;
    private final Grid grid;
    private final Map<String, SheetLine> known = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> blank = new ArrayList<>();

    private SheetReading(OpenReport report, Grid grid) {
        this.report = report;
        this.grid = grid;
        SheetLine.of(report.asked()).forEach(line -> known.put(line.key(), line));
    }

    static FilledSheet read(OpenReport report, Grid grid) {
        return new SheetReading(report, grid).read();
    }

    private FilledSheet read() {
        if (!Identity.in(grid).equals(Identity.of(report))) {
            findings.add(new Finding("", Column.REMARK, SheetFaults.olderForm(where(Layout.mark(3)))));
        }
        findRows();
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : report.asked()) {
            Line line = line(indicator);
            if (line != null) {
                lines.add(line);
            }
        }
        Checked checked = report.check().part(lines);
        checked.faults().forEach(fault -> findings.add(located(fault)));
        return new FilledSheet(checked.figures(), List.copyOf(findings), List.copyOf(blank));
    }

    private void findRows() {
        Rows.of(grid).forEach((row, code) -> {
            String where = where(Layout.at(row, Column.CODE));
            if (!known.containsKey(code)) {
                findings.add(new Finding("", Column.CODE, SheetFaults.unknownLine(where, code)));
            } else if (rows.putIfAbsent(code, row) != null) {
                findings.add(new Finding(code, Column.CODE, SheetFaults.lineTwice(where, code)));
            }
        });
    }

    /** What stands in an indicator's rows, or null where nothing does or it cannot be read. */
    private @Nullable Line line(Indicator indicator) {
        int before = findings.size();
        Optional<RowCells> own = cells(new SheetLine(indicator, null));
        List<Line.Part> parts = new ArrayList<>();
        boolean anyPart = false;
        for (var channel : indicator.channels()) {
            Optional<RowCells> row = cells(new SheetLine(indicator, channel));
            if (row.filter(cells -> !cells.blank()).isPresent()) {
                anyPart = true;
                Line.Entered figure = row.get().figure();
                if (figure != null) {
                    parts.add(new Line.Part(channel.code().value(), figure));
                }
            }
        }
        if (own.isEmpty() || own.get().blank() && !anyPart) {
            if (findings.size() == before) {
                blank.add(indicator.code().value());
            }
            return null;
        }
        Line line = whole(indicator, own.get(), parts, anyPart);
        return findings.size() > before ? null : line;
    }

    private static @Nullable Line whole(Indicator indicator, RowCells own, List<Line.Part> parts, boolean anyPart) {
        Line.Entered figure = own.figure();
        String reason = own.text(Column.REASON);
        String remark = own.text(Column.REMARK);
        if (reason != null && (figure != null || anyPart)) {
            own.say(Column.REASON, SheetFaults::figureAndReason);
            return null;
        }
        if (reason != null) {
            figure = new Line.Entered("no-data", null, null, null, reason);
        }
        if (figure == null && !anyPart) {
            if (remark != null) {
                own.say(Column.REMARK, SheetFaults::remarkAlone);
            }
            return null;
        }
        return new Line(indicator.code().value(), figure, remark, parts);
    }

    private Optional<RowCells> cells(SheetLine line) {
        return Optional.ofNullable(rows.get(line.key())).map(row -> {
            RowCells cells = new RowCells(line, row, grid, findings);
            cells.sayWhatIsMisplaced();
            return cells;
        });
    }

    /** The cell that a fault of the figures is about, such as {@code figures/COM-01/channels/RADIO/numerator}. */
    private Finding located(Fault fault) {
        String[] path = fault.where().split("/");
        String indicator = path.length > 1 ? path[1] : "";
        boolean channel = path.length > 3 && path[2].equals("channels");
        String key = channel && rows.containsKey(indicator + ":" + path[3]) ? indicator + ":" + path[3] : indicator;
        SheetLine line = known.get(key);
        Integer row = rows.get(key);
        if (line == null || row == null) {
            return new Finding("", Column.CODE, fault);
        }
        Column column = switch (path[path.length - 1]) {
            case "numerator" -> Column.NUMERATOR;
            case "denominator" -> Column.DENOMINATOR;
            case "remark" -> Column.REMARK;
            case "reason" -> Column.REASON;
            default -> line.figure();
        };
        return new Finding(
                key,
                column,
                new Fault(fault.code(), where(Layout.at(row, column)), fault.vi(), fault.en(), fault.severity()));
    }

    private String where(Place place) {
        return RowCells.where(grid, place);
    }
}
