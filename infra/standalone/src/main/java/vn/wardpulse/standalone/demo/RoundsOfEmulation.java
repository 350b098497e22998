package vn.wardpulse.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.model.wire.Wire;

/**
 * The two rounds of plan P2021: units score themselves, the units that lead their clusters appraise, the Home Affairs
 * Division verifies and closes; then the analyst freezes what the result rests on, and the Division publishes it. The
 * first is published in February 2023; of the second some have begun by October 2023, and it is judged once it is over.
 * The visitor's ward waits until the last moment. All points are invented.
 */
final class RoundsOfEmulation implements Habit {

    private static final String PLAN = "P2021";
    private static final String STANDING = "noivu.canbo";
    private static final String ANALYST = "tonghop.longbien";

    /** Whoever sees all wards' reports. */
    private static final String WATCHER = "thuongtruc.longbien";

    private static final String DISTRICT = "004";

    /** The days of the told year on which somebody does something about a round. */
    static final SortedSet<LocalDate> TOLD = told();

    private static final List<Timetable> ALL = List.of(
            new Timetable(
                    1,
                    LocalDate.of(2022, 12, 31),
                    LocalDate.of(2023, 1, 4),
                    LocalDate.of(2023, 1, 4),
                    LocalDate.of(2023, 1, 11),
                    LocalDate.of(2023, 2, 2),
                    LocalDate.of(2023, 2, 7),
                    LocalDate.of(2023, 3, 1)),
            new Timetable(
                    2,
                    LocalDate.of(2023, 11, 6),
                    LocalDate.of(2023, 10, 9),
                    LocalDate.of(2023, 11, 7),
                    LocalDate.of(2023, 11, 13),
                    LocalDate.of(2023, 11, 16),
                    LocalDate.of(2023, 11, 21),
                    LocalDate.of(2023, 12, 15)));

    private static final String ACHIEVED = "Sáng kiến, mô hình mới được Quận công nhận, có quyết định kèm theo.";
    private static final String PLAQUES = "Có quyết định gắn biển và ảnh công trình trong hồ sơ.";

    private static final List<String> LOWERED = List.of(
            "Minh chứng chưa đầy đủ so với hướng dẫn chấm.",
            "Cụm thống nhất giảm: còn tồn tại đã nêu trong biên bản kiểm tra.",
            "Kết quả có nhưng chậm so với kế hoạch đăng ký.");

    private static final String RAISED = "Đã bổ sung minh chứng, thẩm định lại.";
    private static final String LATE = "Nộp hồ sơ thi đua chậm so với hạn của cụm.";

    private final DemoApi api;
    private final DemoPeople people;
    private final Chance chance;
    private final Papers papers;
    private final Map<UnitId, DemoWard> wards =
            DemoWard.ALL.stream().collect(Collectors.toMap(DemoWard::unit, Function.identity()));
    private final Set<Integer> published = new HashSet<>();

    RoundsOfEmulation(DemoApi api, DemoPeople people, long seed) {
        this.api = api;
        this.people = people;
        this.chance = new Chance(seed);
        this.papers = new Papers(api, chance);
    }

    /**
     * When a round is judged.
     *
     * @param over its last day
     * @param begun from when on some have written down what they think of themselves
     * @param self from when on units hand their sheets on, {@code appraisal} and {@code verification} the stages after it
     * @param closing when it is closed, if all is verified and the reports that it rests on are approved
     * @param latest when it is closed whatever is missing
     */
    private record Timetable(
            int round,
            LocalDate over,
            LocalDate begun,
            LocalDate self,
            LocalDate appraisal,
            LocalDate verification,
            LocalDate closing,
            LocalDate latest) {

        String path() {
            return "/api/rounds/%s/%d".formatted(PLAN, round);
        }

        String snapshot() {
            return "Kết quả thi đua đợt %d (%s)".formatted(round, PLAN);
        }
    }

    /** The sheet of a unit as it stands on a morning. */
    private record Sheet(UnitId unit, UnitId lead, Turn turn, int version) {

        static Sheet of(JsonNode row) {
            return new Sheet(
                    new UnitId(row.path("unit").asString()),
                    new UnitId(row.path("lead").asString()),
                    Turn.valueOf(row.path("turn").asString().toUpperCase(Locale.ROOT)),
                    row.path("version").asInt());
        }
    }

