package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.UnitId;

/**
 * Thanh Xuân's Culture and Information Division asks its wards in the name of plan P2024; they answer, some late and a few
 * not at all; who has not is chased; what has served is closed. Whatever else the wards are asked they answer as well.
 */
final class DistrictAsks implements Habit {

    private static final String ASKER = "vanhoa.thanhxuan.canbo";
    private static final String STANDING = "thuongtruc.thanhxuan";

    static final List<String> WARDS =
            List.of("00343", "00346", "00349", "00352", "00355", "00358", "00361", "00364", "00367", "00370", "00373");

    private static final List<String> WORDS = List.of(
            "Không có khó khăn, vướng mắc.",
            "Một số thiết bị xuống cấp, đề nghị quận bố trí kinh phí sửa chữa.",
            "Lực lượng mỏng, còn kiêm nhiệm nhiều việc.",
            "Người dân đồng thuận; đề nghị tiếp tục cung cấp tài liệu tuyên truyền.");

    private final DemoApi api;
    private final DemoPeople people;
    private final Chance chance;

    DistrictAsks(DemoApi api, DemoPeople people, long seed) {
        this.api = api;
        this.people = people;
        this.chance = new Chance(seed);
    }

    @Override
    public List<Deed> on(LocalDate day) {
        List<Deed> deeds = new ArrayList<>();
        for (PlannedRequest planned : PlannedRequest.ALL) {
            if (planned.sent().equals(day)) {
                deeds.add(new Deed(
                        DemoScript.moment(chance.of(planned.id()), day),
                        "request: " + planned.title(),
                        () -> api.puts(ASKER, "/api/requests/" + planned.id(), planned.body(WARDS))));
            }
        }
        for (JsonNode line : api.seen(STANDING, "/api/requests?year=" + day.getYear())) {
            if (!line.path("closed").asBoolean()) {
                answers(line, day, deeds);
                closing(line, day, deeds);
            }
        }
        return deeds;
    }

    private void answers(JsonNode line, LocalDate day, List<Deed> deeds) {
        String request = line.path("id").asString();
        LocalDate sent = LocalDate.parse(line.path("sent").asString());
        LocalDate due = LocalDate.parse(line.path("due").asString());
        for (JsonNode asked : line.path("units")) {
            UnitId unit = new UnitId(asked.path("unit").asString());
            Optional<String> officer = people.officer(unit);
            if (asked.path("version").asInt() > 0 || officer.isEmpty()) {
                continue;
            }
            SplittableRandom random = chance.of("answer", request, unit);
            int fate = random.nextInt(100);
            LocalDate means = fate < 15
                    ? WorkingDay.plus(due, 1 + random.nextInt(4))
                    : WorkingDay.onOrAfter(later(due.minusDays(random.nextInt(4)), sent.plusDays(1)));
            if (fate >= 6 && !means.isAfter(day) && sent.isBefore(day)) {
                deeds.add(new Deed(
                        DemoScript.moment(random, day),
                        "answer of " + unit + " to " + request,
                        () -> answer(request, unit, officer.get(), random.split())));
            } else if (day.equals(WorkingDay.plus(due, 2))) {
                deeds.add(new Deed(
                        DemoScript.moment(random, day),
                        "reminder of " + unit + " of " + request,
                        () -> api.says(
                                STANDING,
                                "/api/requests/" + request + "/" + unit + "/reminder",
                                Map.of("sentence", "Đề nghị trả lời trong ngày hôm nay."))));
            }
        }
    }

    private void answer(String request, UnitId unit, String officer, SplittableRandom random) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : api.seen(officer, "/api/requests/" + request).path("questions")) {
            answers.add(Map.of(
                    "question",
                    question.path("number").asInt(),
                    "value",
                    switch (question.path("kind").asString()) {
                        case "YES_NO" -> random.nextInt(4) > 0 ? "yes" : "no";
                        case "TEXT" -> WORDS.get(random.nextInt(WORDS.size()));
                        default -> String.valueOf(1 + random.nextInt(24));
                    }));
        }
        api.says(officer, "/api/requests/" + request + "/" + unit + "/answer", Map.of("answers", answers));
    }

    private void closing(JsonNode line, LocalDate day, List<Deed> deeds) {
        String request = line.path("id").asString();
        PlannedRequest.ALL.stream()
                .filter(planned -> planned.id().toString().equals(request) && planned.closes() > 0)
                .filter(planned ->
                        !WorkingDay.plus(planned.due(), planned.closes()).isAfter(day))
                .forEach(planned -> deeds.add(new Deed(
                        DemoScript.moment(chance.of("closing", request), day),
                        "closing of " + request,
                        () -> api.says(ASKER, "/api/requests/" + request + "/closing", Map.of()))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
