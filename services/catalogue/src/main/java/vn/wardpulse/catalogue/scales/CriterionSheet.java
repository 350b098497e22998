package vn.wardpulse.catalogue.scales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.catalogue.indicators.TargetCells;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Way;

/** {@code criteria.csv}: one line per criterion. A file that names a scale states all its criteria, in order. */
public final class CriterionSheet {

    public static final String FILE = "criteria.csv";

    private static final String INDICATOR = "indicator";
    private static final String WAY = "way";
    private static final String FORMS = "forms";
    private static final String CLUSTERS = "clusters";
    private static final int MOST_DECIMALS = 2;

    private static final Columns COLUMNS = Columns.of(
                    "plan", "round", "year", "code", "name_vi", "name_en", "measured", "points")
            .and("cap", INDICATOR, WAY, TargetCells.KIND, "target_value", "target_baseline", FORMS, CLUSTERS);

    /** The words that stand for what points rest on, and the cells that each of them has. */
    private enum Kind {
        INDICATOR(Set.of(CriterionSheet.INDICATOR, CriterionSheet.WAY, TargetCells.KIND)),
        COMPLETENESS(Set.of(CriterionSheet.FORMS)),
        TIMELINESS(Set.of(CriterionSheet.FORMS)),
        COUNTED(Set.of(CriterionSheet.WAY, TargetCells.KIND)),
        JUDGED(Set.of()),
        BONUS(Set.of()),
        DEDUCTION(Set.of());

        private final Set<String> cells;

        Kind(Set<String> cells) {
            this.cells = cells;
        }
    }

    private record Line(Row row, ScaleId scale, Criterion criterion) {}

    private final SortedMap<IndicatorCode, IndicatorEntry> indicators;
    private final SortedMap<FormCode, Form> forms;

    public CriterionSheet(SortedMap<IndicatorCode, IndicatorEntry> indicators, SortedMap<FormCode, Form> forms) {
        this.indicators = indicators;
        this.forms = forms;
    }

    /**
     * States the scales anew whose criteria the file names.
     *
     * @param scales those that stand and those of the same import
     */
    public void read(
            byte[] content, SortedMap<ScaleId, Scale> scales, Statements<ScaleId, Scale> stated, Faults faults) {
        Map<ScaleId, List<Line>> lines = new LinkedHashMap<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> line(row, scales))
                    .flatMap(line -> line)
                    .ifPresent(line -> lines.computeIfAbsent(line.scale(), id -> new ArrayList<>())
                            .add(line));
        }
        lines.forEach((id, criteria) -> {
            Map<CriterionCode, Line> once = new LinkedHashMap<>();
            criteria.forEach(line -> once(line, once));
            Scale scale = Objects.requireNonNull(scales.get(id));
            Place place = Objects.requireNonNullElse(
                    stated.place(id), criteria.getFirst().row().place());
            stated.put(
                    id, scale.with(once.values().stream().map(Line::criterion).toList()), place);
        });
    }

    private static void once(Line line, Map<CriterionCode, Line> seen) {
        CriterionCode code = line.criterion().code();
        Line earlier = seen.putIfAbsent(code, line);
        if (earlier != null) {
            long at = earlier.row().place().line();
            line.row()
                    .fault(
                            "code",
                            "stated-twice",
                            "Tiêu chí '%s' đã có ở dòng %d. Giữ lại một dòng.".formatted(code, at),
                            "Criterion '%s' already stands in line %d. Keep one of them.".formatted(code, at));
        }
    }

    private Optional<Line> line(Row row, SortedMap<ScaleId, Scale> scales) {
        ScaleId id = ScaleSheet.id(row);
        @Nullable Scale scale = scales.get(id);
        if (scale == null) {
            row.fault(
                    "year",
                    "unknown-scale",
                    "Không có thang điểm '%s'. Kiểm tra kế hoạch, đợt, năm, hoặc nhập scales.csv trước.".formatted(id),
                    "There is no scale '%s'. Check plan, round and year, or import scales.csv first.".formatted(id));
            return Optional.empty();
        }
        Kind kind = row.word("measured", Kind.class);
        needless(row, kind);
        BigDecimal points = points(row, "points");
        BigDecimal cap = row.given("cap").isEmpty() ? points : points(row, "cap");
        if (cap.compareTo(points) < 0) {
            row.fault(
                    "cap",
                    "cap-below-points",
                    "Điểm tối đa (%s) thấp hơn điểm chuẩn (%s). Sửa một trong hai."
                            .formatted(cap.toPlainString(), points.toPlainString()),
                    "The cap (%s) is below the points (%s). Correct one of them."
                            .formatted(cap.toPlainString(), points.toPlainString()));
            return Optional.empty();
        }
        return measured(row, kind)
                .map(measured -> new Line(
                        row,
                        id,
                        new Criterion(
                                row.code("code", CriterionCode::new),
                                row.name("name"),
                                points,
                                cap,
                                measured,
                                clusters(row, scale))));
    }

    private static void needless(Row row, Kind kind) {
        for (String column : List.of(INDICATOR, WAY, TargetCells.KIND, FORMS)) {
            if (row.given(column).isPresent() && !kind.cells.contains(column)) {
                row.fault(
                        column,
                        "needless-cell",
                        "Tiêu chí loại này không dùng cột '%s'. Xoá ô này.".formatted(column),
                        "A criterion of this kind does not use '%s'. Clear the cell.".formatted(column));
            }
        }
    }

    private Optional<Measured> measured(Row row, Kind kind) {
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

    private static List<GroupCode> clusters(Row row, Scale scale) {
        return row.several(CLUSTERS, text -> {
            GroupCode code = row.code(CLUSTERS, text, GroupCode::new);
            if (scale.clusters().stream().map(Cluster::group).anyMatch(code::equals)) {
                return Optional.of(code);
            }
            row.fault(
                    CLUSTERS,
                    "not-a-cluster-of-the-scale",
                    "Thang điểm không có cụm '%s'. Kiểm tra mã, hoặc thêm cụm vào scales.csv.".formatted(text),
                    "The scale has no cluster '%s'. Check the code, or add the cluster in scales.csv.".formatted(text));
            return Optional.empty();
        });
    }

    private static BigDecimal points(Row row, String column) {
        BigDecimal points = row.decimal(column);
        if (points.signum() > 0 && points.compareTo(Criterion.MOST) <= 0 && points.scale() <= MOST_DECIMALS) {
            return points;
        }
        row.fault(
                column,
                "points-out-of-bounds",
                "Điểm lớn hơn 0, đến %s, tối đa %d chữ số lẻ. Sửa giá trị.".formatted(Criterion.MOST, MOST_DECIMALS),
                "Points are above 0 and up to %s, with at most %d decimals. Correct them."
                        .formatted(Criterion.MOST, MOST_DECIMALS));
        return BigDecimal.ONE;
    }
}
