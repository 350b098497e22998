package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.submission.workbook.Cell;
import vn.wardpulse.submission.workbook.Cell.Kind;
import vn.wardpulse.submission.workbook.Grid;
import vn.wardpulse.submission.workbook.Place;
import vn.wardpulse.typed.Typed;
import vn.wardpulse.web.Fault;

/** Reads the cells of one row of an uploaded sheet; what it cannot read it says. */
final class RowCells {

    private final SheetLine line;
    private final int row;
    private final Grid grid;
    private final List<Finding> findings;

    RowCells(SheetLine line, int row, Grid grid, List<Finding> findings) {
        this.line = line;
        this.row = row;
        this.grid = grid;
        this.findings = findings;
    }

    /** Whether anything stands where the row is filled in. */
    boolean blank() {
        return List.of(Column.values()).stream()
                .filter(line::takes)
                .allMatch(column -> cell(column).isEmpty());
    }

    /** The figure, or null where there is none or it cannot be read. */
    Line.@Nullable Entered figure() {
        if (!line.ratio()) {
            String value = number(Column.FIGURE);
            return value == null ? null : new Line.Entered("amount", value, null, null, null);
        }
        boolean anyNumerator = cell(Column.NUMERATOR).isPresent();
        boolean anyDenominator = cell(Column.DENOMINATOR).isPresent();
        String numerator = number(Column.NUMERATOR);
        String denominator = number(Column.DENOMINATOR);
        if (anyNumerator != anyDenominator) {
            say(
                    anyNumerator ? Column.DENOMINATOR : Column.NUMERATOR,
                    where -> SheetFaults.halfAPair(where, !anyNumerator));
        }
        return numerator == null || denominator == null
                ? null
                : new Line.Entered("pair", null, numerator, denominator, null);
    }

    /** Text without what made it plain. */
    @Nullable
    String text(Column column) {
        Optional<Cell> cell = cell(column);
        if (cell.filter(held -> held.kind() == Kind.FORMULA).isPresent()) {
            say(column, SheetFaults::formula);
            return null;
        }
        return cell.map(held -> PlainText.original(held.text())).orElse(null);
    }

    /** Says of everything that stands where nothing is filled in that it is lost there. */
    void sayWhatIsMisplaced() {
        for (Column column : Column.values()) {
            boolean asked = column.ordinal() >= Column.FIGURE.ordinal() && !line.takes(column);
            // The row of a ratio has its rate computed there.
            boolean computed = column == Column.FIGURE && line.ratio();
            if (asked && !computed && cell(column).isPresent()) {
                say(column, SheetFaults::notForInput);
            }
        }
    }

    void say(Column column, Function<String, Fault> fault) {
        findings.add(new Finding(line.key(), column, fault.apply(where(grid, Layout.at(row, column)))));
    }

    static String where(Grid grid, Place place) {
        return grid.name() + "!" + place;
    }

    private Optional<Cell> cell(Column column) {
        return grid.at(Layout.at(row, column))
                .filter(cell -> cell.kind() != Kind.TEXT || !cell.text().isBlank());
    }

    private @Nullable String number(Column column) {
        Cell cell = cell(column).orElse(null);
        if (cell == null) {
            return null;
        }
        return switch (cell.kind()) {
            case FORMULA -> refused(column, SheetFaults::formula);
            case NUMBER ->
                StoredNumber.read(cell.text(), line.decimals())
                        .map(BigDecimal::toPlainString)
                        .orElseGet(() -> refused(column, SheetFaults::tooLong));
            case TEXT -> line.yesNo() ? yesOrNo(column, cell.text()) : typed(column, cell.text());
            case TRUTH ->
                line.yesNo() ? cell.text() : refused(column, where -> SheetFaults.unreadable(where, cell.text()));
            case ERROR -> refused(column, where -> SheetFaults.unreadable(where, cell.text()));
        };
    }

    private @Nullable String yesOrNo(Column column, String text) {
        return YesNo.read(text).orElseGet(() -> refused(column, where -> SheetFaults.yesOrNo(where, text)));
    }

    private @Nullable String typed(Column column, String text) {
        return switch (Typed.of(text, line.decimals())) {
            case Typed.Empty empty -> null;
            case Typed.Read(BigDecimal value) -> value.toPlainString();
            case Typed.TooFine(BigDecimal value, int decimals) -> value.toPlainString();
            case Typed.Ambiguous both -> refused(column, where -> SheetFaults.ambiguous(where, text, both));
            case Typed.TooLong tooLong -> refused(column, SheetFaults::tooLong);
            case Typed.Unreadable unreadable -> refused(column, where -> SheetFaults.unreadable(where, text));
        };
    }

    private @Nullable String refused(Column column, Function<String, Fault> fault) {
        say(column, fault);
        return null;
    }
}
