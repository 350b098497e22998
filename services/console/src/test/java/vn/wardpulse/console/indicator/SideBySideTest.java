package vn.wardpulse.console.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

class SideBySideTest {

    private static final Indicator FLOW = Samples.flow();
    private static final List<Period> MONTHS = List.of(Period.month(2023, 8), Period.month(2023, 9));
    private static final UnitOnDay DISTRICT = unit("004", UnitKind.DISTRICT, "Long Biên");

    private final Map<UnitId, Map<Period, CellEntry>> cells = new HashMap<>();

    @Test
    void standsThoseFurthestFromWhatIsAskedFirstAndThoseWithoutAFigureLast() {
        has("1", "12", Status.ON_TRACK, "1.1");
        has("2", null, Status.NO_DATA, null);
        has("3", "6", Status.BEHIND, "0.459");

        SideBySide all = Objects.requireNonNull(written("1", "2", "3"));

        assertThat(all.units()).extracting(SideBySide.Unit::name).containsExactly("Nơi 3", "Nơi 1", "Nơi 2");
        assertThat(all.units()).extracting(SideBySide.Unit::reached).containsExactly("45 %", "110 %", "");
        assertThat(all.title()).isEqualTo("1/3 phường chậm hoặc không đạt; thấp nhất là Nơi 3, bằng 45 % mức cần đạt");
    }

    @Test
    void saysInWordsAndInATableWhatItDraws() {
        has("1", "12", Status.ON_TRACK, "1.1");
        has("2", "6", Status.BEHIND, "0.4");

        SideBySide all = Objects.requireNonNull(written("1", "2"));

        assertThat(all.periods()).containsExactly("tháng 8", "tháng 9");
        assertThat(all.units().getFirst().figures()).containsExactly("–", "6");
        assertThat(all.units().getFirst().text()).isEqualTo("Nơi 2. Tháng 9: 6");
        assertThat(all.low()).isEqualTo("0");
        assertThat(all.units()).extracting(unit -> unit.panel().goal()).doesNotContainNull();
    }

    @Test
    void isNotThereWhereThereIsNobodyToCompareOrNothingToDraw() {
        has("1", "12", Status.ON_TRACK, "1.1");
        assertThat(written("1")).isNull();
        cells.clear();
        assertThat(written("1", "2")).isNull();
    }

    private @Nullable SideBySide written(String... units) {
        List<UnitOnDay> members = List.of(units).stream()
                .map(id -> unit(id, UnitKind.WARD, "Nơi " + id))
                .toList();
        IndicatorData data = new IndicatorData(
                new Choice(DISTRICT, MONTHS.getLast(), new Units(members), List.of(2023)),
                FLOW,
                Optional.empty(),
                LocalDate.of(2023, 10, 1),
                null,
                "",
                null,
                cells,
                Optional.empty(),
                members,
                true,
                List.of());
        return SideBySide.of(data, MONTHS, Samples.words(Locale.forLanguageTag("vi")));
    }

    /** In September, against a target of 120 a year. */
    private void has(String unit, @Nullable String amount, Status status, @Nullable String reached) {
        Total total =
                new Total(amount == null ? null : new BigDecimal(amount), null, amount == null ? 0 : 1, 1, 1, 0, 0, 0);
        cells.put(
                new UnitId(unit),
                Map.of(
                        MONTHS.getLast(),
                        new CellEntry(
                                new UnitId(unit),
                                MONTHS.getLast(),
                                FLOW.code(),
                                total,
                                total,
                                new TargetInForce(TargetInForce.Kind.AT_LEAST, "120", null, false, false, 0),
                                "9/12",
                                reached == null ? null : new BigDecimal(reached),
                                null,
                                status,
                                List.of())));
    }

    private static UnitOnDay unit(String id, UnitKind kind, String name) {
        return new UnitOnDay(new UnitId(id), id, kind, new Name(name, name), null, null, null);
    }
}
