package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ward ends its quarter: the last month by spreadsheet, the quarter on its page, through everything that may happen to
 * it; then the standing body closes it.
 */
@Order(13)
@ExtendWith(PagesExtension.class)
class QuarterTest {

    private static final String MONTH = "/00139/LB2023-M/2023-03";
    private static final String QUARTER = "/00139/LB2023-Q/2023-Q1";

    /** More insured than there are people, and two figures of how many people there are. */
    private static final List<October.Line> TYPED = List.of(
            new October.Line("URB-01", "3"),
            new October.Line("URB-03", "20", "26"),
            new October.Line("ADM-03", "95,5"),
            new October.Line("ADM-04", "1.400", "4.600"),
            new October.Line("SOC-01", "30"),
            new October.Line("CUL-05", "1"),
            new October.Line("HEA-01", "35.000", "34.000"),
            new October.Line("HEA-03", "30.000", "34.100"),
            new October.Line("FOO-05", "2"),
            new October.Line("SEC-02", "23", "26"));

    @Test
    void fromWhatIsDueToAClosedQuarter(@On("2023-03-14") People people, @TempDir Path folder) throws IOException {
        Visitor officer = people.at("/viec-can-lam", "bode.canbo");
        Visitor leader = people.at("/viec-can-lam", "bode.lanhdao");
        assertThat(task(officer, "Báo cáo tháng 3/2023")).containsText("hạn 15/03/2023");
        assertThat(task(officer, "Báo cáo quý I/2023")).containsText("hạn 15/03/2023");

        Pictures.take(officer.page(), "viec-can-lam");
        bringsTheMonthAsASpreadsheet(officer, folder.resolve("thang-3.xlsx"));
        approves(leader, MONTH, 1);

        FormPage form = fillsIn(officer);
        mends(form);
        form.submit();
        assertThat(officer.page().getByText("Đã gửi báo cáo.")).isVisible();
        returns(leader);
        handsInAgain(officer);
        looksAtWhatWaits(leader);
        approves(leader, QUARTER, 2);
        corrects(officer);
        approves(leader, QUARTER, 3);
        readsWhatHappened(officer);

        closes(people.at("/ky/LB2023-Q/2023-Q1", "thuongtruc.longbien"));
        officer.open("/phieu" + QUARTER);
        assertThat(officer.page().locator(".history")).containsText("Khoá kỳ");
        assertThat(officer.complaints()).isEmpty();
        assertThat(leader.complaints()).isEmpty();
    }

    private static void bringsTheMonthAsASpreadsheet(Visitor officer, Path file) throws IOException {
        Page page = officer.page();
        officer.open("/phieu" + MONTH);
        page.locator(".by-file summary").click();
        Download download =
                page.waitForDownload(() -> page.getByText("Tải biểu Excel").click());
        download.saveAs(file);
        Spreadsheet sheet = new Spreadsheet(file);
        int row = 10;
        for (October.Line line : October.LINES) {
            List<String> typed = line.typed();
            if (typed.size() == 1) {
                sheet.number("G" + row, stored(typed.getFirst()));
            } else {
                sheet.number("H" + row, stored(typed.getFirst()));
                sheet.number("I" + row, stored(typed.getLast()));
            }
            sheet.text("K" + row, "Đã đối chiếu với sổ theo dõi.");
            row++;
        }
        page.locator("input[name=sheet]").setInputFiles(file);
        button(page, "Nộp tệp").click();
        assertThat(page.getByText("Đã nhận 16 chỉ tiêu từ tệp vào bản nháp.")).isVisible();
        new FormPage(page).submit();
        assertThat(page.getByText("Đã gửi báo cáo.")).isVisible();
    }

    private static String stored(String typed) {
        return typed.replace(".", "").replace(',', '.');
    }

    private static FormPage fillsIn(Visitor officer) {
        officer.open("/phieu" + QUARTER);
        FormPage form = new FormPage(officer.page());
        form.field("URB-01", 0).focus();
        TYPED.forEach(form::typeAndWalk);
        return form;
    }

