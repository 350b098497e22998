package vn.wardpulse.oracle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/** Nothing is lost and nothing is made on the way up and through the year. */
class ConservationTest {

    static LongStream seeds() {
        return LawsTest.seeds();
    }

    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<String, LocalDate> windows = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();

    private OracleViews read(long seed) {
        RandomHistory history = RandomHistory.of(seed, Size.SMALL);
        for (CatalogueEvent event : history.catalogue()) {
            switch (event) {
                case CatalogueEvent.UnitDefined it -> units.put(it.unit().id(), it.unit());
                case CatalogueEvent.IndicatorDefined it ->
                    indicators.put(it.indicator().code().value(), it.indicator());
                case CatalogueEvent.FormDefined it -> forms.put(it.form().code().value(), it.form());
                case CatalogueEvent.CalendarYearDefined it ->
                    it.calendarYear()
                            .entries()
                            .forEach(entry -> windows.put(
                                    it.calendarYear().calendar() + " " + entry.period(), entry.windowLast()));
                default -> {}
            }
        }
        return Oracle.compute(history.catalogue(), history.reports());
    }

    /** Under the time rule {@code sum} a span's figure is the sum of its sub-periods', at every unit, whatever moved. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sumsAddUpOverTime(long seed) {
        OracleViews views = read(seed);
        int checked = 0;
        for (UnitPeriod view : views.unitPeriods().values()) {
            for (Cell cell : view.cells()) {
                Indicator indicator = indicator(cell);
                boolean adds = indicator.acrossUnits() == UnitRule.SUM || indicator.acrossUnits() == UnitRule.RATIO;
                if (indicator.acrossTime() == TimeRule.SUM && adds && neverAmended(indicator)) {
                    List<Period> own = view.period().subPeriods(indicator.frequency());
                    List<Period> toDate = view.period().yearToDate(indicator.frequency());
                    sameSum(cell.own(), totals(views, view.unit(), indicator, own));
                    sameSum(cell.toDate(), totals(views, view.unit(), indicator, toDate));
                    checked++;
                }
            }
        }
        assertThat(checked + views.unitPeriods().size()).isPositive();
    }

    /** Channels, and what has none, come to the whole: in every span, at every unit, whatever moved. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void channelsComeToTheWhole(long seed) {
        for (UnitPeriod view : read(seed).unitPeriods().values()) {
            for (Cell cell : view.cells()) {
                Indicator indicator = indicator(cell);
                boolean adds = indicator.acrossUnits() == UnitRule.SUM || indicator.acrossUnits() == UnitRule.RATIO;
                boolean rounds = indicator.acrossTime() == TimeRule.AVERAGE;
                if (adds
                        && !rounds
                        && neverAmended(indicator)
                        && !cell.channels().isEmpty()) {
                    sameSum(
                            cell.own(),
                            cell.channels().stream().map(ChannelTotal::own).toList());
                    sameSum(
                            cell.toDate(),
                            cell.channels().stream().map(ChannelTotal::toDate).toList());
                }
            }
        }
    }

    private static List<Total> totals(OracleViews views, UnitId unit, Indicator indicator, List<Period> periods) {
        return periods.stream()
                .map(period -> cell(views, unit, period, indicator))
                .flatMap(Stream::ofNullable)
                .map(Cell::own)
                .toList();
    }

    private static void sameSum(Total whole, List<Total> parts) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal over = BigDecimal.ZERO;
        for (Total part : parts) {
            amount = part.amount() == null ? amount : amount.add(part.amount());
            over = part.over() == null ? over : over.add(part.over());
        }
        assertThat(whole.amount() == null ? BigDecimal.ZERO : whole.amount()).isEqualByComparingTo(amount);
        assertThat(whole.over() == null ? BigDecimal.ZERO : whole.over()).isEqualByComparingTo(over);
    }

    /**
     * In a period of the indicator's own frequency every unit above shows what the units that stood under it on the last
     * day of the window show of themselves: amounts added up, and every count. What is reported below a ward goes no
     * further than the ward, and what wards are asked for not even there.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ancestorsShowWhatTheirUnitsShow(long seed) {
        OracleViews views = read(seed);
        Map<String, List<Total>> below = new HashMap<>();
        for (Standing standing : views.standings().values()) {
            Obligation of = standing.obligation();
            Form form = requireNonNull(forms.get(of.form().value()));
            LocalDate day = windows.getOrDefault(
                    form.calendar() + " " + of.period(),
                    LocalDate.of(of.period().year(), of.period().lastMonth(), 14));
            for (Indicator indicator : indicators.values()) {
                Cell cell = form.indicators().contains(indicator.code())
                        ? cell(views, of.unit(), of.period(), indicator)
                        : null;
                if (cell == null) {
                    continue;
                }
                for (UnitId above : counting(of.unit(), indicator, day)) {
                    below.computeIfAbsent(above + " " + of.period() + " " + indicator.code(), k -> new ArrayList<>())
                            .add(cell.own());
                }
            }
        }
        below.forEach((key, totals) -> {
            String[] parts = key.split(" ");
            Indicator indicator = requireNonNull(indicators.get(parts[2]));
            Cell cell = requireNonNull(cell(views, new UnitId(parts[0]), Period.parse(parts[1]), indicator), key);
            boolean adds = indicator.acrossUnits() != UnitRule.MIN && indicator.acrossUnits() != UnitRule.MAX;
            if (adds && neverAmended(indicator)) {
                sameSum(cell.own(), totals);
            }
            for (ToIntFunction<Total> count : List.<ToIntFunction<Total>>of(
                    Total::units, Total::owed, Total::reported, Total::partial, Total::approved, Total::late)) {
                assertThat(count.applyAsInt(cell.own()))
                        .as(key)
                        .isEqualTo(totals.stream().mapToInt(count).sum());
            }
        });
    }

    private List<UnitId> counting(UnitId unit, Indicator indicator, LocalDate day) {
        boolean below =
                EnumSet.of(UnitKind.RESIDENTIAL_GROUP, UnitKind.PARTY_CELL).contains(kind(unit));
        boolean askedOfWards = forms.values().stream()
                .anyMatch(form ->
                        form.level() == UnitKind.WARD && form.indicators().contains(indicator.code()));
        List<UnitId> counting = new ArrayList<>();
        for (UnitId above = parent(unit, day); above != null && !(below && askedOfWards); above = parent(above, day)) {
            counting.add(above);
            if (below && kind(above) == UnitKind.WARD) {
                break;
            }
        }
        return counting;
    }

    private UnitKind kind(UnitId unit) {
        return requireNonNull(units.get(unit)).kind();
    }

    /** Where a year knows several sets of rules, its periods are not parts of one another. */
    private static boolean neverAmended(Indicator indicator) {
        return indicator.amendments().isEmpty();
    }

    private @Nullable UnitId parent(UnitId unit, LocalDate day) {
        return requireNonNull(units.get(unit)).on(day).map(Unit.Spell::parent).orElse(null);
    }

    private Indicator indicator(Cell cell) {
        return requireNonNull(indicators.get(cell.indicator().value()));
    }

    private static @Nullable Cell cell(OracleViews views, UnitId unit, Period period, Indicator indicator) {
        UnitPeriod view = views.unitPeriods().get(unit + "/" + period);
        return view == null
                ? null
                : view.cells().stream()
                        .filter(cell -> cell.indicator().equals(indicator.code()))
                        .findFirst()
                        .orElse(null);
    }
}
