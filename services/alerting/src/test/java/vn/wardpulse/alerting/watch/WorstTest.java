package vn.wardpulse.alerting.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched.Kind;
import vn.wardpulse.model.view.Status;

/** What is named first of what holds. */
class WorstTest {

    @Test
    void theWorstComesFirst() {
        List<Held> held = new ArrayList<>(IntStream.of(81, 70, 95)
                .mapToObj(value -> held("0" + value, Status.BEHIND, Integer.toString(value)))
                .toList());
        held.add(held("9", Status.MISSED, null));
        assertThat(order(held, Kind.ACHIEVEMENT_BELOW)).containsExactly("070", "081", "095", "9");
        assertThat(order(held, Kind.ACHIEVEMENT_ABOVE)).containsExactly("095", "081", "070", "9");
        assertThat(order(held, Kind.STATUS)).containsExactly("9", "070", "081", "095");
    }

    private static List<String> order(List<Held> held, Kind kind) {
        return held.stream()
                .sorted(Worst.first(kind))
                .map(each -> each.place().unit().value())
                .toList();
    }

    private static Held held(String unit, Status status, @Nullable String value) {
        return new Held(
                new Place(new UnitId(unit), ""),
                Seen.NOVEMBER,
                status,
                value == null ? null : new BigDecimal(value),
                Seen.AT,
                Seen.AT);
    }
}
