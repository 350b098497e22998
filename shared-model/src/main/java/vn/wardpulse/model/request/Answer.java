package vn.wardpulse.model.request;

import java.math.BigDecimal;

/** What a unit says to one question. */
public sealed interface Answer {

    /** The question's number. */
    int question();

    /** To {@link Question.Kind#NUMBER}. */
    record Amount(int question, BigDecimal value) implements Answer {}

    /** To {@link Question.Kind#YES_NO}. */
    record YesNo(int question, boolean yes) implements Answer {}

    /** To {@link Question.Kind#RATIO}; 0 of 0 is an answer without a rate. */
    record Pair(int question, BigDecimal numerator, BigDecimal denominator) implements Answer {}

    /** To {@link Question.Kind#TEXT}, in paragraphs apart by line ends. */
    record Words(int question, String text) implements Answer {}
}
