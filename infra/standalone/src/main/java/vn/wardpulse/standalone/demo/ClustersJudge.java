package vn.wardpulse.standalone.demo;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;

/**
 * Once a round of emulation is over, its units score themselves, those that lead the clusters appraise, and the Home Affairs
 * Division, which stands for the plan, verifies, gives one sheet back, closes the round and publishes its result, from
 * figures that the district's analyst freezes. Round 1 was over long before the first walk, and is judged when it begins.
 */
final class ClustersJudge implements Habit {

    private static final String STANDING = "noivu.canbo";
    private static final String ANALYST = "tonghop.longbien";

    /** Working days after the last one of the round: by when all have scored themselves, and from when others go on. */
    private static final int SELF_DAYS = 2;

    private static final int APPRAISAL_AFTER = 3;
    private static final int VERIFICATION_AFTER = 4;

    private static final String GIVEN_BACK = "00145";

    private final DemoApi api;
    private final URI reporting;
    private final DemoPeople people;
    private final Chance chance;
    private final PlausiblePoints points;
    private final Map<PlanCode, Plan> plans = new HashMap<>();
    private final Set<RoundId> published = new HashSet<>();

    /** @param reporting address of reporting, which knows how rounds stand */
    ClustersJudge(DemoApi api, URI reporting, DemoPeople people, long seed) {
        this.api = api;
        this.reporting = reporting;
        this.people = people;
        this.chance = new Chance(seed);
        this.points = new PlausiblePoints(seed);
    }

    /** What is judged of a unit, and whose turn it is on the morning of a day. */
    private record Sheet(RoundId round, UnitId unit, UnitId lead, Turn turn) {

        static Sheet of(RoundId round, JsonNode row) {
            return new Sheet(
                    round,
                    new UnitId(row.path("unit").asString()),
                    new UnitId(row.path("lead").asString()),
                    Turn.valueOf(row.path("turn").asString()));
        }

        String address() {
            return "/api/rounds/" + round + "/sheets/" + unit;
        }

        boolean isVerified() {
            return turn == Turn.VERIFIED || turn == Turn.CLOSED;
        }
    }

    @Override
    public List<Deed> on(LocalDate day) {
        List<Deed> deeds = new ArrayList<>();
        for (JsonNode begun : api.seen(STANDING, "/api/rounds")) {
            RoundId round = RoundId.parse(begun.path("round").asString());
            if (!published.contains(round)) {
                last(round).filter(day::isAfter).ifPresent(last -> deeds(round, last, day, deeds));
            }
        }
        return deeds;
    }

    private Optional<LocalDate> last(RoundId round) {
        Plan plan = plans.computeIfAbsent(
                round.plan(), code -> api.definition(STANDING, "/api/plans/" + code, Plan.class));
        return plan.rounds().stream()
                .filter(one -> one.number() == round.number())
                .map(Round::last)
                .findFirst();
    }

    private void deeds(RoundId round, LocalDate last, LocalDate day, List<Deed> deeds) {
        List<Sheet> sheets = new ArrayList<>();
        api.seen(STANDING, "/api/rounds/" + round + "/sheets").forEach(row -> sheets.add(Sheet.of(round, row)));
        if (sheets.stream().allMatch(sheet -> sheet.turn() == Turn.CLOSED)) {
            result(round, day, deeds);
        } else if (sheets.stream().allMatch(Sheet::isVerified)) {
            deeds.add(deed(
                    day,
                    "closing of " + round,
                    () -> api.says(STANDING, "/api/rounds/" + round + "/closing", Map.of())));
        } else {
            sheets.forEach(sheet -> judgement(sheet, last, day).ifPresent(deeds::add));
        }
    }

    private Optional<Deed> judgement(Sheet sheet, LocalDate last, LocalDate day) {
        return sheet.turn()
                .stage()
                .filter(stage -> !WorkingDay.plus(last, after(sheet, stage)).isAfter(day))
                .flatMap(stage -> whoJudges(sheet, stage)
                        .map(by -> deed(day, stage + " of " + sheet, () -> judge(sheet, stage, by))));
    }