    /** @param words evidence or a reason; null where there is nothing to say */
    private record Opinion(BigDecimal value, @Nullable String words) {}

    private static SortedSet<LocalDate> told() {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.addAll(WorkingDay.between(LocalDate.of(2023, 1, 4), LocalDate.of(2023, 1, 6)));
        days.addAll(WorkingDay.between(LocalDate.of(2023, 1, 11), LocalDate.of(2023, 1, 12)));
        days.addAll(WorkingDay.between(LocalDate.of(2023, 2, 2), LocalDate.of(2023, 2, 10)));
        days.addAll(WorkingDay.between(LocalDate.of(2023, 10, 9), LocalDate.of(2023, 10, 10)));
        return days;
    }

    @Override
    public List<Deed> on(LocalDate day) {
        List<Deed> deeds = new ArrayList<>();
        for (Timetable round : ALL) {
            if (!day.isBefore(round.begun()) && !published.contains(round.round())) {
                deeds(round, day, deeds);
            }
        }
        return deeds;
    }

    private void deeds(Timetable round, LocalDate day, List<Deed> deeds) {
        List<Sheet> sheets = new ArrayList<>();
        api.seen(STANDING, round.path() + "/sheets").forEach(row -> sheets.add(Sheet.of(row)));
        boolean verified =
                sheets.stream().allMatch(sheet -> sheet.turn() == Turn.VERIFIED || sheet.turn() == Turn.CLOSED);
        if (sheets.stream().allMatch(sheet -> sheet.turn() == Turn.CLOSED)) {
            result(round, day, deeds);
        } else if (mayClose(round, verified, day)) {
            deeds.add(new Deed(
                    DemoScript.moment(chance.of("closing", round.path()), day),
                    "closing of " + round.path(),
                    () -> api.says(
                            STANDING,
                            round.path() + "/closing",
                            verified
                                    ? Map.of()
                                    : Map.of("reason", "Đã đôn đốc nhưng còn đơn vị chưa hoàn thành phiếu."))));
        } else {
            sheets.forEach(sheet -> judging(round, sheet, day).ifPresent(deeds::add));
        }
    }

    private boolean mayClose(Timetable round, boolean verified, LocalDate day) {
        if (!day.isBefore(round.latest())) {
            return true;
        }
        return verified && !day.isBefore(round.closing()) && reportsAreApproved(round);
    }

    private Optional<Deed> judging(Timetable round, Sheet sheet, LocalDate day) {
        return sheet.turn().stage().flatMap(stage -> switch (stage) {
            case SELF -> people.officer(sheet.unit()).flatMap(by -> ofItself(round, sheet, by, day));
            case APPRAISAL ->
                people.officer(sheet.lead())
                        .filter(by -> !WorkingDay.plus(round.appraisal(), isVisitors(sheet.lead()) ? 1 : 0)
                                .isAfter(day))
                        .map(by -> judged(round, sheet, stage, by, day, true));
            case VERIFICATION ->
                day.isBefore(round.verification()) ? Optional.empty() : Optional.of(verified(round, sheet, day));
        });
    }

    /** Handed on within three days; before the round is over some have begun. */
    private Optional<Deed> ofItself(Timetable round, Sheet sheet, String by, LocalDate day) {
        int wait = isVisitors(sheet.unit())
                ? 2
                : chance.of("self", round.round(), sheet.unit()).nextInt(3);
        if (!WorkingDay.plus(round.self(), wait).isAfter(day)) {
            return Optional.of(judged(round, sheet, Stage.SELF, by, day, true));
        }
        boolean begins = day.isBefore(round.self()) && sheet.version() == 0 && !isVisitors(sheet.unit());
        return begins && chance.falls(45, "begun", round.round(), sheet.unit())
                ? Optional.of(judged(round, sheet, Stage.SELF, by, day, false))
                : Optional.empty();
    }

    /** On the first day some are given back; all others, and these when they come again, are verified. */
    private Deed verified(Timetable round, Sheet sheet, LocalDate day) {
        if (day.equals(round.verification()) && chance.falls(12, "given back", round.round(), sheet.unit())) {
            return new Deed(
                    DemoScript.moment(chance.of("return", round.round(), sheet.unit()), day),
                    "sheet of " + sheet.unit() + " given back",
                    () -> api.says(
                            STANDING,
                            round.path() + "/sheets/" + sheet.unit() + "/return",
                            Map.of(
                                    "to",
                                    "appraisal",
                                    "reason",
                                    "Đề nghị cụm xem lại điểm phong trào, đối chiếu với biên bản kiểm tra.")));
        }
        return judged(round, sheet, Stage.VERIFICATION, STANDING, day, true);
    }

