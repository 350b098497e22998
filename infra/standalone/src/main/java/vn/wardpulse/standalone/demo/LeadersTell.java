package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;

/**
 * Departments, organisations and party committees say what came of the tasks that they lead, some late, some that it could
 * not be done; others add what they did; the Propaganda Department, which stands for both plans, chases. Two party
 * organisations say nothing of the first half of 2024.
 */
final class LeadersTell implements Habit {

    /** Whoever stands for the plans sees all who lead, which nobody else does. */
    private static final String STANDING = "tuyengiao.canbo";

    private static final List<String> DONE = List.of(
            "Đã thực hiện đủ nội dung theo kế hoạch, có tin bài và hình ảnh kèm theo.",
            "Đã phối hợp với các phường tổ chức, người dân tham gia đông, không có vướng mắc.",
            "Đã hoàn thành; tiếp tục duy trì chuyên mục đến hết năm.",
            "Đã triển khai tới các chi bộ, tổ dân phố; nội dung được sinh hoạt chuyên đề.");

    private static final List<String> NOT_DONE = List.of(
            "Chưa bố trí được kinh phí trong kỳ, đề nghị chuyển sang kỳ sau.",
            "Đơn vị phối hợp thay đổi kế hoạch nên không tổ chức được.",
            "Trùng đợt cao điểm khác của quận, đã gộp vào nội dung tháng sau.");

    private static final List<String> ADDED = List.of(
            "Đã cung cấp số liệu và bài viết cho đơn vị chủ trì.",
            "Đã phát trên hệ thống truyền thanh và niêm yết tại nhà văn hoá.",
            "Đã cử cán bộ tham gia, tuyên truyền tại hội nghị của đơn vị.");

    private static final String SILENT_SLOT = "2024-H1";
    private static final Set<String> SILENT = Set.of("004-DU-00154", "004-CB-GDDT");

    /** What lasts longer is said to be under way in the middle of it. */
    private static final int LONG_DAYS = 120;

    private final DemoApi api;
    private final DemoPeople people;
    private final Chance chance;
    private final Papers papers;
    private final Map<TaskId, List<String>> channels = new LinkedHashMap<>();

    LeadersTell(DemoApi api, DemoPeople people, long seed) {
        this.api = api;
        this.people = people;
        this.chance = new Chance(seed);
        this.papers = new Papers(api, chance);
    }

    /** A time of a task for one unit that leads it, and how it stands on the morning of a day. */
    private record Led(
            TaskId task, String slot, UnitId unit, LocalDate from, LocalDate to, LocalDate due, String state) {

        static Led of(JsonNode row) {
            return new Led(
                    TaskId.parse(row.path("task").asString()),
                    row.path("slot").asString(),
                    new UnitId(row.path("unit").asString()),
                    LocalDate.parse(row.path("from").asString()),
                    LocalDate.parse(row.path("to").asString()),
                    LocalDate.parse(row.path("due").asString()),
                    row.path("state").asString());
        }

        String address() {
            return "/api/slots/" + task + "/" + slot;
        }

        boolean isSilent() {
            return slot.equals(SILENT_SLOT) && SILENT.contains(unit.value());
        }

        LocalDate middle() {
            return from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
        }

        boolean isLong() {
            return ChronoUnit.DAYS.between(from, to) > LONG_DAYS;
        }
    }

    @Override
    public List<Deed> on(LocalDate day) {
        List<Deed> deeds = new ArrayList<>();
        Set<String> addedTo = new HashSet<>();
        for (JsonNode row : api.seen(STANDING, "/api/occurrences?year=" + day.getYear())) {
            Led led = Led.of(row);
            if (led.state().equals("open") || led.state().equals("under-way")) {
                people.officer(led.unit()).ifPresent(officer -> deed(led, officer, day, deeds, addedTo));
            }
        }
        return deeds;
    }

    private void deed(Led led, String officer, LocalDate day, List<Deed> deeds, Set<String> addedTo) {
        SplittableRandom random = chance.of(led.address(), led.unit());
        LocalDate told = random.nextInt(100) < 15
                ? WorkingDay.plus(led.due(), 1 + random.nextInt(6))
                : WorkingDay.plus(led.due(), -random.nextInt(3));
        if (!told.isAfter(day) && !led.isSilent()) {
            deeds.add(new Deed(
                    DemoScript.moment(random, day), "result of " + led, () -> tell(led, officer, random.split())));
            if (addedTo.add(led.address())) {
                additions(led, day, deeds);
            }
        } else if (led.state().equals("open")
                && led.isLong()
                && !led.isSilent()
                && !led.middle().isAfter(day)) {
            deeds.add(new Deed(
                    DemoScript.moment(random, day),
                    "progress of " + led,
                    () -> api.says(
                            officer,
                            led.address() + "/" + led.unit() + "/report",
                            Map.of(
                                    "progress",
                                    "under-way",
                                    "words",
                                    "Đang thực hiện theo kế hoạch, đã qua nửa thời gian."))));
        } else if (day.equals(WorkingDay.plus(led.due(), 3))) {
            deeds.add(new Deed(
                    DemoScript.moment(random, day),
                    "reminder of " + led,
                    () -> api.says(
                            STANDING,
                            led.address() + "/" + led.unit() + "/reminder",
                            Map.of("sentence", "Đề nghị báo cáo kết quả trong tuần này."))));
        }
    }

    private void tell(Led led, String officer, SplittableRandom random) {
        boolean done = random.nextInt(100) >= 7;
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("progress", done ? "done" : "not-done");
        if (done) {
            said.put("counts", counts(led.task(), random, 12));
        }
        String words = any(done ? DONE : NOT_DONE, random);
        said.put("words", words);
        String report = led.address() + "/" + led.unit() + "/report";
        if (done) {
            papers.withResult(officer, report, led.task(), led.slot(), led.unit(), words);
        }
        api.says(officer, report, said);
    }

    /** What others did who take part, if they say anything: they owe nothing. */
    private void additions(Led led, LocalDate day, List<Deed> deeds) {
        for (JsonNode partaker : api.seen(STANDING, led.address()).path("coordinating")) {
            UnitId unit = new UnitId(partaker.path("unit").asString());
            if (partaker.path("additions").isEmpty() && chance.falls(40, "addition", led.address(), unit)) {
                SplittableRandom random = chance.of("added", led.address(), unit);
                people.officer(unit)
                        .ifPresent(officer -> deeds.add(new Deed(
                                DemoScript.moment(random, day),
                                "addition of " + unit + " to " + led,
                                () -> api.says(
                                        officer,
                                        led.address() + "/" + unit + "/addition",
                                        Map.of(
                                                "counts",
                                                counts(led.task(), random, 5),
                                                "words",
                                                any(ADDED, random))))));
            }
        }
    }

    private List<Map<String, Object>> counts(TaskId task, SplittableRandom random, int most) {
        return channels.computeIfAbsent(task, this::channels).stream()
                .map(channel -> Map.<String, Object>of("channel", channel, "count", 1 + random.nextInt(most)))
                .toList();
    }

    private List<String> channels(TaskId task) {
        List<String> codes = new ArrayList<>();
        for (JsonNode known : api.defined(STANDING, "/api/tasks?plan=" + task.plan())) {
            if (known.path("id").asString().equals(task.toString())) {
                known.path("channels")
                        .forEach(channel -> codes.add(channel.path("code").asString()));
            }
        }
        return codes;
    }

    private static String any(List<String> texts, SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
