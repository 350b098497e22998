package vn.wardpulse.reporting.pivots;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Coded;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.view.Status;

/** What people read in a file, in Vietnamese. */
final class Labels {

    private static final Map<Axis, String> AXES =
            Map.of(Axis.UNIT, "Đơn vị", Axis.INDICATOR, "Chỉ tiêu", Axis.PERIOD, "Kỳ", Axis.CHANNEL, "Kênh");

    private Labels() {}

    static String axis(String word) {
        return Objects.requireNonNull(AXES.get(Axis.of(word).orElseThrow()));
    }

    static String measure(String word) {
        return Measure.of(word).orElseThrow().vietnamese();
    }

    static String of(Member member) {
        if (member.axis().equals(Axis.PERIOD.word())) {
            return opening(Vietnamese.period(Period.parse(member.key())));
        }
        Name name = member.name();
        String said = name == null ? member.key() : name.vi();
        Name unit = member.unitOfMeasure();
        return unit == null ? said : said + " (" + unit.vi() + ")";
    }

    /** A status by its code and its word; everything else as it is. */
    static @Nullable Object of(@Nullable Value value) {
        if (value == null || value.number() != null || value.text() == null) {
            return value == null ? null : value.number();
        }
        String text = value.text();
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .<Object>map(status -> new Coded(text, Vietnamese.status(status)))
                .orElse(text);
    }

    private static String opening(String text) {
        return Vietnamese.capitals(text.substring(0, 1)) + text.substring(1);
    }
}