    private Deed judged(Timetable round, Sheet sheet, Stage stage, String by, LocalDate day, boolean handOn) {
        return new Deed(
                DemoScript.moment(chance.of("judgement", round.round(), sheet.unit(), stage), day),
                "%s of %s in %s".formatted(stage, sheet.unit(), round.path()),
                () -> judge(round, sheet.unit(), stage, by, handOn));
    }

    private void judge(Timetable round, UnitId unit, Stage stage, String by, boolean handOn) {
        String path = round.path() + "/sheets/" + unit;
        List<Map<String, Object>> judgements = new ArrayList<>();
        for (JsonNode row : api.seen(by, path).path("criteria")) {
            int year = row.path("year").asInt();
            Criterion criterion = Wire.mapper().convertValue(row.path("criterion"), Criterion.class);
            SplittableRandom random = chance.of(round.round(), unit, stage, year, criterion.code());
            Optional<BigDecimal> before = before(row, stage);
            opinion(stage, unit, criterion, before, random).ifPresent(opinion -> {
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("year", year);
                said.put("criterion", criterion.code().value());
                said.put("value", opinion.value().toPlainString());
                if (opinion.words() != null) {
                    said.put("words", opinion.words());
                }
                judgements.add(said);
            });
        }
        if (handOn) {
            papers.withSheet(by, path, unit, stage, judgements);
        }
        api.says(by, path + "/judgement", Map.of("handOn", handOn, "judgements", judgements));
    }

