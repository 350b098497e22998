package vn.wardpulse.catalogue.scales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;

/** {@code scales.csv}: one line per round and year. Its criteria have a file of their own. */
public final class ScaleSheet {

    public static final String FILE = "scales.csv";

    private static final Columns COLUMNS = Columns.of("plan", "round", "year", "name_vi", "name_en", "clusters")
            .and("weight", "bonus_cap", "deduction_cap", "ties", "commend", "commend_places", "criticise");
    private static final int MOST_PLACES = 99;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(10_000);

    private final SortedMap<PlanCode, Plan> plans;
    private final SortedMap<GroupCode, UnitGroup> groups;
    private final Holders holders;

    public ScaleSheet(SortedMap<PlanCode, Plan> plans, SortedMap<GroupCode, UnitGroup> groups, Holders holders) {
        this.plans = plans;
        this.groups = groups;
        this.holders = holders;
    }

    /** @param known the scales that stand; their criteria stay */
    public Statements<ScaleId, Scale> read(byte[] content, SortedMap<ScaleId, Scale> known, Faults faults) {
        Statements<ScaleId, Scale> scales = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> scale(row, known))
                    .flatMap(scale -> scale)
                    .ifPresent(scale -> scales.put(scale.id(), scale, row, "year"));
        }
        return scales;
    }

    /** The scale that the columns {@code plan}, {@code round} and {@code year} name. */
    static ScaleId id(Row row) {
        return new ScaleId(
                new RoundId(row.code("plan", PlanCode::new), row.integer("round", 1, RoundId.MOST)),
                row.integer("year", 1900, 2199));
    }

    private Optional<Scale> scale(Row row, SortedMap<ScaleId, Scale> known) {
        ScaleId id = id(row);
        Optional<Round> round = round(row, id);
        if (round.isEmpty()) {
            return Optional.empty();
        }
        List<Cluster> clusters = clusters(row, last(round.get(), id.year()));
        @Nullable Scale before = known.get(id);
        BigDecimal commend = points(row, "commend");
        BigDecimal criticise = points(row, "criticise");
        int places = row.given("commend_places").isEmpty() ? 0 : row.integer("commend_places", 0, MOST_PLACES);
        if (commend != null && places == 0) {
            row.fault(
                    "commend_places",
                    "no-places",
                    "Có điểm khen thưởng nhưng không có số bậc. Điền số bậc đầu của mỗi cụm được đề nghị khen.",
                    "There is a score for commendation and no places. Fill in how many places of each cluster may be proposed.");
        }
        if (commend != null && criticise != null && commend.compareTo(criticise) < 0) {
            row.fault(
                    "criticise",
                    "criticised-above-commended",
                    "Điểm phê bình (%s) cao hơn điểm khen thưởng (%s). Sửa một trong hai."
                            .formatted(criticise.toPlainString(), commend.toPlainString()),
                    "The score for criticism (%s) is above the one for commendation (%s). Correct one of them."
                            .formatted(criticise.toPlainString(), commend.toPlainString()));
            return Optional.empty();
        }
        if (clusters.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scale(
                id,
                row.name("name"),
                row.given("weight").isEmpty() ? 1 : row.integer("weight", 1, Scale.MOST_WEIGHT),
                clusters,
                orNothing(points(row, "bonus_cap")),
                orNothing(points(row, "deduction_cap")),
                row.codes("ties", CriterionCode::new),
                new Scale.Thresholds(commend, places, criticise),
                before == null ? List.of() : before.criteria()));
    }

    private Optional<Round> round(Row row, ScaleId id) {
        @Nullable Plan plan = plans.get(id.plan());
        if (plan == null) {
            row.fault(
                    "plan",
                    "unknown-plan",
                    "Không có kế hoạch '%s'. Kiểm tra mã, hoặc nhập kế hoạch trước.".formatted(id.plan()),
                    "There is no plan '%s'. Check the code, or import the plan first.".formatted(id.plan()));
            return Optional.empty();
        }
        Optional<Round> round = plan.rounds().stream()
                .filter(one -> one.number() == id.round().number())
                .findFirst();
        if (round.isEmpty()) {
            row.fault(
                    "round",
                    "unknown-round",
                    "Kế hoạch '%s' không có đợt %d. Kiểm tra số đợt, hoặc nhập rounds.csv trước."
                            .formatted(id.plan(), id.round().number()),
                    "Plan '%s' has no round %d. Check its number, or import rounds.csv first."
                            .formatted(id.plan(), id.round().number()));
        } else if (id.year() < round.get().first().getYear()
                || id.year() > round.get().last().getYear()) {
            row.fault(
                    "year",
                    "outside-the-round",
                    "Đợt %d không có ngày nào trong năm %d. Sửa năm."
                            .formatted(id.round().number(), id.year()),
                    "Round %d has no day in %d. Correct the year."
                            .formatted(id.round().number(), id.year()));
        }
        return round;
    }

    /** The last day of the round in a year. */
    private static LocalDate last(Round round, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return round.last().isBefore(end) ? round.last() : end;
    }

    private List<Cluster> clusters(Row row, LocalDate day) {
        List<Cluster> clusters = new ArrayList<>();
        Set<GroupCode> seen = new LinkedHashSet<>();
        for (String text : row.list("clusters")) {
            String[] both = text.split("=", -1);
            if (both.length != 2) {
                row.fault(
                        "clusters",
                        "not-a-cluster",
                        "'%s' không phải là cụm. Viết như LB-CUM-1=00118: nhóm, dấu bằng, đơn vị cụm trưởng."
                                .formatted(text),
                        "'%s' is no cluster. Write it like LB-CUM-1=00118: the group, an equals sign, the unit that leads it."
                                .formatted(text));
                continue;
            }
            GroupCode code = row.code("clusters", both[0].strip(), GroupCode::new);
            if (!groups.containsKey(code)) {
                row.fault(
                        "clusters",
                        "unknown-group",
                        "Không có nhóm '%s'. Kiểm tra mã, hoặc nhập groups.csv trước.".formatted(code),
                        "There is no group '%s'. Check the code, or import groups.csv first.".formatted(code));
            } else if (!seen.add(code)) {
                row.fault(
                        "clusters",
                        "listed-twice",
                        "'%s' xuất hiện hai lần. Giữ lại một.".formatted(code),
                        "'%s' stands there twice. Keep one.".formatted(code));
            } else {
                holders.on(day, both[1].strip(), row, "clusters")
                        .ifPresent(lead -> clusters.add(new Cluster(code, lead)));
            }
        }
        return clusters;
    }

    /** 0 to {@link #MOST_POINTS}; null where the cell is empty. */
    private static @Nullable BigDecimal points(Row row, String column) {
        if (row.given(column).isEmpty()) {
            return null;
        }
        BigDecimal points = row.decimal(column);
        if (points.signum() < 0 || points.compareTo(MOST_POINTS) > 0) {
            row.fault(
                    column,
                    "points-out-of-bounds",
                    "Điểm từ 0 đến %s. Sửa giá trị.".formatted(MOST_POINTS),
                    "Points are 0 to %s. Correct them.".formatted(MOST_POINTS));
            return BigDecimal.ZERO;
        }
        return points;
    }

    private static BigDecimal orNothing(@Nullable BigDecimal points) {
        return points == null ? BigDecimal.ZERO : points;
    }
}
