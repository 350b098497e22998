package vn.wardpulse.reporting.requests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;

/**
 * What the answers to one request add up to, over the units that the reader sees.
 *
 * @param asked how many units these are
 * @param answered how many of them answered
 */
record RequestSums(int asked, int answered, List<QuestionSum> questions) {

    /** As averages are rounded everywhere. */
    private static final int DECIMALS_OF_MEANS = 6;

    /**
     * What the answers to a question come to.
     *
     * @param answers how many there are
     * @param total of numbers, or of numerators; exact
     * @param over of denominators; exact; null where nothing is a rate
     * @param mean of numbers, rounded half up to 6 decimals
     * @param yes how many say yes, where the question is one of yes or no
     */
    record QuestionSum(
            int question,
            Question.Kind kind,
            int answers,
            @Nullable BigDecimal total,
            @Nullable BigDecimal over,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable Integer yes) {}

    static RequestSums of(List<StandingRequest> units) {
        List<QuestionSum> sums = new ArrayList<>();
        if (!units.isEmpty()) {
            for (Question question : units.getFirst().questions()) {
                sums.add(sum(
                        question,
                        units.stream()
                                .flatMap(unit -> unit.answers().stream())
                                .filter(answer -> answer.question() == question.number())
                                .toList()));
            }
        }
        return new RequestSums(
                units.size(),
                (int) units.stream().filter(StandingRequest::answered).count(),
                sums);
    }

    private static QuestionSum sum(Question question, List<Answer> answers) {
        if (question.kind() == Question.Kind.RATIO) {
            return rate(question, answers);
        }
        List<BigDecimal> amounts = answers.stream()
                .filter(Answer.Amount.class::isInstance)
                .map(answer -> ((Answer.Amount) answer).value())
                .sorted(Comparator.naturalOrder())
                .toList();
        Integer yes = question.kind() == Question.Kind.YES_NO
                ? (int) answers.stream()
                        .filter(answer -> answer instanceof Answer.YesNo yesNo && yesNo.yes())
                        .count()
                : null;
        if (amounts.isEmpty()) {
            return new QuestionSum(
                    question.number(), question.kind(), answers.size(), null, null, null, null, null, yes);
        }
        BigDecimal total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new QuestionSum(
                question.number(),
                question.kind(),
                amounts.size(),
                total,
                null,
                total.divide(BigDecimal.valueOf(amounts.size()), DECIMALS_OF_MEANS, RoundingMode.HALF_UP),
                amounts.getFirst(),
                amounts.getLast(),
                null);
    }

    /** The sum of the numerators over that of the denominators, never a mean of rates. */
    private static QuestionSum rate(Question question, List<Answer> answers) {
        BigDecimal total = null;
        BigDecimal over = null;
        for (Answer answer : answers) {
            if (answer instanceof Answer.Pair(int number, BigDecimal numerator, BigDecimal denominator)) {
                total = total == null ? numerator : total.add(numerator);
                over = over == null ? denominator : over.add(denominator);
            }
        }
        return new QuestionSum(question.number(), question.kind(), answers.size(), total, over, null, null, null, null);
    }
}