    /** What the furthest of the stages before says of a criterion. */
    private static Optional<BigDecimal> before(JsonNode row, Stage stage) {
        List<String> earlier = switch (stage) {
            case SELF -> List.of();
            case APPRAISAL -> List.of("self");
            case VERIFICATION -> List.of("appraisal", "self");
        };
        return earlier.stream()
                .map(name -> row.path(name).path("value").asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(BigDecimal::new);
    }

    private Optional<Opinion> opinion(
            Stage stage, UnitId unit, Criterion criterion, Optional<BigDecimal> before, SplittableRandom random) {
        if (before.isPresent()) {
            return Optional.of(after(stage, criterion, before.get(), random));
        }
        return switch (criterion.measured()) {
            case Measured.Counted ignored -> {
                int least = criterion.code().value().endsWith("-TP") ? 0 : 1;
                int works = least + random.nextInt(3);
                yield Optional.of(new Opinion(BigDecimal.valueOf(works), works > 0 ? PLAQUES : null));
            }
            case Measured.Bonus ignored ->
                stage == Stage.SELF && random.nextInt(100) < 40
                        ? Optional.of(new Opinion(BigDecimal.valueOf(1 + random.nextInt(3)), ACHIEVED))
                        : Optional.empty();
            case Measured.Deduction ignored ->
                stage == Stage.APPRAISAL && random.nextInt(100) < 12
                        ? Optional.of(new Opinion(BigDecimal.ONE, LATE))
                        : Optional.empty();
            default -> Optional.of(new Opinion(given(criterion.points(), percent(unit, random)), null));
        };
    }

    /** Most is left as it is; the cluster lowers some points, and the Division raises a few. */
    private static Opinion after(Stage stage, Criterion criterion, BigDecimal before, SplittableRandom random) {
        boolean points = criterion.measured() instanceof Measured.Judged;
        int fate = random.nextInt(100);
        if (points && stage == Stage.APPRAISAL && fate < 25) {
            BigDecimal less = before.subtract(halves(1 + random.nextInt(4))).max(BigDecimal.ZERO);
            return new Opinion(less, LOWERED.get(random.nextInt(LOWERED.size())));
        }
        if (points && stage == Stage.VERIFICATION && fate < 8) {
            return new Opinion(before.add(halves(1)).min(criterion.points()), RAISED);
        }
        return new Opinion(before, null);
    }

    private int percent(UnitId unit, SplittableRandom random) {
        DemoWard ward = wards.get(unit);
        int vigour = ward == null ? 0 : (int) Math.round(ward.vigour() * 6);
        return Math.clamp(82 + vigour + random.nextInt(16), 0, 100);
    }

    /** So much of the points, to the half. */
    private static BigDecimal given(BigDecimal points, int percent) {
        return points.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(50), 0, RoundingMode.HALF_UP)
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal halves(int count) {
        return BigDecimal.valueOf(count * 5L, 1);
    }

    private static boolean isVisitors(UnitId unit) {
        return DemoWard.ALL.stream()
                .anyMatch(ward -> ward.unit().equals(unit) && ward.login().equals(DemoWard.LEFT_TO_VISITOR));
    }

    /** Of what is about the time of the round; so that its figures can be frozen for good. */
    private boolean reportsAreApproved(Timetable round) {
        for (JsonNode report :
                api.seen(WATCHER, "/api/obligations?year=" + round.over().getYear())) {
            LocalDate last = LocalDate.parse(report.path("windowLast").asString());
            if (!last.isAfter(round.over()) && !report.path("state").asString().equals("approved")) {
                return false;
            }
        }
        return true;
    }

    /** Whether reporting has read of every report that submission has approved. */
    private boolean approvalsAreReported(Timetable round) {
        int year = round.over().getYear();
        Set<String> reported = new HashSet<>();
        for (JsonNode standing : api.reported(WATCHER, "/api/standings?year=" + year)) {
            if (standing.path("state").asString().equals("APPROVED")) {
                reported.add(key(standing.path("obligation")));
            }
        }
        for (JsonNode report : api.seen(WATCHER, "/api/obligations?year=" + year)) {
            if (report.path("state").asString().equals("approved") && !reported.contains(key(report))) {
                return false;
            }
        }
        return true;
    }

    private static String key(JsonNode obligation) {
        return obligation.path("unit").asString() + "/"
                + obligation.path("form").asString() + "/"
                + obligation.path("period").asString();
    }

    /** The figures are frozen on one day and the result published on the next. */
    private void result(Timetable round, LocalDate day, List<Deed> deeds) {
        JsonNode results = api.reported(STANDING, round.path() + "/results");
        if (!results.path("results").isEmpty()) {
            published.add(round.round());
            return;
        }
        OptionalInt snapshot = snapshot(round);
        if (snapshot.isPresent()) {
            deeds.add(new Deed(
                    DemoScript.moment(chance.of("publication", round.path()), day),
                    "result of " + round.path(),
                    () -> api.settles(STANDING, round.path() + "/results", Map.of("snapshot", snapshot.getAsInt()))));
        } else {
            deeds.add(new Deed(
                    DemoScript.moment(chance.of("snapshot", round.path()), day),
                    "snapshot for " + round.path(),
                    () -> freeze(round)));
        }
    }

    /** What it rests on is asked for once everything that was judged has come to reporting. */
    private void freeze(Timetable round) {
        Patience.until(
                () -> api.reported(STANDING, round.path() + "/standing")
                        .path("closed")
                        .asBoolean(),
                "the closing of " + round.path());
        Patience.until(() -> approvalsAreReported(round), "the approvals before " + round.path() + " is frozen");
        List<String> periods = new ArrayList<>();
        api.reported(STANDING, round.path() + "/results")
                .path("periods")
                .forEach(period -> periods.add(period.asString()));
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("name", round.snapshot());
        wish.put("unit", DISTRICT);
        wish.put("periods", periods);
        wish.put("official", true);
        if (!reportsAreApproved(round)) {
            wish.put("exception", "Hội đồng Thi đua - Khen thưởng thống nhất chốt khi còn báo cáo chưa duyệt.");
        }
        api.settles(ANALYST, "/api/snapshots", wish);
        // What is large is frozen in the background.
        Patience.until(() -> snapshot(round).isPresent(), "the snapshot for " + round.path());
    }

    private OptionalInt snapshot(Timetable round) {
        for (JsonNode told : api.reported(ANALYST, "/api/snapshots")) {
            JsonNode manifest = told.path("manifest");
            if (manifest.path("name").asString().equals(round.snapshot())) {
                return OptionalInt.of(manifest.path("number").asInt());
            }
        }
        return OptionalInt.empty();
    }
}
