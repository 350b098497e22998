package vn.wardpulse.reporting.pivots;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.view.Status;

/** What people read in a file, in Vietnamese. */
final class Labels {

    private static final Map<Axis, String> AXES =
            Map.of(Axis.UNIT, "Đơn vị", Axis.INDICATOR, "Chỉ tiêu", Axis.PERIOD, "Kỳ", Axis.CHANNEL, "Kênh");

    private static final Map<Status, String> STATUSES = Map.of(
            Status.MET, "Đạt",
            Status.ON_TRACK, "Đúng tiến độ",
            Status.BEHIND, "Chậm",
            Status.MISSED, "Không đạt",
            Status.NO_DATA, "Chưa có số liệu",
            Status.NOT_DUE, "Chưa đến hạn",
            Status.NO_TARGET, "Không giao mục tiêu");

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private Labels() {}

    static String axis(String word) {
        return Objects.requireNonNull(AXES.get(Axis.of(word).orElseThrow()));
    }

    static String measure(String word) {
        return Measure.of(word).orElseThrow().vietnamese();
    }

    static String of(Member member) {
        if (member.axis().equals(Axis.PERIOD.word())) {
            return of(Period.parse(member.key()));
        }
        Name name = member.name();
        String said = name == null ? member.key() : name.vi();
        Name unit = member.unitOfMeasure();
        return unit == null ? said : said + " (" + unit.vi() + ")";
    }

    private static String of(Period period) {
        return switch (period.frequency()) {
            case MONTH -> "Tháng %d/%d".formatted(period.ordinal(), period.year());
            case QUARTER -> "Quý %s/%d".formatted(ROMAN[period.ordinal() - 1], period.year());
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(period.ordinal() == 1 ? "đầu" : "cuối", period.year());
            case NINE_MONTHS -> "9 tháng năm %d".formatted(period.year());
            case YEAR -> "Năm %d".formatted(period.year());
        };
    }

    /** A status in words for people; everything else, and for programs everything, as it is. */
    static @Nullable String word(Value value, boolean people) {
        String text = value.text();
        if (!people || text == null) {
            return text;
        }
        for (Status status : Status.values()) {
            if (status.name().equals(text)) {
                return STATUSES.get(status);
            }
        }
        return text;
    }
}
