package vn.wardpulse.console.form;

import java.math.BigDecimal;
import java.util.Map;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;

/**
 * What stands in the fields of one figure, as typed.
 *
 * @param a the amount or numerator
 * @param b the denominator
 */
record Entry(String a, String b) {

    static final Entry EMPTY = new Entry("", "");

    /** @param key of the figure: its fields are called {@code ADM-01.a} and {@code ADM-01.b} */
    static Entry typed(String key, Map<String, String> fields) {
        return new Entry(
                fields.getOrDefault(key + ".a", "").strip(),
                fields.getOrDefault(key + ".b", "").strip());
    }

    static Entry written(Indicator indicator, Figure figure) {
        return switch (figure) {
            case Figure.Amount(BigDecimal value) -> new Entry(Numbers.field(value, indicator.decimals()), "");
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator) ->
                new Entry(
                        Numbers.field(numerator, indicator.partDecimals()),
                        Numbers.field(denominator, indicator.partDecimals()));
            case Figure.NoData none -> EMPTY;
        };
    }

    boolean empty() {
        return a.isEmpty() && b.isEmpty();
    }
}
