package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.web.Fault;

/** Forms that are asked for some periods only, for nine months, and calendars that state days of their own. */
class OneOffTest {

    private static final String FORMS =
            "code,name_vi,name_en,frequency,level,scope,calendar,first_year,last_year,indicators,periods";
    private static final String DAYS = "calendar,period,window_first,window_last,opens,due";
    private static final String CALENDAR = "code,name_vi,name_en,rule,due_day,first_year,last_year";

    private final Catalogue shipped = Catalogue.empty().after(Files.shipped());

    @Test
    void aFormIsAskedOnceAndFileWithoutTheColumnLeavesItSo() {
        Catalogue asked = shipped.after(Files.of(
                ImportFile.FORMS, FORMS, "DX-05,Đột xuất,One-off,monthly,ward,004,ND09,2024,2024,URB-02,2024-05"));
        assertThat(form(asked, "DX-05").asks(Period.parse("2024-05"))).isTrue();
        assertThat(form(asked, "DX-05").asks(Period.parse("2024-06"))).isFalse();

        Catalogue renamed = asked.after(Files.of(
                ImportFile.FORMS,
                FORMS.replace(",periods", ""),
                "DX-05,Đột xuất tháng 5,One-off,monthly,ward,004,ND09,2024,2024,URB-02"));
        assertThat(form(renamed, "DX-05").periods()).containsExactly(Period.parse("2024-05"));

        assertThat(asked.read(Files.of(
                                ImportFile.FORMS,
                                FORMS,
                                "DX-06,Đột xuất,One-off,monthly,ward,004,ND09,2024,2024,URB-02,2024-06"))
                        .forms()
                        .values())
                .as("the same indicator in another period")
                .hasSize(1);
        assertThat(asked.faults(Files.of(
                        ImportFile.FORMS,
                        FORMS,
                        "DX-06,Đột xuất,One-off,monthly,ward,004,ND09,2024,2024,URB-02,2024-05|2024-06")))
                .extracting(Fault::code)
                .containsExactly("indicator-in-two-forms");
        assertThat(asked.faults(Files.of(
                        ImportFile.FORMS,
                        FORMS,
                        "DX-06,Đột xuất,One-off,monthly,ward,004,ND09,2024,2024,URB-02,2023-06|2024-Q3|tháng 7")))
                .extracting(fault -> fault.where() + " " + fault.code())
                .containsExactly(
                        "forms.csv:2:periods not-a-period",
                        "forms.csv:2:periods period-not-asked",
                        "forms.csv:2:periods period-not-asked");
    }

    @Test
    void anIndicatorIsReportedForNineMonths() {
        ImportPlan plan = shipped.read(Files.of(
                        ImportFile.INDICATORS,
                        "code,theme,name_vi,name_en,measure,unit_vi,unit_en,decimals,part_decimals,frequency,across_time,"
                                + "across_units,better,numerator_vi,numerator_en,denominator_vi,denominator_en",
                        "NIN-01,CUL,Chín tháng,Nine months,flow,việc,cases,0,,nine_monthly,sum,sum,higher,,,,")
                .with(
                        ImportFile.FORMS,
                        FORMS,
                        "LB-N,Báo cáo 9 tháng,Nine-monthly report,nine_monthly,ward,004,ND09,2023,2023,NIN-01,"));
        Form form = plan.forms().values().getFirst();
        assertThat(form.frequency()).isEqualTo(Frequency.NINE_MONTHS);
        assertThat(form.indicators()).containsExactly(new IndicatorCode("NIN-01"));
        assertThat(entry(shipped, "ND09", "2023-N1"))
                .extracting(entry -> List.of(entry.windowFirst(), entry.windowLast(), entry.opens(), entry.due())
                        .toString())
                .isEqualTo("[2022-12-15, 2023-09-14, 2023-09-01, 2023-09-15]");
    }

    @Test
    void aCalendarStatesDaysOfItsOwn() {
        Catalogue sector = shipped.after(
                Files.of(ImportFile.CALENDARS, CALENDAR, "YTE,Ngành y tế,Health,calendar_months,10,2023,2023")
                        .with(
                                ImportFile.CALENDAR_DAYS,
                                DAYS,
                                "YTE,2023-04,2023-03-26,2023-04-25,,2023-04-29",
                                "YTE,2023-05,,,,2023-06-05"));
        CalendarYear.Entry april = entry(sector, "YTE", "2023-04");
        assertThat(april.windowFirst()).isEqualTo("2023-03-26");
        assertThat(april.windowLast()).isEqualTo("2023-04-25");
        assertThat(april.opens()).isEqualTo("2023-03-26");
        assertThat(april.due()).as("29/04 to 03/05 are days off").isEqualTo("2023-05-04");
        assertThat(entry(sector, "YTE", "2023-05").windowLast()).isEqualTo("2023-05-31");
        assertThat(entry(sector, "YTE", "2023-05").due()).isEqualTo("2023-06-05");

        Catalogue back = sector.after(Files.of(ImportFile.CALENDAR_DAYS, DAYS, "YTE,2023-05,,,,"));
        assertThat(entry(back, "YTE", "2023-05").due()).isEqualTo("2023-06-12");
        assertThat(entry(back, "YTE", "2023-04")).isEqualTo(april);
    }

    @Test
    void daysThatRunBackwardsAreToldWhereTheyAreStated() {
        assertThat(shipped.faults(Files.of(
                        ImportFile.CALENDAR_DAYS,
                        DAYS,
                        "ND10,2023-04,,,,2023-05-01",
                        "ND09,2040-04,,,,2040-05-01",
                        "ND09,2023-04,2023-05-01,,,",
                        "ND09,2023-05,,,,2023-05-14",
                        "ND09,2023-06,,,2023-07-01,")))
                .extracting(fault -> fault.where() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "calendar_days.csv:2:calendar unknown-calendar",
                        "calendar_days.csv:3:period year-without-calendar",
                        "calendar_days.csv:4:window_last window-backwards",
                        "calendar_days.csv:5:due due-within-window",
                        "calendar_days.csv:6:opens opens-after-due");

        Catalogue own = shipped.after(Files.of(ImportFile.CALENDAR_DAYS, DAYS, "ND09,2023-04,,,,2023-04-20"));
        assertThat(own.faults(Files.of(
                        ImportFile.CALENDARS, CALENDAR, "ND09,Nghị định 09,Decree 09,calendar_months,5,2021,2024")))
                .extracting(fault -> fault.where() + " " + fault.code())
                .as("a rule that its calendar's own days do not go with")
                .containsExactly("calendars.csv:2:due due-within-window");
    }

    private static Form form(Catalogue catalogue, String code) {
        return Objects.requireNonNull(catalogue.standing().forms().get(new FormCode(code)));
    }

    private static CalendarYear.Entry entry(Catalogue catalogue, String calendar, String period) {
        return catalogue.standing().calendarYears().values().stream()
                .filter(year -> year.calendar().value().equals(calendar))
                .flatMap(year -> year.entry(Period.parse(period)).stream())
                .findFirst()
                .orElseThrow();
    }
}
