package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.wardpulse.model.UnitId;

/** What people come for, from one end to the other. */
@Order(5)
@ExtendWith(PagesExtension.class)
class JourneyTest {

    private static final String REPORT = "/00139/LB2023-M/2023-10";

    @Test
    void aWardReportsAndTheDistrictSeesItAtOnce(People people) {
        Visitor district = people.at("/", "lanhdao.longbien");
        LivePage live = new LivePage(district).connected().watched();
        Visitor analyst = people.at("/chi-tieu/FOO-01", "tonghop.longbien");
        LivePage oneIndicator = new LivePage(analyst).connected().watched();
        Visitor officer = people.at("/", "bode.canbo");

        findsWhatIsDue(officer);
        FormPage form = new FormPage(officer.page());
        fillsIn(form);
        mends(form);
        findsItAgain(officer.page(), form);
        form.submit();

        live.marked("FOO-01", "+17");
        oneIndicator.marked("FOO-01", "+17");
        assertThat(live.tile("Bồ Đề")).containsText("Chờ duyệt");
        assertThat(officer.page().getByText("Đã gửi báo cáo.")).isVisible();

        approves(people.at("/", "bode.lanhdao"));
        assertThat(live.tile("Bồ Đề")).containsText("Đã duyệt");

        asksWhereTheNumberComesFrom(district.page(), live);
        drillsDown(analyst.page());
        assertThat(officer.complaints()).isEmpty();
        assertThat(district.complaints()).isEmpty();
        assertThat(analyst.complaints()).isEmpty();
    }

    private static void findsWhatIsDue(Visitor officer) {
        Page page = officer.page();
        assertThat(page).hasURL(Pattern.compile("/viec-can-lam$"));
        Locator october =
                page.locator("li.task").filter(new Locator.FilterOptions().setHasText("Báo cáo tháng 10/2023"));
        assertThat(october).containsText("hạn 16/10/2023");
        october.getByText("Nhập báo cáo").click();
        assertThat(page).hasURL(Pattern.compile("/phieu" + REPORT + "$"));
    }

    /** The first lines by keyboard, the others pasted as they stand in a spreadsheet. */
    private static void fillsIn(FormPage form) {
        form.field("URB-02", 0).focus();
        for (String indicator : new String[] {"URB-02", "URB-04", "ADM-01"}) {
            form.typeAndWalk(October.of(indicator));
        }
        assertThat(form.rate("ADM-01")).hasText("99,44 %");
        form.type("912");
        form.type("90");
        assertThat(form.field("SOC-02", 0)).isFocused();
        form.paste(October.LINES.subList(4, October.LINES.size()));
        assertThat(form.field("SEC-04", 1)).hasValue("1.110,2");
    }

    /** More files came in online than came in at all: said where it is, and gone once it is put right. */
    private static void mends(FormPage form) {
        assertThat(form.told("ADM-02")).containsText("lớn hơn");
        assertThat(form.field("ADM-02", 1)).hasAttribute("aria-invalid", "true");
        assertThat(form.submitButton()).containsText("1 lỗi");

        form.field("ADM-02", 1).fill(October.of("ADM-02").typed().get(1));
        form.field("URB-02", 0).focus();
        assertThat(form.told("ADM-02")).not().containsText("lớn hơn");
        form.explainWhatIsUnusual();
        assertThat(form.submitButton()).hasText("Gửi báo cáo");
        form.saved();
    }

    /** The draft has saved itself: nothing is lost with the page. */
    private static void findsItAgain(Page page, FormPage form) {
        page.evaluate("localStorage.clear()");
        page.reload();
        for (October.Line line : October.LINES) {
            for (int field = 0; field < line.typed().size(); field++) {
                assertThat(form.field(line.indicator(), field))
                        .hasValue(line.typed().get(field));
            }
        }
    }

