package vn.wardpulse.files;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.view.Status;

/** How figures, periods and days are written in files for people, as official documents have it. */
public final class Vietnamese {

    /** What stands where there is no number; never a nought. */
    public static final String MISSING = "–";

    /** Between a number and what is counted, which stay on one line. */
    public static final String TOGETHER = "\u00A0";

    private static final Locale LOCALE = Locale.of("vi", "VN");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Nghị định 30/2020: a nought before days under 10 and before the first two months. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd", LOCALE);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy", LOCALE).withZone(ZONE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", LOCALE);
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    /** Above this many, the first and the last are named. */
    private static final int NAMED = 4;

    private Vietnamese() {}

    /** Every digit that it has: 1.234,50. */
    public static String number(@Nullable BigDecimal value) {
        if (value == null) {
            return MISSING;
        }
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(value.signum() < 0 ? "−" : "");
        for (int n = 0; n < whole.length(); n++) {
            if (n > 0 && (whole.length() - n) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(n));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    /** A share of one in hundredths, with as many digits as it has. */
    public static String percent(@Nullable BigDecimal share) {
        if (share == null) {
            return MISSING;
        }
        return shortest(share.movePointRight(2)) + "%";
    }

    /** Without the noughts that a number's decimals may end with: 1.234,5. */
    public static String shortest(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return number(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    public static String period(Period period) {
        return switch (period.frequency()) {
            case MONTH -> "tháng %d/%d".formatted(period.ordinal(), period.year());
            case QUARTER -> "quý %s/%d".formatted(QUARTERS.get(period.ordinal() - 1), period.year());
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(period.ordinal() == 1 ? "đầu" : "cuối", period.year());
            case NINE_MONTHS -> "9 tháng năm %d".formatted(period.year());
            case YEAR -> "năm %d".formatted(period.year());
        };
    }

    /** With the word for its kind: quận Long Biên. A name that begins with that word stays as it is. */
    public static String unit(UnitKind kind, String name) {
        String word = kind(kind);
        return word.isEmpty() || name.toLowerCase(LOCALE).startsWith(word + " ") ? name : word + " " + name;
    }

    /** The word for a kind of unit; empty where there is none that goes before a name. */
    public static String kind(UnitKind kind) {
        return switch (kind) {
            case PROVINCE -> "tỉnh";
            case CITY -> "thành phố";
            case DISTRICT -> "quận";
            case WARD -> "phường";
            case RESIDENTIAL_GROUP -> "tổ dân phố";
            case PARTY_CELL -> "chi bộ";
            case COUNTRY, DEPARTMENT, ORGANISATION, SCHOOL, PARTY_ORGANISATION -> "";
        };
    }

    /** The first letter in capitals. */
    public static String opening(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(LOCALE) + text.substring(1);
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    public static String periods(List<Period> periods) {
        List<String> named = periods.stream().sorted().map(Vietnamese::period).toList();
        return named.size() <= NAMED
                ? String.join(", ", named)
                : "%s đến %s (%d kỳ)".formatted(named.getFirst(), named.getLast(), named.size());
    }

    /** As it stands below a document's number: ngày 05 tháng 01 năm 2023. */
    public static String day(Instant moment) {
        var day = moment.atZone(ZONE);
        int month = day.getMonthValue();
        return "%s tháng %s%d năm %d".formatted(DAY.format(day), month < 3 ? "0" : "", month, day.getYear());
    }

    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    public static String status(Status status) {
        return switch (status) {
            case MET -> "Đạt";
            case ON_TRACK -> "Đúng tiến độ";
            case BEHIND -> "Chậm";
            case MISSED -> "Không đạt";
            case NO_DATA -> "Chưa có số liệu";
            case NOT_DUE -> "Chưa đến hạn";
            case NO_TARGET -> "Không giao mục tiêu";
        };
    }

    /** For the head of a page. */
    public static String capitals(String text) {
        return text.toUpperCase(LOCALE);
    }

    /** In the form whose letters fonts have: a vowel and its marks in one. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
