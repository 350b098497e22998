package vn.wardpulse.submission.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.submission.report.Narratives;
import vn.wardpulse.submission.request.RequestBodies.Given;
import vn.wardpulse.submission.task.PersonalData;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.TextFaults;

/** Reads what a unit answers; everything that is wrong is said at once. */
final class AnswerCheck {

    /** As exact as any figure: 18 digits, up to 6 of them after the point. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,6})?");

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_SENTENCE = 500;

    private final List<Question> questions;
    private final List<Fault> faults = new ArrayList<>();

    AnswerCheck(List<Question> questions) {
        this.questions = questions;
    }

    /**
     * In the order of the questions.
     *
     * @throws Refused with all faults
     */
    List<Answer> read(@Nullable List<Given> stated) {
        TreeMap<Integer, Answer> answers = new TreeMap<>();
        TreeMap<Integer, Given> given = new TreeMap<>();
        Objects.requireNonNullElse(stated, List.<Given>of()).stream()
                .filter(Objects::nonNull)
                .forEach(one -> place(one, given));
        for (Question question : questions) {
            Given value = given.get(question.number());
            if (value != null) {
                answer(question, value).ifPresent(answer -> answers.put(question.number(), answer));
            } else if (question.required()) {
                add(
                        "answer-needed",
                        question,
                        "Câu %d chưa có trả lời.".formatted(question.number()),
                        "Question %d is not answered.".formatted(question.number()));
            }
        }
        demandSound("invalid-answer");
        return List.copyOf(answers.values());
    }

    private void place(Given one, TreeMap<Integer, Given> given) {
        Integer number = one.question();
        if (number == null || questions.stream().noneMatch(question -> question.number() == number)) {
            faults.add(Fault.error(
                    "unknown-question",
                    "answers/" + number,
                    "Yêu cầu không có câu %s. Bỏ dòng này.".formatted(number),
                    "The request has no question %s. Leave it out.".formatted(number)));
        } else if (!one.empty() && given.put(number, one) != null) {
            faults.add(Fault.error(
                    "answered-twice",
                    "answers/" + number,
                    "Câu %d có hai trả lời. Giữ lại một.".formatted(number),
                    "Question %d is answered twice. Keep one.".formatted(number)));
        }
    }

    private Optional<Answer> answer(Question question, Given given) {
        String value = stripped(given.value());
        return switch (question.kind()) {
            case RATIO -> pair(question, stripped(given.numerator()), stripped(given.denominator()));
            case NUMBER -> amount(question, value);
            case YES_NO -> yesNo(question, value);
            case TEXT -> words(question, value);
        };
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private Optional<Answer> amount(Question question, String value) {
        return number(question, value, question.decimals()).map(exact -> new Answer.Amount(question.number(), exact));
    }

    /** As in a form: both or none, neither below 0, and no more than all of a whole; 0 of 0 has no rate and is fine. */
    private Optional<Answer> pair(Question question, String above, String below) {
        if (above.isEmpty() || below.isEmpty()) {
            add(
                    "part-missing",
                    question,
                    "Câu %d cần cả tử số và mẫu số.".formatted(question.number()),
                    "Question %d wants both numerator and denominator.".formatted(question.number()));
            return Optional.empty();
        }
        int decimals = Objects.requireNonNull(question.parts()).decimals();
        Optional<BigDecimal> numerator = number(question, above, decimals);
        Optional<BigDecimal> denominator = number(question, below, decimals);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal part = numerator.get();
        BigDecimal whole = denominator.get();
        if (part.signum() < 0 || whole.signum() < 0) {
            add(
                    "negative",
                    question,
                    "Câu %d: tử số và mẫu số không được âm.".formatted(question.number()),
                    "Question %d: neither numerator nor denominator is below 0.".formatted(question.number()));
        } else if (whole.signum() == 0 && part.signum() != 0) {
            add(
                    "over-zero",
                    question,
                    "Câu %d: mẫu số bằng 0 mà tử số khác 0. Nhập mẫu số; nếu không phát sinh thì nhập cả hai bằng 0."
                            .formatted(question.number()),
                    "Question %d: the denominator is 0 and the numerator is not. Enter 0 for both if nothing happened."
                            .formatted(question.number()));
        } else if (question.percentage() && part.compareTo(whole) > 0) {
            add(
                    "numerator-above-denominator",
                    question,
                    "Câu %d: tử số lớn hơn mẫu số. Kiểm tra lại; có thể hai số bị đổi chỗ."
                            .formatted(question.number()),
                    "Question %d: the numerator is above the denominator. They may be swapped."
                            .formatted(question.number()));
        } else {
            return Optional.of(new Answer.Pair(question.number(), part, whole));
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> number(Question question, String value, int decimals) {
        BigDecimal amount = NUMBER.matcher(value).matches() ? new BigDecimal(value) : null;
        if (amount == null || amount.precision() > MOST_DIGITS) {
            add(
                    "not-a-number",
                    question,
                    "Câu %d: “%s” không phải là số có tối đa 18 chữ số.".formatted(question.number(), value),
                    "Question %d: “%s” is no number of up to 18 digits.".formatted(question.number(), value));
            return Optional.empty();
        }
        BigDecimal exact = plain(amount);
        if (exact.scale() > decimals) {
            add(
                    "too-fine",
                    question,
                    "Câu %d chỉ nhận %d chữ số thập phân.".formatted(question.number(), decimals),
                    "Question %d takes %d decimals only.".formatted(question.number(), decimals));
            return Optional.empty();
        }
        return Optional.of(exact);
    }

    /** So that the same amount is the same answer, however it was written. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Optional<Answer> yesNo(Question question, String value) {
        if (!value.equals("yes") && !value.equals("no")) {
            add(
                    "not-yes-or-no",
                    question,
                    "Câu %d: chọn yes (có) hoặc no (không).".formatted(question.number()),
                    "Question %d: say yes or no.".formatted(question.number()));
            return Optional.empty();
        }
        return Optional.of(new Answer.YesNo(question.number(), value.equals("yes")));
    }

    private Optional<Answer> words(Question question, String value) {
        String where = where(question);
        faults.addAll(Narratives.faults(value).stream()
                .map(fault -> Fault.error(fault.code(), where, fault.vi(), fault.en()))
                .toList());
        String kept = Narratives.kept(value);
        faults.addAll(PersonalData.faults(where, kept));
        return kept == null ? Optional.empty() : Optional.of(new Answer.Words(question.number(), kept));
    }

    /**
     * A sentence on one line; null where nothing is said.
     *
     * @throws Refused with all faults
     */
    @Nullable
    String sentence(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String line = said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        faults.addAll(TextFaults.of("sentence", line, LONGEST_SENTENCE));
        faults.addAll(PersonalData.faults("sentence", line));
        demandSound("invalid-sentence");
        return line;
    }

    private void demandSound(String kind) {
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, kind, faults);
        }
    }

    private void add(String code, Question question, String vi, String en) {
        faults.add(Fault.error(code, where(question), vi, en));
    }

    private static String where(Question question) {
        return "answers/" + question.number();
    }
}