    private static void approves(Visitor leader) {
        Page page = leader.page();
        page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText("Báo cáo tháng 10/2023"))
                .getByText("Xem để duyệt")
                .click();
        assertThat(page).hasURL(Pattern.compile("/duyet" + REPORT + "$"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Duyệt bản 1"))
                .click();
        assertThat(page.getByText("Đã duyệt bản 1.")).isVisible();
        assertThat(leader.complaints()).isEmpty();
    }

    /** From an indicator to a ward in its ranking, and by its name in the ward's table to the indicator again. */
    private static void drillsDown(Page page) {
        Locator ward = page.locator(".ranking tr").filter(new Locator.FilterOptions().setHasText("Bồ Đề"));
        assertThat(ward.locator("td").first()).not().hasText("");
        ward.getByText("Bồ Đề").click();
        assertThat(page).hasURL(Pattern.compile("/don-vi/00139"));
        page.locator("#row-FOO-01 a.name").click();
        assertThat(page).hasURL(Pattern.compile("/chi-tieu/FOO-01"));
        assertThat(page.locator(".ranking tr.chosen")).containsText("Bồ Đề");
        page.locator(".crumb").getByText("An toàn thực phẩm").click();
        assertThat(page).hasURL(Pattern.compile("linh-vuc=FOO"));
        assertThat(page.locator("#live tr.row")).hasCount(5);
        assertThat(page.locator("#row-FOO-01")).isVisible();
    }

    private static void asksWhereTheNumberComesFrom(Page page, LivePage live) {
        String shown = live.figure("FOO-01").innerText();
        live.figure("FOO-01").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Số lượt cơ sở thực phẩm được kiểm tra");
        assertThat(page.locator(".proof .big")).hasText(shown);
        assertThat(page.locator(".proof .good")).containsText("Chênh lệch");
        assertThat(page.locator(".proof .good dd")).hasText(Pattern.compile("0\\s+khớp"));
        Locator report = page.locator("a[href='/phieu" + REPORT + "']");
        assertThat(report).hasText("tháng 10/2023");
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHas(report)))
                .containsText("17");
    }

    @Test
    void aReportIsReturnedWithAReason(People people) {
        Visitor leader = people.at("/duyet/00127/LB2023-M/2023-10", "viethung.lanhdao");
        leader.page().getByLabel("Lý do trả lại").fill("Số lượt kiểm tra chưa khớp biên bản.");
        leader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Trả lại bản 1"))
                .click();
        assertThat(leader.page().getByText("Đã trả lại bản 1.")).isVisible();

        Visitor officer = people.at("/viec-can-lam", "viethung.canbo");
        Locator october = officer.page()
                .locator("li.task")
                .filter(new Locator.FilterOptions().setHasText("Báo cáo tháng 10/2023"));
        assertThat(october).containsText("Bị trả lại");
        assertThat(october).containsText("Số lượt kiểm tra chưa khớp biên bản.");
        assertThat(leader.complaints()).isEmpty();
        assertThat(officer.complaints()).isEmpty();
    }

    @Test
    void aLostConnectionComesBackAndMissesNothing(People people) {
        Visitor district = people.at("/", "lanhdao.longbien");
        try (Cable cable = new Cable(people.demo().console())) {
            // Cookies know no ports: who has signed in at the console is known over this cable as well.
            district.page().navigate(cable.address().resolve("/dieu-hanh").toString());
            LivePage live = new LivePage(district).connected().watched();

            cable.cut();
            live.disconnected();
            people.demo().people().submit("giangbien.canbo", October.of(new UnitId("00121")), October.figures());
            cable.mend();

            live.marked("FOO-01", "+17").connected();
            assertThat(live.tile("Giang Biên")).containsText("Chờ duyệt");
        }
    }

    @Test
    void theOtherLanguageKeepsThePage(People people) {
        Visitor analyst = people.at("/dieu-hanh?unit=00139&period=2023-Q3", "tonghop.longbien");
        Page page = analyst.page();
        Locator html = page.locator("html");
        assertThat(html).hasAttribute("lang", "vi");
        String figure = new LivePage(analyst).figure("FOO-01").innerText();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("EN").setExact(true))
                .click();
        assertThat(html).hasAttribute("lang", "en");
        assertThat(page).hasURL(Pattern.compile("/dieu-hanh\\?unit=00139&period=2023-Q3"));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
                .isVisible();
        assertThat(new LivePage(analyst).figure("FOO-01")).hasText(figure);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("VI").setExact(true))
                .click();
        assertThat(html).hasAttribute("lang", "vi");
        assertThat(page).hasURL(Pattern.compile("/dieu-hanh\\?unit=00139&period=2023-Q3"));
        assertThat(analyst.complaints()).isEmpty();
    }
}
