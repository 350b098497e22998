package vn.wardpulse.catalogue.scales;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.catalogue.indicators.TargetCells;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Way;

/** Reads what the points of a criterion rest on from the column {@code measured} and from those that it makes use of. */
final class MeasuredCells {

    static final String INDICATOR = "indicator";
    static final String WAY = "way";
    static final String FORMS = "forms";

    /** The words that stand for what points rest on, and the cells that each of them has. */
    enum Kind {
        INDICATOR(Set.of(MeasuredCells.INDICATOR, MeasuredCells.WAY, TargetCells.KIND)),
        COMPLETENESS(Set.of(MeasuredCells.FORMS)),
        TIMELINESS(Set.of(MeasuredCells.FORMS)),
        COUNTED(Set.of(MeasuredCells.WAY, TargetCells.KIND)),
        JUDGED(Set.of()),
        BONUS(Set.of()),
        DEDUCTION(Set.of());

        private final Set<String> cells;

        Kind(Set<String> cells) {
            this.cells = cells;
        }
    }

    private final SortedMap<IndicatorCode, IndicatorEntry> indicators;
    private final SortedMap<FormCode, Form> forms;

    MeasuredCells(SortedMap<IndicatorCode, IndicatorEntry> indicators, SortedMap<FormCode, Form> forms) {
        this.indicators = indicators;
        this.forms = forms;
    }

    /** What points rest on; a fault of the row for each cell that this makes no use of. */
    static Kind kind(Row row) {
        Kind kind = row.word("measured", Kind.class);
        for (String column : List.of(INDICATOR, WAY, TargetCells.KIND, FORMS)) {
            if (row.given(column).isPresent() && !kind.cells.contains(column)) {
                row.fault(
                        column,
                        "needless-cell",
                        "Tiêu chí loại này không dùng cột '%s'. Xoá ô này.".formatted(column),
                        "A criterion of this kind does not use '%s'. Clear the cell.".formatted(column));
            }
        }
        return kind;
    }

    /** Nothing, and a fault of the row, where its cells do not go together. */
    Optional<Measured> read(Row row, Kind kind) {
        return switch (kind) {
            case INDICATOR -> ofIndicator(row);
            case COUNTED -> counted(row);
            case COMPLETENESS -> Optional.of(new Measured.Completeness(forms(row)));
            case TIMELINESS -> Optional.of(new Measured.Timeliness(forms(row)));
            case JUDGED -> Optional.of(new Measured.Judged());
            case BONUS -> Optional.of(new Measured.Bonus());
            case DEDUCTION -> Optional.of(new Measured.Deduction());
        };
    }

    private Optional<Measured> ofIndicator(Row row) {
        IndicatorCode code = row.code(INDICATOR, IndicatorCode::new);
        @Nullable IndicatorEntry entry = indicators.get(code);
        if (entry == null) {
            if (row.given(INDICATOR).isPresent()) {
                row.fault(
                        INDICATOR,
                        "unknown-indicator",
                        "Không có chỉ tiêu '%s'. Kiểm tra mã, hoặc nhập chỉ tiêu trước.".formatted(code),
                        "There is no indicator '%s'. Check the code, or import the indicator first.".formatted(code));
            }
            return Optional.empty();
        }
        @Nullable
        Target target = row.given(TargetCells.KIND).isEmpty()
                ? null
                : TargetCells.read(
                        row,
                        row.word(TargetCells.KIND, TargetCells.Kind.class),
                        entry.indicator().better());
        Way way = way(row);
        if (way == Way.PROGRESS && target != null && !(target instanceof Target.Reduction)) {
            row.fault(
                    WAY,
                    "progress-without-reduction",
                    "'progress' chỉ dùng cho mục tiêu giảm so với năm gốc. Dùng achieved hoặc met.",
                    "'progress' is for reductions only. Use achieved or met.");
            return Optional.empty();
        }
        return Optional.of(new Measured.Indicator(code, way, target));
    }

    private static Optional<Measured> counted(Row row) {
        TargetCells.Kind kind = row.word(TargetCells.KIND, TargetCells.Kind.class);
        Way way = way(row);
        if (way == Way.PROGRESS
                || kind == TargetCells.Kind.REDUCE_BY_FRACTION
                || kind == TargetCells.Kind.REDUCE_BY_PERCENT) {
            row.fault(
                    way == Way.PROGRESS ? WAY : TargetCells.KIND,
                    "counted-without-baseline",
                    "Số đếm tay không có năm gốc để so. Dùng at_least, at_most hoặc range, tính theo achieved hoặc met.",
                    "What is counted by hand has no baseline. Use at_least, at_most or range, by achieved or met.");
            return Optional.empty();
        }
        Direction better = switch (kind) {
            case AT_MOST -> Direction.LOWER;
            case RANGE -> Direction.WITHIN;
            default -> Direction.HIGHER;
        };
        return Optional.of(new Measured.Counted(way, TargetCells.read(row, kind, better)));
    }

    private static Way way(Row row) {
        return row.given(WAY).isEmpty() ? Way.ACHIEVED : row.word(WAY, Way.class);
    }

    private List<FormCode> forms(Row row) {
        return row.several(FORMS, text -> {
            FormCode code = row.code(FORMS, text, FormCode::new);
            if (forms.containsKey(code)) {
                return Optional.of(code);
            }
            row.fault(
                    FORMS,
                    "unknown-form",
                    "Không có biểu '%s'. Kiểm tra mã, hoặc nhập biểu trước.".formatted(text),
                    "There is no form '%s'. Check the code, or import the form first.".formatted(text));
            return Optional.empty();
        });
    }
}