    private int after(Sheet sheet, Stage stage) {
        return switch (stage) {
            case SELF -> 1 + chance.of("scored", sheet.address()).nextInt(SELF_DAYS);
            case APPRAISAL -> APPRAISAL_AFTER;
            case VERIFICATION -> VERIFICATION_AFTER;
        };
    }

    private Optional<String> whoJudges(Sheet sheet, Stage stage) {
        return switch (stage) {
            case SELF -> people.officer(sheet.unit());
            case APPRAISAL -> people.officer(sheet.lead());
            case VERIFICATION -> Optional.of(STANDING);
        };
    }

    private void judge(Sheet sheet, Stage stage, String by) {
        JsonNode seen = api.seen(by, sheet.address());
        if (!seen.at("/sheet/turn").asString().equals(stage.name())) {
            // A visitor was faster.
            return;
        }
        int version = seen.at("/sheet/version").asInt();
        if (stage == Stage.VERIFICATION && sheet.unit().value().equals(GIVEN_BACK) && !wasGivenBack(seen)) {
            api.says(
                    by,
                    sheet.address() + "/return",
                    Map.of(
                            "seen",
                            version,
                            "to",
                            "appraisal",
                            "reason",
                            "Chưa rõ căn cứ của cụm; đề nghị đối chiếu lại minh chứng."));
        } else {
            api.says(
                    by,
                    sheet.address() + "/judgement",
                    Map.of("seen", version, "handOn", true, "judgements", points.of(sheet.unit(), stage, seen)));
        }
    }

    private static boolean wasGivenBack(JsonNode seen) {
        return seen.path("history")
                .valueStream()
                .anyMatch(done -> done.at("/act/kind").asString().equals("returned"));
    }

    private void result(RoundId round, LocalDate day, List<Deed> deeds) {
        if (api.answer(STANDING, results(round)).path("results").isEmpty()) {
            deeds.add(deed(day, "result of " + round, () -> publish(round)));
        } else {
            published.add(round);
        }
    }

    private void publish(RoundId round) {
        Patience.until(
                () -> api.answer(STANDING, reporting.resolve("/api/rounds/" + round + "/standing"))
                        .path("closed")
                        .asBoolean(),
                "the closed sheets of " + round);
        String name = "Kết quả thi đua " + round;
        if (snapshot(name).isEmpty()) {
            api.ask(ANALYST, snapshots(), wish(name, api.answer(STANDING, results(round))));
        }
        Patience.until(() -> snapshot(name).isPresent(), "the figures of " + round);
        api.ask(STANDING, results(round), Map.of("snapshot", snapshot(name).orElseThrow()));
    }

    /** @param results which say what a snapshot has to have */
    private static Map<String, Object> wish(String name, JsonNode results) {
        return Map.of(
                "name",
                name,
                "unit",
                results.path("unit").asString(),
                "periods",
                results.path("periods").valueStream().map(JsonNode::asString).toList(),
                "official",
                true,
                "exception",
                "Chốt để xét thi đua; báo cáo chưa duyệt được tính như đã nộp.");
    }

    private Optional<Integer> snapshot(String name) {
        return api.answer(ANALYST, snapshots())
                .valueStream()
                .map(told -> told.path("manifest"))
                .filter(manifest -> manifest.path("name").asString().equals(name))
                .map(manifest -> manifest.path("number").asInt())
                .findFirst();
    }

    private URI snapshots() {
        return reporting.resolve("/api/snapshots");
    }

    private URI results(RoundId round) {
        return reporting.resolve("/api/rounds/" + round + "/results");
    }

    private Deed deed(LocalDate day, String what, Runnable act) {
        return new Deed(DemoScript.moment(chance.of(what, day), day), what, act);
    }
}
