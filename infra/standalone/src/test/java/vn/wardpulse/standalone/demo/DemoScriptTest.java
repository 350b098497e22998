package vn.wardpulse.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.Obligation;

class DemoScriptTest {

    private static final Function<Period, CalendarYear.Entry> CALENDAR = period -> {
        LocalDate due = LocalDate.of(period.year(), period.lastMonth(), 15);
        return new CalendarYear.Entry(period, due.minusDays(31), due.minusDays(1), due.minusDays(30), due);
    };

    private static final List<Form> FORMS =
            List.of(form("M", Frequency.MONTH, "SOC-02", "FOO-01", "FOO-02"), form("Q", Frequency.QUARTER, "SOC-01"));

    private final List<DemoAct> acts = DemoScript.of(2023, FORMS, CALENDAR, DemoScript.LAST_DAY);

    @Test
    void everythingUpToSeptemberEndsApproved() {
        Map<Obligation, DemoAct> last = new HashMap<>();
        acts.forEach(act -> last.put(act.obligation(), act));

        for (DemoWard ward : DemoWard.ALL) {
            for (int month = 1; month <= 9; month++) {
                assertThat(last.get(new Obligation(ward.unit(), new FormCode("M"), Period.month(2023, month))))
                        .isInstanceOf(DemoAct.Approve.class);
            }
            for (int quarter = 1; quarter <= 3; quarter++) {
                assertThat(last.get(new Obligation(ward.unit(), new FormCode("Q"), Period.quarter(2023, quarter))))
                        .isInstanceOf(DemoAct.Approve.class);
            }
        }
    }

    @Test
    void octoberOfBoDeIsLeftToTheVisitor() {
        assertThat(acts)
                .noneMatch(act -> act.by().startsWith("bode.")
                        && act.obligation().period().equals(Period.month(2023, 10)));
    }

    @Test
    void onAnEarlierDayTheRestHasNotHappenedAndWhatIsDueIsTheVisitors() {
        LocalDate day = LocalDate.of(2023, 9, 12);
        List<DemoAct> until = DemoScript.of(2023, FORMS, CALENDAR, day);

        Instant morning = day.atTime(7, 30).atZone(DemoScript.ZONE).toInstant();
        assertThat(until)
                .isEqualTo(acts.stream()
                        .filter(act -> !act.at().isAfter(morning))
                        .filter(act -> !(act.by().startsWith("bode.")
                                && act.obligation().period().lastMonth() == 9))
                        .toList())
                .hasSizeGreaterThan(acts.size() / 2);
    }

    @Test
    void everythingThatCanHappenHappens() {
        assertThat(acts.stream().map(Object::getClass).distinct()).hasSize(6);
        assertThat(acts)
                .anyMatch(act -> act instanceof DemoAct.Submit
                        && act.at()
                                .atZone(DemoScript.ZONE)
                                .toLocalDate()
                                .isAfter(CALENDAR.apply(act.obligation().period())
                                        .due()));
    }

    @Test
    void theSameSeedTellsTheSameStoryInOrder() {
        assertThat(acts).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(acts.getLast().at())
                .isBefore(
                        DemoScript.LAST_DAY.atTime(8, 0).atZone(DemoScript.ZONE).toInstant());
        PlausibleFigures once = new PlausibleFigures(7);
        PlausibleFigures again = new PlausibleFigures(7);
        IndicatorCode inspections = new IndicatorCode("FOO-01");
        again.of(DemoWard.ALL.getLast(), inspections, Period.month(2022, 1));
        for (DemoWard ward : DemoWard.ALL) {
            assertThat(once.of(ward, inspections, Period.month(2023, 5)))
                    .isEqualTo(again.of(ward, inspections, Period.month(2023, 5)));
        }
    }

    @Test
    void inspectionsAgreeWithEachOther() {
        PlausibleFigures figures = new PlausibleFigures(2023);
        for (DemoWard ward : DemoWard.ALL) {
            Period month = Period.month(2023, 5);
            var inspected = ((Figure.Amount) figures.of(ward, new IndicatorCode("FOO-01"), month)).value();
            var compliant = (Figure.Pair) figures.of(ward, new IndicatorCode("FOO-02"), month);
            var violating = (Figure.Pair) figures.of(ward, new IndicatorCode("FOO-03"), month);
            assertThat(compliant.denominator()).isEqualByComparingTo(inspected);
            assertThat(violating.denominator()).isEqualByComparingTo(inspected.subtract(compliant.numerator()));
        }
    }

    private static Form form(String code, Frequency frequency, String... indicators) {
        return new Form(
                new FormCode(code),
                new Name(code, code),
                frequency,
                UnitKind.WARD,
                new UnitId("004"),
                new CalendarCode("ND09"),
                2023,
                2023,
                java.util.Arrays.stream(indicators).map(IndicatorCode::new).toList());
    }
}
