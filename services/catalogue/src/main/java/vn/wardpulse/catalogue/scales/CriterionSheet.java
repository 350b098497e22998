package vn.wardpulse.catalogue.scales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;

/** {@code criteria.csv}: one line per criterion. A file that names a scale states all its criteria, in order. */
public final class CriterionSheet {

    public static final String FILE = "criteria.csv";

    private static final String CLUSTERS = "clusters";
    private static final int MOST_DECIMALS = 2;

    private static final Columns COLUMNS = Columns.of(
                    "plan", "round", "year", "code", "name_vi", "name_en", "measured", "points")
            .and(
                    "cap",
                    MeasuredCells.INDICATOR,
                    MeasuredCells.WAY,
                    TargetCells.KIND,
                    "target_value",
                    "target_baseline",
                    MeasuredCells.FORMS,
                    CLUSTERS);

    private record Line(Row row, ScaleId scale, Criterion criterion) {}

    private final MeasuredCells cells;

    public CriterionSheet(SortedMap<IndicatorCode, IndicatorEntry> indicators, SortedMap<FormCode, Form> forms) {
        this.cells = new MeasuredCells(indicators, forms);
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
        MeasuredCells.Kind kind = MeasuredCells.kind(row);
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
        return cells.read(row, kind)
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
