package vn.wardpulse.submission.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.report.Narratives;
import vn.wardpulse.submission.request.RequestBodies.AskedQuestion;
import vn.wardpulse.submission.request.RequestBodies.NewRequest;
import vn.wardpulse.submission.task.PersonalData;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.TextFaults;

/** Reads what somebody wants to ask; everything that is wrong is said at once. */
final class DraftCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_MEASURE = 40;
    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_UNITS = 500;

    private final Definitions definitions;
    private final LocalDate today;
    private final UnitId by;
    private final List<Fault> faults = new ArrayList<>();

    /** @param by the unit that asks */
    DraftCheck(Definitions definitions, LocalDate today, UnitId by) {
        this.definitions = definitions;
        this.today = today;
        this.by = by;
    }

    /** @throws Refused with all faults */
    Draft read(NewRequest body) {
        String title = line("title", body.title(), LONGEST_TITLE);
        if (title.isEmpty()) {
            add(
                    "title-needed",
                    "title",
                    "Chưa có tên yêu cầu. Ghi ngắn gọn nội dung cần báo cáo.",
                    "The request has no title. Say in a few words what is asked.");
        }
        String reason = reason(body.reason());
        LocalDate due = due(body.due());
        List<UnitId> units = units(Objects.requireNonNullElse(body.units(), List.<UnitId>of()));
        List<Question> questions =
                questions(Objects.requireNonNullElse(body.questions(), List.<AskedQuestion>of()).stream()
                        .filter(Objects::nonNull)
                        .toList());
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", faults);
        }
        return new Draft(title, reason, due, body.plan(), units, questions);
    }

    private String reason(@Nullable String said) {
        String reason = said == null ? null : Narratives.kept(said);
        if (reason == null) {
            add(
                    "reason-needed",
                    "reason",
                    "Chưa có lý do. Ghi rõ số liệu được hỏi để làm gì.",
                    "It is not said why this is asked. Say what the answers are for.");
            return "";
        }
        faults.addAll(Narratives.faults(said).stream()
                .map(fault -> Fault.error(fault.code(), "reason", fault.vi(), fault.en()))
                .toList());
        faults.addAll(PersonalData.faults("reason", reason));
        return reason;
    }

    private LocalDate due(@Nullable LocalDate due) {
        if (due == null || due.isBefore(today) || due.isAfter(today.plusYears(1))) {
            add(
                    "due-out-of-range",
                    "due",
                    "Hạn trả lời phải từ hôm nay đến một năm sau. Chọn ngày khác.",
                    "An answer is due between today and a year from now. Choose another day.");
            return today;
        }
        return due;
    }

    private List<UnitId> units(List<UnitId> stated) {
        List<UnitId> units =
                stated.stream().filter(Objects::nonNull).distinct().sorted().toList();
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            add(
                    "units-needed",
                    "units",
                    "Chọn từ 1 đến %d đơn vị để hỏi.".formatted(MOST_UNITS),
                    "Choose 1 to %d units to ask.".formatted(MOST_UNITS));
        }
        if (units.contains(by)) {
            add(
                    "asks-itself",
                    "units/" + by,
                    "Đơn vị hỏi không thể tự hỏi mình. Bỏ đơn vị này.",
                    "A unit does not ask itself. Leave it out.");
        }
        return units;
    }

    private List<Question> questions(List<AskedQuestion> stated) {
        if (stated.isEmpty() || stated.size() > MOST_QUESTIONS) {
            add(
                    "questions-needed",
                    "questions",
                    "Yêu cầu có từ 1 đến %d câu hỏi.".formatted(MOST_QUESTIONS),
                    "A request has 1 to %d questions.".formatted(MOST_QUESTIONS));
        }
        List<Question> questions = new ArrayList<>();
        for (int place = 0; place < stated.size(); place++) {
            question(place + 1, stated.get(place)).ifPresent(questions::add);
        }
        return questions;
    }

    private Optional<Question> question(int number, AskedQuestion stated) {
        String where = "questions/" + number;
        boolean required = stated.required() == null || stated.required();
        String text = line(where + "/text", stated.text(), LONGEST_QUESTION);
        return stated.indicator() == null
                ? own(number, where, stated, text, required)
                : ofIndicator(number, where, stated, text, required);
    }

    private Optional<Question> own(int number, String where, AskedQuestion stated, String text, boolean required) {
        if (text.isEmpty()) {
            add(
                    "question-needed",
                    where + "/text",
                    "Câu %d chưa có nội dung. Ghi điều cần hỏi hoặc bỏ câu này.".formatted(number),
                    "Question %d has no words. Write what is asked, or leave it out.".formatted(number));
        }
        // A rate is an indicator's: what its parts are called somebody has thought about there.
        Optional<Question.Kind> kind = Kinds.of(stated.kind()).filter(one -> one != Question.Kind.RATIO);
        if (kind.isEmpty()) {
            add(
                    "unknown-kind",
                    where + "/kind",
                    "Câu %d chưa chọn kiểu trả lời. Chọn number (số), yes-no (có/không) hoặc text (bằng lời)."
                            .formatted(number),
                    "Question %d has no kind of answer. Choose number, yes-no or text.".formatted(number));
        }
        boolean counts = kind.filter(one -> one == Question.Kind.NUMBER).isPresent();
        int decimals = counts ? Objects.requireNonNullElse(stated.decimals(), 0) : 0;
        if (decimals < 0 || decimals > Question.MOST_DECIMALS) {
            add(
                    "decimals-out-of-range",
                    where + "/decimals",
                    "Câu %d: số chữ số thập phân phải từ 0 đến 6.".formatted(number),
                    "Question %d: 0 to 6 decimals.".formatted(number));
            return Optional.empty();
        }
        String measure = counts ? line(where + "/unitOfMeasure", stated.unitOfMeasure(), LONGEST_MEASURE) : "";
        return text.isEmpty() || kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(
                        number, text, kind.get(), measure.isEmpty() ? null : measure, decimals, required, null));
    }

    private Optional<Question> ofIndicator(
            int number, String where, AskedQuestion stated, String text, boolean required) {
        Optional<Indicator> indicator = Optional.ofNullable(stated.indicator())
                .flatMap(definitions::indicator)
                .map(known -> known.on(today));
        if (indicator.isEmpty()) {
            add(
                    "indicator-not-askable",
                    where + "/indicator",
                    "Câu %d: không hỏi được theo chỉ tiêu %s. Chọn chỉ tiêu có trong danh mục."
                            .formatted(number, stated.indicator()),
                    "Question %d: indicator %s cannot be asked. Choose one of the catalogue."
                            .formatted(number, stated.indicator()));
            return Optional.empty();
        }
        Indicator known = indicator.get();
        boolean counts = known.measure() != MeasureKind.YES_NO;
        return Optional.of(new Question(
                number,
                text.isEmpty() ? known.name().vi() : text,
                kind(known.measure()),
                counts ? known.unitOfMeasure().vi() : null,
                counts ? known.decimals() : 0,
                required,
                known.code(),
                known.measure() == MeasureKind.RATIO ? parts(known) : null));
    }

    private static Question.Kind kind(MeasureKind measure) {
        return switch (measure) {
            case RATIO -> Question.Kind.RATIO;
            case YES_NO -> Question.Kind.YES_NO;
            case FLOW, LEVEL, SCORE -> Question.Kind.NUMBER;
        };
    }

    private static Question.Parts parts(Indicator ratio) {
        Name numerator = ratio.numerator();
        Name denominator = ratio.denominator();
        return new Question.Parts(
                numerator == null ? "Tử số" : numerator.vi(),
                denominator == null ? "Mẫu số" : denominator.vi(),
                ratio.partDecimals());
    }

    /** Words on one line; what is too long or looks like a person's is a fault. */
    private String line(String where, @Nullable String said, int longest) {
        String line = said == null ? "" : said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        faults.addAll(TextFaults.of(where, line, longest));
        faults.addAll(PersonalData.faults(where, line));
        return line;
    }

    private void add(String code, String where, String vi, String en) {
        faults.add(Fault.error(code, where, vi, en));
    }
}
