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
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A ward adds a residential group and gives it an account; its officer reports, sees nobody else, and the ward's leader
 * approves what then stands under the ward's own number.
 */
@Order(6)
@ExtendWith(PagesExtension.class)
class GroupsOfAWardTest {

    private static final String PAGE = "/to-dan-pho/00154";
    private static final String GROUP = "00154.01";
    private static final String REPORT = "/phieu/" + GROUP + "/TDP-M/2023-10";

    /** Asked of the groups of one ward, so that no other page of the installation changes by it. */
    private static final String FORMS = """
            code,name_vi,name_en,frequency,level,scope,calendar,first_year,last_year,indicators
            TDP-M,Báo cáo tháng của tổ dân phố,Monthly report of residential groups,monthly,residential_group,00154,ND09,2023,2023,FOO-01
            """;

    @Test
    void areAddedGivenAnAccountReportAndAreApproved(People people) {
        SoftAssertions softly = new SoftAssertions();
        asked(people);

        Visitor leader = people.at("/viec-can-lam", "cukhoi.lanhdao");
        Page page = leader.page();
        page.getByText("Tổ dân phố, chi bộ").first().click();
        assertThat(heading(page)).hasText("Chưa có tổ dân phố, chi bộ nào");
        page.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)).fill("Tổ dân phố số 1");
        page.locator("#them ~ form input[name=from]").fill("2023-09-15");
        press(page, "Thêm");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã thêm.");
        assertThat(heading(page)).hasText("1 tổ dân phố, chi bộ");

        page.locator("details summary").first().click();
        page.getByLabel("Tên đăng nhập mới").fill("cukhoi.to1");
        press(page, "Cấp tài khoản");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("cukhoi.to1");
        String password = page.locator("code.secret").innerText();
        page.locator("details summary").first().click();
        AccessibilityTest.check(leader, "groups of a ward", softly, 360, 1366);
        Pictures.take(page, "to-dan-pho");

        Visitor group = people.somebody();
        reports(group, password);
        group.open("/dieu-hanh?unit=00154");
        assertThat(heading(group.page())).not().containsText("Cự Khối");
        group.open(PAGE);
        assertThat(group.page().locator("main")).not().containsText("Tổ dân phố số 1");

        leader.open("/viec-can-lam");
        assertThat(page.locator("main")).containsText("Tổ dân phố số 1");
        leader.open(PAGE);
        page.locator("a[href='/ky/TDP-M/2023-10']").click();
        assertThat(page.locator("main")).containsText("Tổ dân phố số 1");
        assertThat(page.locator("fieldset.direct")).isVisible();
        leader.open("/duyet/" + GROUP + "/TDP-M/2023-10");
        page.locator("button[value=approve]").first().click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();

        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            leader.open("/giai-trinh?unit=00154&indicator=FOO-01&period=2023-10");
            assertThat(page.locator("#to").count()).isOne();
            assertThat(page.locator("section[aria-labelledby=to]").innerText()).contains("Tổ dân phố số 1", "7");
        });
        AccessibilityTest.check(leader, "a number and what groups say", softly, 360, 1366);

        Visitor neighbour = people.at("/viec-can-lam", "bode.lanhdao");
        neighbour.open(PAGE);
        assertThat(neighbour.page().locator("main")).not().containsText("Tổ dân phố số 1");
        neighbour.open(REPORT);
        assertThat(neighbour.page().locator("main")).not().containsText("Tổ dân phố số 1");

        Visitor district = people.at("/dieu-hanh", "lanhdao.longbien");
        for (String address : List.of(
                "/dieu-hanh?unit=" + GROUP,
                "/don-vi/" + GROUP,
                "/chi-tieu/FOO-01?unit=00154&period=2023-10",
                "/giai-trinh?unit=" + GROUP + "&indicator=FOO-01&period=2023-10",
                "/giai-trinh?unit=00154&indicator=FOO-01&period=2023-10",
                "/tien-do?unit=00154&period=2023",
                "/don-vi/00154?period=2023-10",
                "/viec-can-lam",
                REPORT)) {
            district.open(address);
            assertThat(district.page().locator("main")).not().containsText("Tổ dân phố số 1");
        }
        softly.assertAll();
    }

    /** Signs in with the one-time password, chooses another, and hands the group's only figure in. */
    private static void reports(Visitor group, String password) {
        Page page = group.page();
        group.open("/viec-can-lam");
        page.getByLabel("Tên đăng nhập").fill("cukhoi.to1");
        page.getByLabel("Mật khẩu").fill(password);
        press(page, "Đăng nhập");
        page.locator("input[name=current]").fill(password);
        page.locator("input[name=new]").fill("mật khẩu của tổ một");
        page.locator("input[name=repeat]").fill("mật khẩu của tổ một");
        press(page, "Đổi mật khẩu");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất")))
                .isVisible();
        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            group.open("/viec-can-lam");
            assertThat(page.locator("main").innerText()).contains("Báo cáo tháng 10/2023");
        });
        group.open(REPORT);
        FormPage form = new FormPage(page);
        form.field("FOO-01", 0).fill("7");
        form.field("FOO-01", 0).press("Enter");
        form.submit();
        assertThat(page.getByText("Đã gửi báo cáo.")).isVisible();
    }

    private static void asked(People people) {
        Visitor administrator = people.at("/danh-muc", "quantri");
        Page page = administrator.page();
        page.locator("input[name=forms]")
                .setInputFiles(new FilePayload("forms.csv", "text/csv", FORMS.getBytes(StandardCharsets.UTF_8)));
        press(page, "Xem trước");
        assertThat(page.locator("table.outcome")).containsText("TDP-M");
        press(page, "Nhập các thay đổi này");
        assertThat(page.locator("main")).containsText("TDP-M");
        assertThat(administrator.complaints()).isEmpty();
    }

    private static void press(Page page, String act) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act).setExact(true))
                .first()
                .click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
