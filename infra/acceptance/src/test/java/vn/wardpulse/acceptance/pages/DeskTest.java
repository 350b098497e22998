package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done now and then at a desk: a report taken back, a form without scripts, a catalogue brought in. */
@Order(7)
@ExtendWith(PagesExtension.class)
class DeskTest {

    private static final String UNITS = "code,kind,name_vi,name_en,parent_code,valid_from,valid_to\n";

    @Test
    void aReportIsTakenBackWithAReason(People people) {
        Visitor officer = people.at("/phieu/00142/LB2023-M/2023-10", "saidong.canbo");
        Page page = officer.page();
        page.locator(".acts summary").click();
        page.getByLabel("Lý do").fill("Nhầm số liệu tháng 9.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rút báo cáo"))
                .click();
        assertThat(page.getByText("Đã rút báo cáo.")).isVisible();
        assertThat(page.locator(".history")).containsText("Nhầm số liệu tháng 9.");
        FormPage form = new FormPage(page);
        assertThat(form.submitButton()).isVisible();
        assertThat(officer.complaints()).isEmpty();
    }

    @Test
    void theFormWorksWithoutScripts(People people) {
        Visitor officer = people.somebodyWithoutScripts();
        officer.open("/phieu/00124/LB2023-M/2023-09?dinh-chinh=true");
        officer.signIn("ducgiang.canbo");
        Page page = officer.page();
        FormPage form = new FormPage(page);
        page.getByLabel("Lý do đính chính").fill("Đối chiếu lại sổ.");
        form.field("ADM-02", 1).fill("9");
        form.submit();
        assertThat(form.told("ADM-02")).containsText("lớn hơn");
        assertThat(page.getByLabel("Lý do đính chính")).hasValue("Đối chiếu lại sổ.");

        form.field("ADM-02", 1).fill("9.999");
        form.field("SEC-04", 1).fill("1,200");
        form.submit();
        assertThat(form.told("SEC-04")).containsText("đọc được hai cách");
        form.told("SEC-04").getByText("hàng nghìn").click();
        assertThat(form.field("SEC-04", 1)).hasValue("1.200,0");
        page.getByLabel("Lý do đính chính").fill("Đối chiếu lại sổ.");
        form.submit();
        for (Locator remark : page.locator(".remark input").all()) {
            if (remark.isVisible()) {
                remark.fill("Đã đối chiếu.");
            }
        }
        if (form.submitButton().isVisible()) {
            form.submit();
        }
        assertThat(page.getByText("Đã gửi đính chính.")).isVisible();
        assertThat(page.locator("#line-ADM-02 .parts")).containsText("/ 9.999");
    }

    @Test
    void aCatalogueIsLookedAtAndThenBroughtIn(People people) {
        Visitor administrator = people.at("/danh-muc", "quantri");
        Page page = administrator.page();
        choose(page, UNITS + "09999,district,Quận Thử,Trial District,99,2030-13-01,\n");
        Locator faults = page.locator(".fault-list li");
        assertThat(faults.first()).containsText("units.csv, dòng 2");

        choose(page, UNITS + "09999,district,Quận Thử,Trial District,01,2030-01-01,\n");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Sẽ thêm 1, sửa 0");
        assertThat(page.locator(".outcome")).containsText("Quận Thử");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập các thay đổi này"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("Đã thêm 1, sửa 0"));

        choose(page, UNITS + "09999,district,Quận Thử,Trial District,01,2030-01-01,\n");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Không có gì thay đổi");
        assertThat(administrator.complaints()).isEmpty();
    }

    @Test
    void aPeriodIsClosedForOneUnitAndReopenedWithAReason(People people) {
        Visitor standingBody = people.at("/tien-do", "thuongtruc.longbien");
        Page page = standingBody.page();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Tháng 4").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Kỳ báo cáo tháng 4/2023");
        decide(page, "Khoá kỳ");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa chọn đơn vị nào");
        page.locator("#u-00127").check();
        decide(page, "Khoá kỳ");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã khoá kỳ cho 1 đơn vị.");
        assertThat(page.locator("tr:has(#u-00127)")).containsText("đã khoá");
        assertThat(page.locator("tr:has(#u-00124)")).containsText("đang mở");

        Visitor officer = people.at("/phieu/00127/LB2023-M/2023-04", "viethung.canbo");
        assertThat(officer.page().getByText("Chỉ còn nhận bản đính chính có lý do."))
                .isVisible();
        assertThat(officer.page().locator(".history")).containsText("Khoá kỳ");

        page.locator("#u-00127").check();
        decide(page, "Mở lại kỳ");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa nêu lý do");
        assertThat(page.locator("#u-00127")).isChecked();
        page.getByLabel("Lý do").fill("Phường gửi bổ sung.");
        decide(page, "Mở lại kỳ");
        assertThat(page.locator("tr:has(#u-00127)")).containsText("đang mở");
        officer.open("/phieu/00127/LB2023-M/2023-04");
        assertThat(officer.page().locator(".history")).containsText("Phường gửi bổ sung.");
        assertThat(standingBody.complaints()).isEmpty();
    }

    @Test
    void whatIsAskedForInPartIsKeptAndAllIsAskedAboutFirst(People people) {
        Visitor standingBody = people.at("/ky/LB2023-M/2023-02", "thuongtruc.longbien");
        Page page = standingBody.page();
        page.locator("#u-00124").check();
        page.getByLabel("Hạn mới").fill("2023-12-29");
        decide(page, "Gia hạn");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Chưa nêu lý do");
        assertThat(page.locator("#u-00124")).isChecked();
        assertThat(page.locator("#u-00127")).not().isChecked();
        assertThat(page.getByLabel("Hạn mới")).hasValue("2023-12-29");

        page.getByLabel("tất cả 14 đơn vị").check();
        decide(page, "Khoá kỳ");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Khoá kỳ cho tất cả 14 đơn vị?");
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(standingBody, "all of a period asked about", softly, 360, 1366);
        softly.assertAll();
        page.getByText("Thôi, không khoá").click();
        assertThat(page.locator(".sheet")).not().containsText("đã khoá");
        page.getByLabel("tất cả 14 đơn vị").check();
        decide(page, "Khoá kỳ");
        decide(page, "Khoá kỳ cho tất cả 14 đơn vị");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã khoá kỳ cho 14 đơn vị.");
        page.getByLabel("tất cả 14 đơn vị").check();
        page.getByLabel("Lý do").fill("Khoá nhầm.");
        decide(page, "Mở lại kỳ");
        assertThat(page.locator(".sheet")).not().containsText("đã khoá");
        assertThat(standingBody.complaints()).isEmpty();
    }

    @Test
    void aReportThatCameOnPaperIsEnteredWithItsDayOfReceipt(People people) {
        Visitor standingBody = people.at("/phieu/00151/LB2023-M/2023-10", "thuongtruc.longbien");
        Page page = standingBody.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập báo cáo giấy"))
                .click();
        FormPage form = new FormPage(page);
        for (October.Line line : October.LINES) {
            for (int field = 0; field < line.typed().size(); field++) {
                form.field(line.indicator(), field).fill(line.typed().get(field));
            }
        }
        page.getByLabel("Lý do gửi bản giấy").fill("Mất kết nối.");
        page.getByLabel("Lý do gửi bản giấy").press("Enter");
        assertThat(form.field(October.LINES.getFirst().indicator(), 0)).isFocused();
        decide(page, "Ghi nhận báo cáo giấy");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Thiếu ngày nhận bản giấy.");
        page.getByLabel("Ngày nhận bản giấy").fill("2023-10-11");
        decide(page, "Ghi nhận báo cáo giấy");
        for (Locator remark : page.locator(".remark input").all()) {
            if (remark.isVisible()) {
                remark.fill("Đã đối chiếu với bản giấy.");
            }
        }
        if (page.getByLabel("Ngày nhận bản giấy").isVisible()) {
            assertThat(page.getByLabel("Ngày nhận bản giấy")).hasValue("2023-10-11");
            decide(page, "Ghi nhận báo cáo giấy");
        }
        assertThat(page.getByText("Đã ghi nhận báo cáo giấy.")).isVisible();
        assertThat(page.locator(".history")).containsText("Nhận bản giấy, bản 2");
        assertThat(page.locator(".history")).containsText("Mất kết nối.");
        assertThat(standingBody.complaints()).isEmpty();
    }

    private static void decide(Page page, String act) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act).setExact(true))
                .click();
    }

    private static void choose(Page page, String units) {
        page.setInputFiles(
                "input[type=file][name=units]",
                new FilePayload("don-vi.csv", "text/csv", units.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước"))
                .click();
    }
}
