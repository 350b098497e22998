package vn.wardpulse.standalone.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Stage;

/** What some of the demonstration's people attach: here and there a page, which says itself that it is made up. */
final class Papers {

    private static final String MADE_UP = "Văn bản minh hoạ của bản trình diễn, nội dung không có thật.";

    private static final int OF_RESULTS = 8;
    private static final int OF_SHEETS = 45;
    private static final int OF_APPRAISALS = 20;

    private final DemoApi api;
    private final Chance chance;

    Papers(DemoApi api, Chance chance) {
        this.api = api;
        this.chance = chance;
    }

    /**
     * Some results of tasks have a report with them.
     *
     * @param path of what the unit tells
     */
    void withResult(String by, String path, TaskId task, String slot, UnitId unit, String words) {
        if (chance.falls(OF_RESULTS, "paper", path)) {
            attach(
                    by,
                    path,
                    new Paper(
                            "Báo cáo kết quả nhiệm vụ.docx",
                            "Báo cáo kết quả nhiệm vụ " + task + ", " + slot,
                            List.of("Đơn vị: " + unit, words, MADE_UP)));
        }
    }

    /**
     * Some units have a list of decisions with what they think of themselves, some leads the minutes of their cluster. The
     * words of what has evidence then name the file.
     *
     * @param sheet its path
     * @param judgements as they are sent
     */
    void withSheet(String by, String sheet, UnitId unit, Stage stage, List<Map<String, Object>> judgements) {
        boolean falls = switch (stage) {
            case SELF -> chance.falls(OF_SHEETS, "paper", sheet, stage);
            case APPRAISAL -> chance.falls(OF_APPRAISALS, "paper", sheet, stage);
            case VERIFICATION -> false;
        };
        List<Map<String, Object>> spoken = judgements.stream()
                .filter(judgement -> judgement.containsKey("words"))
                .toList();
        if (!falls || spoken.isEmpty()) {
            return;
        }
        Paper paper = stage == Stage.SELF
                ? new Paper("Danh mục minh chứng.docx", "Danh mục minh chứng tự chấm", lines(unit, spoken))
                : new Paper("Biên bản họp cụm.docx", "Biên bản họp cụm thi đua", lines(unit, spoken));
        attach(by, sheet + "/" + stage.name().toLowerCase(Locale.ROOT), paper);
        spoken.forEach(judgement -> judgement.put("words", judgement.get("words") + " Xem tệp " + paper.name() + "."));
    }

    private static List<String> lines(UnitId unit, List<Map<String, Object>> spoken) {
        return Stream.of(
                        Stream.of("Đơn vị: " + unit),
                        spoken.stream()
                                .map(judgement -> "%s (%s): %s"
                                        .formatted(
                                                judgement.get("criterion"),
                                                judgement.get("value"),
                                                judgement.get("words"))),
                        Stream.of(MADE_UP))
                .flatMap(part -> part)
                .toList();
    }

    private void attach(String by, String path, Paper paper) {
        api.attaches(by, path + "/attachments", paper.name(), paper.content());
    }
}
