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

    /** To {@link Question.Kind#TEXT}, in paragraphs apart by line ends. */
    record Words(int question, String text) implements Answer {}
}
