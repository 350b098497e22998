package vn.wardpulse.submission.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet as they are stored. A formula is told as what it is; its last result is nobody's figure. */
final class GridReader {

    private static final int MOST_CELLS = 100_000;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 16_384;

    private final String file;
    private final List<String> texts;
    private final Map<Place, Cell> cells = new HashMap<>();
    private int rows;
    private int count;

    GridReader(String file, List<String> texts) {
        this.file = file;
        this.texts = texts;
    }

    Map<Place, Cell> read(XmlCursor xml) {
        Place at = new Place(-1, -1);
        while (xml.next()) {
            if (xml.isStart("row")) {
                at = new Place(row(xml, at.row() + 1), -1);
            } else if (xml.isStart("c")) {
                at = place(xml, at);
                cell(xml, at);
            }
        }
        return cells;
    }

    /** Rows and cells need not say where they stand: they then follow the one before. */
    private int row(XmlCursor xml, int next) {
        if (++rows > MOST_ROWS) {
            throw Unwelcome.TOO_MANY_CELLS.toAnswer(file);
        }
        String stated = xml.attribute("r");
        return stated == null
                ? next
                : Place.of("A" + stated).orElseThrow(this::damaged).row();
    }

    private Place place(XmlCursor xml, Place before) {
        String stated = xml.attribute("r");
        Place place = stated == null
                ? new Place(before.row(), before.column() + 1)
                : Place.of(stated).orElseThrow(this::damaged);
        if (++count > MOST_CELLS || place.column() >= MOST_COLUMNS) {
            throw Unwelcome.TOO_MANY_CELLS.toAnswer(file);
        }
        return place;
    }

    private void cell(XmlCursor xml, Place at) {
        String type = xml.attributeOr("t", "n");
        String formula = null;
        String value = "";
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = xml.text("f");
            } else if (xml.isStart("v")) {
                value = xml.text("v");
            } else if (xml.isStart("is")) {
                value = xml.runs("is");
            }
        }
        held(type, formula, value).ifPresent(cell -> {
            if (cells.put(at, cell) != null) {
                throw damaged();
            }
        });
    }

    private Optional<Cell> held(String type, @Nullable String formula, String value) {
        if (formula != null) {
            return Optional.of(new Cell(Cell.Kind.FORMULA, "=" + formula));
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case "n" -> new Cell(Cell.Kind.NUMBER, value);
                    case "s" -> new Cell(Cell.Kind.TEXT, shared(value));
                    case "str", "inlineStr" -> new Cell(Cell.Kind.TEXT, value);
                    case "b" -> new Cell(Cell.Kind.TRUTH, value);
                    default -> new Cell(Cell.Kind.ERROR, value);
                });
    }

    private String shared(String number) {
        if (!number.matches("\\d{1,7}") || Integer.parseInt(number) >= texts.size()) {
            throw damaged();
        }
        return texts.get(Integer.parseInt(number));
    }

    private RuntimeException damaged() {
        return Unwelcome.DAMAGED.toAnswer(file);
    }
}