    /** An error keeps the report here; a warning lets it go once it is explained. */
    private static void mends(FormPage form) {
        assertThat(form.told("HEA-01")).containsText("lớn hơn mẫu số");
        assertThat(form.submitButton()).containsText("1 lỗi");
        Pictures.take(form.page(), "phieu-loi");
        form.field("HEA-01", 0).fill("31.900");
        form.field("URB-01", 0).focus();
        assertThat(form.told("HEA-01")).containsText("Dân số ở HEA-01 và HEA-03 khác nhau");
        assertThat(form.page().locator("#line-HEA-03 .line-code")).hasText("HEA-03");
        form.explainWhatIsUnusual();
        Pictures.take(form.page(), "phieu-canh-bao");
        assertThat(form.submitButton()).hasText("Gửi báo cáo");
        form.saved();
    }

    private static void returns(Visitor leader) {
        Page page = leader.page();
        leader.open("/duyet" + QUARTER);
        Locator line = page.locator(".review tr").filter(new Locator.FilterOptions().setHasText("bảo hiểm y tế"));
        assertThat(line.locator(".unusual")).containsText("Dân số ở HEA-01 và HEA-03 khác nhau");
        assertThat(line.locator(".note-cell")).containsText("Đã đối chiếu với sổ theo dõi.");
        Pictures.take(page, "duyet");
        page.getByLabel("Lý do trả lại").fill("Đề nghị rà soát dân số.");
        button(page, "Trả lại bản 1").click();
        assertThat(page.getByText("Đã trả lại bản 1.")).isVisible();
    }

    private static void handsInAgain(Visitor officer) {
        officer.open("/viec-can-lam");
        Locator quarter = task(officer, "Báo cáo quý I/2023");
        assertThat(quarter).containsText("Đề nghị rà soát dân số.");
        Pictures.take(officer.page(), "viec-can-lam-tra-lai");
        quarter.locator("a.button").click();
        FormPage form = new FormPage(officer.page());
        form.field("HEA-03", 1).fill("34.000");
        form.field("URB-01", 0).focus();
        assertThat(form.told("HEA-01")).not().containsText("khác nhau");
        Locator beside = form.page().locator("tr.notes[data-for='HEA-01']");
        assertThat(beside.locator(".stale")).containsText("Cảnh báo không còn.");
        beside.getByText("Bỏ giải trình").click();
        assertThat(beside.locator(".remark")).isHidden();
        assertThat(beside.locator(".stale")).isHidden();
        form.saved();
        form.submit();
        assertThat(officer.page().getByText("Đã gửi báo cáo.")).isVisible();
    }

    private static void looksAtWhatWaits(Visitor leader) {
        leader.open("/viec-can-lam");
        assertThat(task(leader, "Báo cáo quý I/2023")).containsText("bản 2 thay đổi 1 chỉ tiêu so với bản trước");
        Pictures.take(leader.page(), "viec-can-lam-cho-duyet");
    }

    private static void approves(Visitor leader, String report, int version) {
        leader.open("/duyet" + report);
        button(leader.page(), "Duyệt bản " + version).click();
        assertThat(leader.page().getByText("Đã duyệt bản " + version + ".")).isVisible();
    }

    private static void corrects(Visitor officer) {
        Page page = officer.page();
        officer.open("/phieu" + QUARTER + "?dinh-chinh=true");
        FormPage form = new FormPage(page);
        form.field("CUL-05", 0).fill("2");
        page.getByLabel("Lý do đính chính").fill("Bổ sung một điểm mới lắp.");
        page.getByLabel("Số văn bản").fill("12/TB-UBND");
        form.saved();
        form.submit();
        assertThat(page.getByText("Đã gửi đính chính.")).isVisible();
        Pictures.take(page, "phieu-dinh-chinh");
    }

    private static void readsWhatHappened(Visitor officer) {
        officer.open("/phieu" + QUARTER);
        assertThat(officer.page().locator(".history"))
                .containsText(Pattern.compile(
                        "Duyệt bản 3.*12/TB-UBND.*Duyệt bản 2.*Gửi bản 2.*rà soát dân số.*Gửi bản 1", Pattern.DOTALL));
    }

    private static void closes(Visitor standingBody) {
        Page page = standingBody.page();
        page.locator("#u-00139").check();
        button(page, "Khoá kỳ").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Đã khoá kỳ cho 1 đơn vị.");
        Pictures.take(page, "ky");
        standingBody.open("/tien-do");
        Pictures.take(page, "tien-do");
        standingBody.open("/thong-bao");
        Pictures.take(page, "thong-bao");
        assertThat(standingBody.complaints()).isEmpty();
    }

    private static Locator task(Visitor visitor, String title) {
        return visitor.page().locator("li.task").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
