package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitTargets;

class ShippedPlanTest {

    private final ImportPlan plan = read();

    private static ImportPlan read() {
        ImportReading reading = new ImportReading(Files.shipped().all(), Files.NOTHING);
        ImportPlan plan = reading.read();
        assertThat(reading.faults().all()).isEmpty();
        return plan;
    }

    @Test
    void hasTheFourteenWardsOfLongBien() {
        LocalDate day = LocalDate.of(2023, 10, 12);
        assertThat(plan.units().values().stream().filter(unit -> unit.kind() == UnitKind.WARD))
                .hasSize(14)
                .allSatisfy(
                        ward -> assertThat(ward.on(day).map(Unit.Spell::parent)).contains(new UnitId("004")));
    }

    @Test
    void asksForEachOfThe31IndicatorsOnce() {
        assertThat(plan.indicators().values()).hasSize(31);
        assertThat(plan.themes().values()).hasSize(10);
        Map<String, Integer> asked = plan.forms().values().stream()
                .collect(Collectors.toMap(
                        form -> form.code().value(), form -> form.indicators().size()));
        assertThat(asked).isEqualTo(Map.of("LB2023-M", 16, "LB2023-Q", 10, "LB2023-H", 3, "LB2023-Y", 2));
        assertThat(plan.forms().values().stream()
                        .map(Form::indicators)
                        .flatMap(indicators -> indicators.stream())
                        .collect(Collectors.toSet()))
                .hasSize(31);
    }

    @Test
    void givesEachWardTheUsualTargets() {
        assertThat(plan.targets().values())
                .hasSize(14)
                .allSatisfy(targets -> assertThat(targets.targets()).hasSize(31));
        UnitTargets ward = plan.targets().values().getFirst();
        assertThat(target(ward, "SOC-01")).isEqualTo(new Target.Reduction(BigInteger.ONE, BigInteger.valueOf(3), 2021));
        assertThat(target(ward, "SEC-01"))
                .isEqualTo(new Target.Reduction(BigInteger.valueOf(5), BigInteger.valueOf(100), 2022));
        assertThat(target(ward, "FOO-05")).isEqualTo(new Target.Range(BigDecimal.ONE, BigDecimal.TWO));
        assertThat(target(ward, "SEC-03")).isEqualTo(new Target.AtMost(BigDecimal.TWO));
    }

    private static Target target(UnitTargets targets, String indicator) {
        return Objects.requireNonNull(targets.targets().get(new IndicatorCode(indicator)));
    }

    @Test
    void movesDueDatesPastDaysOff() {
        assertThat(due("2023-09")).isEqualTo("2023-09-15");
        assertThat(due("2023-10")).isEqualTo("2023-10-16");
        assertThat(due("2023-Q1")).isEqualTo("2023-03-15");
        assertThat(due("2023-H1")).isEqualTo("2023-06-15");
        assertThat(due("2023")).isEqualTo("2023-12-15");
        assertThat(due("2022-01")).isEqualTo("2022-01-17");
        assertThat(due("2024-02")).isEqualTo("2024-02-15");
    }

    private String due(String period) {
        return entry(period).due().toString();
    }

    @Test
    void takesWindowsFromTheDecree() {
        CalendarYear.Entry october = entry("2023-10");
        assertThat(october.windowFirst()).isEqualTo("2023-09-15");
        assertThat(october.windowLast()).isEqualTo("2023-10-14");
        assertThat(october.opens()).isEqualTo("2023-09-15");
        CalendarYear.Entry half = entry("2023-H1");
        assertThat(half.windowFirst()).isEqualTo("2022-12-15");
        assertThat(half.windowLast()).isEqualTo("2023-06-14");
        assertThat(half.opens()).isEqualTo("2023-06-01");
        assertThat(entry("2023").windowFirst()).isEqualTo("2022-12-15");
    }

    private CalendarYear.Entry entry(String text) {
        Period period = Period.parse(text);
        return plan.calendarYears().values().stream()
                .filter(year -> year.year() == period.year())
                .findFirst()
                .flatMap(year -> year.entry(period))
                .orElseThrow();
    }
}
