package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.acceptance.figures.ExactPlan;

/** What is typed into the form is what is submitted, digit for digit, and what the form shows again. */
@Order(9)
@ExtendWith(PagesExtension.class)
class ExactFormTest {

    private static final List<October.Line> LINES = List.of(
            new October.Line(ExactPlan.TENTHS, "0,1"),
            new October.Line(ExactPlan.LARGE, "999.999.999.999,999999"),
            new October.Line(ExactPlan.RATIO, "0,1", "0,3"));

    @Test
    void everyDigitThatIsTypedIsHandedIn(People people) throws Exception {
        ExactPlan.bringIn(people.demo());
        String report = ExactPlan.owed("00136", 3).toString();
        Visitor officer = people.at("/phieu/" + report, "phucloi.canbo");
        FormPage form = new FormPage(officer.page());
        form.field(ExactPlan.TENTHS, 0).focus();
        LINES.forEach(form::typeAndWalk);
        form.field(ExactPlan.TENTHS, 0).focus();
        form.explainWhatIsUnusual();
        form.submit();
        assertThat(officer.page().getByText("Đã gửi báo cáo.")).isVisible();
        assertThat(officer.page().locator("#line-" + ExactPlan.LARGE)).containsText("999.999.999.999,999999");

        JsonNode handedIn = people.demo().asks("phucloi.canbo", people.demo().submission(), "/api/reports/" + report);
        assertThat(handedIn.get("figures").toString()).contains("\"0.1\"", "\"999999999999.999999\"", "\"0.3\"");
        assertThat(officer.complaints()).isEmpty();
    }
}
