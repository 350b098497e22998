package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the answers to a request add up to, over the units that the reader sees. */
public record RequestSums(int asked, int answered, List<QuestionSum> questions) {

    /**
     * @param answers how many there are
     * @param total of numbers, or of numerators
     * @param over of denominators; null where nothing is a rate
     * @param yes how many say yes, where the question is one of yes or no
     */
    public record QuestionSum(
            int question,
            int answers,
            @Nullable BigDecimal total,
            @Nullable BigDecimal over,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable Integer yes) {}
}
