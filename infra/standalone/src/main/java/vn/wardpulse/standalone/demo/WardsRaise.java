package vn.wardpulse.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.UnitId;

/**
 * Wards raise what is beyond their power, eleven times in Thanh Xuân and twice in Long Biên; the district answers it or hands
 * it on to a department, which answers; one in eight is still waited for. All of it is invented.
 */
final class WardsRaise implements Habit {

    private static final List<Raised> ALL = List.of(
            raised(
                    "2024-01-10",
                    "00343",
                    "infrastructure",
                    15,
                    "Cống thoát nước trục chính tắc nhiều lần, phường không có máy nạo vét."),
            raised(
                    "2024-01-24",
                    "00361",
                    "urban-order",
                    10,
                    "Bãi đỗ xe tự phát trên đất dự án chưa triển khai, vượt thẩm quyền xử lý của phường."),
            raised(
                    "2024-02-20",
                    "00349",
                    "culture",
                    20,
                    "Nhà văn hoá dùng chung cho ba tổ dân phố, thiếu chỗ sinh hoạt; đề nghị bố trí quỹ đất."),
            raised(
                    "2024-03-05",
                    "00370",
                    "environment",
                    15,
                    "Điểm tập kết rác giáp ranh hai phường gây mùi, cần quận chủ trì phân định."),
            raised(
                    "2024-03-13",
                    "00154",
                    "infrastructure",
                    20,
                    "Đường đê xuống cấp, đề nghị quận làm việc với đơn vị quản lý đê điều."),
            raised(
                    "2024-03-27",
                    "00355",
                    "land",
                    30,
                    "Cấp giấy chứng nhận cho khu tập thể cũ vướng hồ sơ gốc, đề nghị hướng dẫn."),
            raised("2024-04-08", "00364", "welfare", 15, "Số hộ đề nghị hỗ trợ sửa chữa nhà vượt kinh phí được giao."),
            raised("2024-04-17", "00367", "security", 10, "Đề nghị lắp thêm camera tại ba nút giao phức tạp."),
            raised(
                    "2024-05-14",
                    "00352",
                    "environment",
                    20,
                    "Hồ điều hoà ô nhiễm, cần đơn vị chuyên ngành của Thành phố xử lý."),
            raised(
                    "2024-05-22",
                    "00121",
                    "urban-order",
                    15,
                    "Chợ tạm trên đất xen kẹt, đề nghị quận có phương án di dời."),
            raised(
                    "2024-06-05",
                    "00373",
                    "infrastructure",
                    15,
                    "Trạm biến áp quá tải mùa nắng nóng, đề nghị làm việc với ngành điện."),
            raised("2024-06-19", "00358", "culture", 15, "Di tích xuống cấp, đề nghị lập hồ sơ tu bổ."),
            raised("2024-07-08", "00346", "other", 20, "Đề nghị hướng dẫn quản lý nhóm mạng xã hội của tổ dân phố."));

    private static final List<String> ANSWERS = List.of(
            "Đã giao đơn vị chuyên môn kiểm tra, xử lý xong trong tháng.",
            "Thống nhất chủ trương; đưa vào kế hoạch đầu tư công trung hạn, phường phối hợp khảo sát.",
            "Đã có văn bản gửi sở, ngành Thành phố; sẽ thông báo khi có kết quả.");

    private static final Map<String, String> STANDING =
            Map.of("004", "thuongtruc.longbien", "009", "thuongtruc.thanhxuan");

    private static final Map<String, List<String>> BODIES =
            Map.of("004", List.of("004-QLDT", "004-VHTT"), "009", List.of("009-VP", "009-TCKH", "009-VHTT"));

    private final DemoApi api;
    private final DemoPeople people;
    private final Chance chance;

    WardsRaise(DemoApi api, DemoPeople people, long seed) {
        this.api = api;
        this.people = people;
        this.chance = new Chance(seed);
    }

    /** @param days after which an answer is wanted */
    private record Raised(LocalDate day, UnitId unit, String field, int days, String words) {

        UUID id() {
            return UUID.nameUUIDFromBytes(("matter " + day + " " + unit).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Raised raised(String day, String unit, String field, int days, String words) {
        return new Raised(LocalDate.parse(day), new UnitId(unit), field, days, words);
    }

    @Override
    public List<Deed> on(LocalDate day) {
        List<Deed> deeds = new ArrayList<>();
        for (Raised raised : ALL) {
            Optional<String> officer = people.officer(raised.unit());
            if (raised.day().equals(day) && officer.isPresent()) {
                deeds.add(new Deed(
                        DemoScript.moment(chance.of(raised.id()), day),
                        "matter of " + raised.unit(),
                        () -> api.puts(
                                officer.get(),
                                "/api/matters/" + raised.id(),
                                Map.of(
                                        "field",
                                        raised.field(),
                                        "words",
                                        raised.words(),
                                        "due",
                                        day.plusDays(raised.days()).toString()))));
            }
        }
        STANDING.forEach((district, standing) -> {
            for (JsonNode line : api.seen(standing, "/api/matters?year=" + day.getYear())) {
                if (line.path("state").asString().equalsIgnoreCase("open")) {
                    deed(line, district, standing, day, deeds);
                }
            }
        });
        return deeds;
    }

    private void deed(JsonNode line, String district, String standing, LocalDate day, List<Deed> deeds) {
        String matter = line.path("id").asString();
        UnitId holder = new UnitId(line.path("holder").asString());
        LocalDate raised = LocalDate.parse(line.path("raised").asString());
        SplittableRandom random = chance.of("matter", matter);
        int fate = random.nextInt(8);
        if (fate == 0) {
            return;
        }
        boolean handsOn = fate <= 3;
        LocalDate first = WorkingDay.plus(raised, 2 + random.nextInt(4));
        LocalDate second = WorkingDay.plus(first, 3 + random.nextInt(12));
        if (!holder.value().equals(district)) {
            Optional<String> officer = people.officer(holder);
            if (officer.isPresent() && !second.isAfter(day)) {
                deeds.add(answer(matter, officer.get(), day, random));
            }
        } else if (handsOn && !first.isAfter(day)) {
            List<String> bodies = BODIES.getOrDefault(district, List.of());
            String to = bodies.get(random.nextInt(bodies.size()));
            deeds.add(new Deed(
                    DemoScript.moment(random, day),
                    "handing on of " + matter,
                    () -> api.says(
                            standing,
                            "/api/matters/" + matter + "/handing-on",
                            Map.of("to", to, "words", "Thuộc lĩnh vực của đơn vị, đề nghị trả lời phường đúng hạn."))));
        } else if (!handsOn && !(fate == 4 ? second : first).isAfter(day)) {
            deeds.add(answer(matter, standing, day, random));
        }
    }

    private Deed answer(String matter, String by, LocalDate day, SplittableRandom random) {
        return new Deed(
                DemoScript.moment(random, day),
                "answer to matter " + matter,
                () -> api.says(
                        by,
                        "/api/matters/" + matter + "/answer",
                        Map.of("words", ANSWERS.get(random.nextInt(ANSWERS.size())))));
    }
}
