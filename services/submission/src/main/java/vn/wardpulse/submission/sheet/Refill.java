package vn.wardpulse.submission.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.submission.workbook.Cell;
import vn.wardpulse.submission.workbook.Grid;

/** What an uploaded sheet held, cell for cell; a formula as its text, which does nothing. */
final class Refill implements Content {

    private final Grid grid;
    private final Map<String, Integer> rows = new HashMap<>();

    Refill(Grid grid) {
        this.grid = grid;
        Rows.of(grid).forEach((row, key) -> rows.putIfAbsent(key, row));
    }

    @Override
    public Optional<Shown> at(SheetLine line, Column column) {
        return Optional.ofNullable(rows.get(line.key()))
                .flatMap(row -> grid.at(Layout.at(row, column)))
                .map(cell -> shown(line, cell));
    }

    private static Shown shown(SheetLine line, Cell cell) {
        return switch (cell.kind()) {
            case NUMBER ->
                StoredNumber.read(cell.text(), line.decimals())
                        .<Shown>map(Shown.Number::new)
                        .orElseGet(() -> new Shown.Text(cell.text()));
            case TEXT, TRUTH, ERROR -> new Shown.Text(PlainText.original(cell.text()));
            case FORMULA -> new Shown.Text(cell.text());
        };
    }
}
