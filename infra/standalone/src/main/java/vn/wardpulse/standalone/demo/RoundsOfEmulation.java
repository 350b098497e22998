package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;

/**
 * The two rounds of plan P2021: units score themselves, the units that lead their clusters appraise, the Home Affairs
 * Division verifies and closes; then the analyst freezes what the result rests on, and the Division publishes it. The
 * first is published in February 2023; of the second some have begun by October 2023, and it is judged once it is over.
 * The visitor's ward waits until the last moment. All points are invented.
 */
final class RoundsOfEmulation implements Habit {

    /** The days of the told year on which somebody does something about a round. */
    static final SortedSet<LocalDate> TOLD = told();

    private final DemoApi api;
    private final DemoPeople people;
    private final Chance chance;
    private final Opinions opinions;
    private final Approvals approvals;
    private final RoundResults results;
    private final Papers papers;

    RoundsOfEmulation(DemoApi api, DemoPeople people, long seed) {
        this.api = api;
        this.people = people;
        this.chance = new Chance(seed);
        this.opinions = new Opinions(chance);
        this.approvals = new Approvals(api);
        this.results = new RoundResults(api, chance, approvals);
        this.papers = new Papers(api, chance);
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
        for (EmulationRound round : EmulationRound.ALL) {
            if (!day.isBefore(round.begun()) && !results.isPublished(round)) {
                deeds(round, day, deeds);
            }
        }
        return deeds;
    }

    private void deeds(EmulationRound round, LocalDate day, List<Deed> deeds) {
        List<Sheet> sheets = new ArrayList<>();
        api.seen(EmulationRound.STANDING, round.path() + "/sheets").forEach(row -> sheets.add(Sheet.of(row)));
        boolean verified =
                sheets.stream().allMatch(sheet -> sheet.turn() == Turn.VERIFIED || sheet.turn() == Turn.CLOSED);
        if (sheets.stream().allMatch(sheet -> sheet.turn() == Turn.CLOSED)) {
            results.next(round, day).ifPresent(deeds::add);
        } else if (mayClose(round, verified, day)) {
            deeds.add(new Deed(
                    DemoScript.moment(chance.of("closing", round.path()), day),
                    "closing of " + round.path(),
                    () -> api.says(
                            EmulationRound.STANDING,
                            round.path() + "/closing",
                            verified
                                    ? Map.of()
                                    : Map.of("reason", "Đã đôn đốc nhưng còn đơn vị chưa hoàn thành phiếu."))));
        } else {
            sheets.forEach(sheet -> judging(round, sheet, day).ifPresent(deeds::add));
        }
    }

    private boolean mayClose(EmulationRound round, boolean verified, LocalDate day) {
        if (!day.isBefore(round.latest())) {
            return true;
        }
        return verified && !day.isBefore(round.closing()) && approvals.areGiven(round);
    }

    private Optional<Deed> judging(EmulationRound round, Sheet sheet, LocalDate day) {
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
    private Optional<Deed> ofItself(EmulationRound round, Sheet sheet, String by, LocalDate day) {
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
    private Deed verified(EmulationRound round, Sheet sheet, LocalDate day) {
        if (day.equals(round.verification()) && chance.falls(12, "given back", round.round(), sheet.unit())) {
            return new Deed(
                    DemoScript.moment(chance.of("return", round.round(), sheet.unit()), day),
                    "sheet of " + sheet.unit() + " given back",
                    () -> api.says(
                            EmulationRound.STANDING,
                            round.path() + "/sheets/" + sheet.unit() + "/return",
                            Map.of(
                                    "to",
                                    "appraisal",
                                    "reason",
                                    "Đề nghị cụm xem lại điểm phong trào, đối chiếu với biên bản kiểm tra.")));
        }
        return judged(round, sheet, Stage.VERIFICATION, EmulationRound.STANDING, day, true);
    }

    private Deed judged(EmulationRound round, Sheet sheet, Stage stage, String by, LocalDate day, boolean handOn) {
        return new Deed(
                DemoScript.moment(chance.of("judgement", round.round(), sheet.unit(), stage), day),
                "%s of %s in %s".formatted(stage, sheet.unit(), round.path()),
                () -> judge(round, sheet.unit(), stage, by, handOn));
    }

    private void judge(EmulationRound round, UnitId unit, Stage stage, String by, boolean handOn) {
        String path = round.path() + "/sheets/" + unit;
        List<Map<String, Object>> judgements = new ArrayList<>();
        for (JsonNode row : api.seen(by, path).path("criteria")) {
            opinions.of(round, unit, stage, row).ifPresent(judgements::add);
        }
        if (handOn) {
            papers.withSheet(by, path, unit, stage, judgements);
        }
        api.says(by, path + "/judgement", Map.of("handOn", handOn, "judgements", judgements));
    }

    private static boolean isVisitors(UnitId unit) {
        return DemoWard.ALL.stream()
                .anyMatch(ward -> ward.unit().equals(unit) && ward.login().equals(DemoWard.LEFT_TO_VISITOR));
    }
}
