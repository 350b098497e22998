package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A figure is asked for by channels, filled in, added up, approved and shown with its parts. */
@Order(10)
@ExtendWith(PagesExtension.class)
class ChannelFormTest {

    private static final String CHANNELS = """
            code,name_vi,name_en
            LOUDSPEAKER,Đài truyền thanh,Loudspeakers
            GATHERING,Họp tổ dân phố,Neighbourhood gatherings
            """;

    private static final String INDICATORS = """
            code,theme,name_vi,name_en,measure,unit_vi,unit_en,decimals,part_decimals,frequency,across_time,across_units,better,numerator_vi,denominator_vi,channels
            SPK-01,CUL,Số lượt tuyên truyền,Times spoken,flow,lượt,times,0,,monthly,sum,sum,higher,,,LOUDSPEAKER|GATHERING
            SPK-02,CUL,Tỷ lệ kiến nghị được trả lời,Requests answered,ratio,%,%,2,0,monthly,sum,ratio,higher,Số trả lời,Số kiến nghị,LOUDSPEAKER|GATHERING
            """;

    private static final String FORMS = """
            code,name_vi,name_en,frequency,level,scope,calendar,first_year,last_year,indicators
            SPK-M,Biểu tuyên truyền,Speaking to residents,monthly,ward,004,ND09,2023,2023,SPK-01|SPK-02
            """;

    private static final String REPORT = "/00145/SPK-M/2023-03";
    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void theTotalIsWhatTheChannelsComeTo(People people) {
        bringsIn(people.at("/danh-muc", "quantri"));
        await().atMost(SOON)
                .until(() -> people.demo()
                        .asks("longbien.canbo", people.demo().submission(), "/api/reports" + REPORT)
                        .has("revision"));
        SoftAssertions softly = new SoftAssertions();

        Visitor officer = people.at("/phieu" + REPORT, "longbien.canbo");
        FormPage form = new FormPage(officer.page());
        fillsIn(form);
        findsItAgain(officer.page(), form);
        AccessibilityTest.check(officer, "form by channels", softly, 360, 1366);
        form.explainWhatIsUnusual();
        form.submit();
        assertThat(officer.page().getByText("Đã gửi báo cáo.")).isVisible();
        assertThat(officer.page().locator("tr.channel").first()).containsText("1.200");
        AccessibilityTest.check(officer, "report by channels", softly, 360, 1366);

        Visitor leader = people.at("/duyet" + REPORT, "longbien.lanhdao");
        assertThat(leader.page().locator("tr.channel").first()).containsText("Đài truyền thanh");
        AccessibilityTest.check(leader, "approval by channels", softly, 360, 1366);

        Visitor district = people.at("/", "lanhdao.longbien");
        findsItInTheDistrict(district);
        AccessibilityTest.check(district, "explanation by channels", softly, 360, 1366);
        softly.assertThat(officer.complaints()).isEmpty();
        softly.assertThat(district.complaints()).isEmpty();
        softly.assertAll();
    }

    private static void bringsIn(Visitor administrator) {
        Page page = administrator.page();
        page.locator("input[name=channels]").setInputFiles(file("channels.csv", CHANNELS));
        page.locator("input[name=indicators]").setInputFiles(file("indicators.csv", INDICATORS));
        page.locator("input[name=forms]").setInputFiles(file("forms.csv", FORMS));
        button(page, "Xem trước").click();
        button(page, "Nhập các thay đổi này").click();
        assertThat(page.locator("h1")).containsText("Đã thêm 5");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** By keyboard: from the total, which is left empty, through the channels. */
    private static void fillsIn(FormPage form) {
        form.field("SPK-01", 0).focus();
        form.type("");
        assertThat(form.field("SPK-01:LOUDSPEAKER", 0)).isFocused();
        form.type("1.200");
        assertThat(form.field("SPK-01", 0)).hasValue("1.200");
        assertThat(form.field("SPK-01", 0)).not().isEditable();
        assertThat(form.told("SPK-01:GATHERING")).isEmpty();
        form.field("SPK-02", 0).focus();
        assertThat(form.told("SPK-01:GATHERING")).containsText("Chưa nhập kênh");
        assertThat(form.submitButton()).containsText("1 lỗi");

        form.field("SPK-01:GATHERING", 0).focus();
        form.type("34");
        assertThat(form.field("SPK-01", 0)).hasValue("1.234");
        assertThat(form.told("SPK-01:GATHERING")).isEmpty();

        form.field("SPK-02:LOUDSPEAKER", 0).focus();
        for (String figure : new String[] {"1", "2", "3", "10"}) {
            form.type(figure);
        }
        assertThat(form.field("SPK-02", 1)).hasValue("12");
        assertThat(form.rate("SPK-02")).hasText("33,33 %");
        form.saved();
    }

    private static void findsItAgain(Page page, FormPage form) {
        page.evaluate("localStorage.clear()");
        page.reload();
        assertThat(form.field("SPK-01:LOUDSPEAKER", 0)).hasValue("1.200");
        assertThat(form.field("SPK-02:GATHERING", 1)).hasValue("10");
        assertThat(form.field("SPK-01", 0)).not().isEditable();
    }

    private static void findsItInTheDistrict(Visitor district) {
        Page page = district.page();
        district.open("/dieu-hanh?period=2023-03");
        Locator part = page.locator("#row-SPK-01 + tr.channel");
        assertThat(part).containsText("Đài truyền thanh");
        assertThat(part).containsText("1.200");
        page.locator("#row-SPK-01 td.value a").click();
        assertThat(page.locator(".proof .big")).hasText("1.234");
        assertThat(page.locator(".by-channel tbody tr").last()).containsText("34");
        assertThat(page.locator("td.channels")).containsText("Họp tổ dân phố: 34");
    }
}
