package vn.wardpulse.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that Thanh Xuân's Culture and Information Division asks of its wards in the name of plan P2024. All of it is
 * invented.
 *
 * @param every how many of the eleven wards are asked: one in so many
 * @param closes working days after the due date, on which it is closed; 0 where it stays open
 */
record PlannedRequest(
        LocalDate sent, LocalDate due, String title, String reason, List<Asked> questions, int every, int closes) {

    static final List<PlannedRequest> ALL = List.of(
            new PlannedRequest(
                    LocalDate.of(2024, 1, 15),
                    LocalDate.of(2024, 1, 19),
                    "Bảng tin điện tử và màn hình LED ở cơ sở",
                    "Tổng hợp hạ tầng thông tin cơ sở đầu năm theo kế hoạch của quận.",
                    List.of(
                            number("Số màn hình LED đang hoạt động", "màn hình"),
                            number("Số bảng tin điện tử của tổ dân phố", "bảng"),
                            yesNo("Đã có quy chế vận hành?"),
                            words("Khó khăn, vướng mắc")),
                    1,
                    10),
            new PlannedRequest(
                    LocalDate.of(2024, 2, 22),
                    LocalDate.of(2024, 2, 27),
                    "Thông tin đột xuất về trật tự đô thị sau Tết",
                    "Báo cáo Thường trực Quận uỷ tại giao ban đầu tháng.",
                    List.of(
                            number("Số lượt ra quân xử lý lòng đường, vỉa hè", "lượt"),
                            number("Số tin bài, lượt phát thanh đã thực hiện", "lượt"),
                            words("Tuyến phố còn phức tạp và hướng xử lý")),
                    2,
                    5),
            new PlannedRequest(
                    LocalDate.of(2024, 3, 18),
                    LocalDate.of(2024, 3, 22),
                    "Thông tin định kỳ quý I năm 2024",
                    "Tổng hợp kết quả tuyên truyền nhiệm vụ kinh tế - xã hội quý I.",
                    periodic(),
                    1,
                    10),
            new PlannedRequest(
                    LocalDate.of(2024, 4, 24),
                    LocalDate.of(2024, 4, 25),
                    "Thông tin đột xuất về phòng cháy, chữa cháy nhà trọ",
                    "Phục vụ kiểm tra trước dịp nghỉ lễ 30/4 - 1/5.",
                    List.of(
                            number("Số buổi tuyên truyền tại tổ dân phố", "buổi"),
                            yesNo("Đã phát tài liệu tới tất cả cơ sở cho thuê trọ?"),
                            words("Kiến nghị")),
                    1,
                    8),
            new PlannedRequest(
                    LocalDate.of(2024, 6, 17),
                    LocalDate.of(2024, 6, 21),
                    "Thông tin định kỳ 6 tháng đầu năm 2024",
                    "Tổng hợp kết quả tuyên truyền nhiệm vụ kinh tế - xã hội 6 tháng.",
                    periodic(),
                    1,
                    0),
            new PlannedRequest(
                    LocalDate.of(2024, 7, 9),
                    LocalDate.of(2024, 7, 16),
                    "Chỉnh trang bảng tin, pa-nô dịp kỷ niệm tháng 7",
                    "Nắm tiến độ trước kỳ họp giao ban tuần tới.",
                    List.of(
                            number("Số bảng tin, pa-nô đã chỉnh trang", "bảng"),
                            number("Kinh phí đã dùng", "triệu đồng"),
                            yesNo("Xong trước hạn?")),
                    1,
                    0));

    /** @param kind number, yes-no or text */
    record Asked(String text, String kind, String measure, boolean required) {

        private Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("text", text);
            body.put("kind", kind);
            body.put("required", required);
            if (!measure.isEmpty()) {
                body.put("unitOfMeasure", measure);
            }
            return body;
        }
    }

    private static List<Asked> periodic() {
        return List.of(
                number("Số tin bài đăng trên trang thông tin của phường", "tin bài"),
                number("Số lượt phát trên hệ thống truyền thanh", "lượt"),
                number("Số hội nghị, buổi toạ đàm", "buổi"),
                yesNo("Đã duy trì nhóm mạng xã hội của tổ dân phố?"),
                words("Việc nổi cộm trong dư luận"));
    }

    private static Asked number(String text, String measure) {
        return new Asked(text, "number", measure, true);
    }

    private static Asked yesNo(String text) {
        return new Asked(text, "yes-no", "", true);
    }

    private static Asked words(String text) {
        return new Asked(text, "text", "", false);
    }

    /** The same in every demonstration, so that nobody is asked twice. */
    UUID id() {
        return UUID.nameUUIDFromBytes(("request " + sent + " " + title).getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Object> body(List<String> wards) {
        List<String> asked = new ArrayList<>();
        for (int place = 0; place < wards.size(); place += every) {
            asked.add(wards.get(place));
        }
        return Map.of(
                "title",
                title,
                "reason",
                reason,
                "due",
                due.toString(),
                "plan",
                "P2024",
                "units",
                asked,
                "questions",
                questions.stream().map(Asked::body).toList());
    }
}
