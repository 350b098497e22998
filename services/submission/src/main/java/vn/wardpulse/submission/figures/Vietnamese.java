package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.wardpulse.model.Figure;

/** Numbers and days as they are written in Vietnam: 1.234,5 and 15/03/2023. */
public final class Vietnamese {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Vietnamese() {}

    static String figure(Figure figure) {
        return switch (figure) {
            case Figure.Amount(BigDecimal value) -> number(value);
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator) ->
                number(numerator) + "/" + number(denominator);
            case Figure.NoData(String reason) -> reason;
        };
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    public static String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(',').append(plain, point + 1, plain.length()).toString();
    }
}
