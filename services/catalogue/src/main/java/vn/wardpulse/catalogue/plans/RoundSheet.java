package vn.wardpulse.catalogue.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;

/** {@code rounds.csv}: one line per round. A file that names a plan states all its rounds. */
public final class RoundSheet {

    public static final String FILE = "rounds.csv";

    static final Columns COLUMNS =
            Columns.of("plan", "round", "name_vi", "name_en", "from", "to").and("goal_vi", "goal_en");

    private record Line(Row row, PlanCode plan, Round round) {}

    private RoundSheet() {}

    /**
     * States the plans anew whose rounds the file names.
     *
     * @param plans those that stand and those of the same import
     */
    public static void read(
            byte[] content, SortedMap<PlanCode, Plan> plans, Statements<PlanCode, Plan> stated, Faults faults) {
        Map<PlanCode, List<Line>> lines = new LinkedHashMap<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> line(row, plans))
                    .ifPresent(line -> lines.computeIfAbsent(line.plan(), code -> new ArrayList<>())
                            .add(line));
        }
        lines.forEach((code, rounds) -> {
            rounds.forEach(line -> once(line, rounds));
            Plan plan = Objects.requireNonNull(plans.get(code));
            Place place = Objects.requireNonNullElse(
                    stated.place(code), rounds.getFirst().row().place());
            stated.put(code, plan.with(rounds.stream().map(Line::round).toList()), place);
        });
    }

    private static Line line(Row row, SortedMap<PlanCode, Plan> plans) {
        PlanCode code = row.code("plan", PlanCode::new);
        LocalDate first = row.date("from");
        LocalDate last = row.date("to");
        if (last.isBefore(first)) {
            row.fault(
                    "to",
                    "ends-before-it-begins",
                    "Kết thúc (%s) trước khi bắt đầu (%s). Sửa ngày.".formatted(last, first),
                    "It ends (%s) before it begins (%s). Correct the dates.".formatted(last, first));
        }
        PlanCell.known(row, code, plans)
                .filter(plan -> first.isBefore(plan.first()) || plan.last() != null && last.isAfter(plan.last()))
                .ifPresent(plan -> row.fault(
                        "from",
                        "outside-the-plan",
                        "Đợt nằm ngoài thời gian của kế hoạch '%s'. Sửa ngày của đợt hoặc của kế hoạch."
                                .formatted(code),
                        "The round is not within the days of plan '%s'. Correct one or the other.".formatted(code)));
        return new Line(row, code, new Round(row.integer("round", 1, 99), row.name("name"), first, last, goal(row)));
    }

    private static @Nullable Name goal(Row row) {
        return row.given("goal_vi")
                .map(vi -> new Name(vi, row.given("goal_en").orElse(vi)))
                .orElse(null);
    }

    private static void once(Line line, List<Line> lines) {
        for (Line earlier : lines.subList(0, lines.indexOf(line))) {
            if (earlier.round().number() == line.round().number()) {
                line.row()
                        .fault(
                                "round",
                                "stated-twice",
                                "Đợt %d đã có ở dòng %d. Giữ lại một dòng."
                                        .formatted(
                                                line.round().number(),
                                                earlier.row().place().line()),
                                "Round %d already stands in line %d. Keep one of them."
                                        .formatted(
                                                line.round().number(),
                                                earlier.row().place().line()));
            }
        }
    }
}
