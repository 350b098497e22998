package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an analyst does when a quarter is over: lay it out, freeze it, and show later what changed and who did it. */
@Order(11)
@ExtendWith(PagesExtension.class)
class AnalystTest {

    private static final String FORM = "/phieu/00127/LB2023-M/2023-02";

    @Test
    void aFrozenQuarterStaysAsItWasAndSaysWhatHasChangedSince(People people) throws IOException {
        Visitor analyst = people.at("/chot-so-lieu", "tonghop.longbien");
        Page page = analyst.page();
        page.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true))
                .fill("Số liệu quý I/2023 của phường Việt Hưng");
        page.locator("select[name=unit]").selectOption("00127");
        page.locator("select[name=period]").selectOption("2023-Q1");
        button(page, "Chốt số liệu").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        assertThat(page.locator("h1")).containsText("Số liệu quý I/2023 của phường Việt Hưng");
        String address = page.url();
        String sent = json(page);
        forOtherPrograms(page);

        String corrected = correct(people);
        Locator changed = page.locator("table.differences tbody tr");
        // The correction is on its way through the log.
        analyst.open(address);
        for (int look = 0; look < 50 && changed.count() == 0; look++) {
            page.reload();
        }
        assertThat(page.locator("h1")).containsText("2 số đã thay đổi");
        assertThat(changed.filter(new Locator.FilterOptions().setHasText(corrected))
                        .first())
                .isVisible();
        assertThat(page.locator(".events")).containsText("Đếm sót một đợt.");
        assertThat(page.locator(".events")).containsText("viethung.canbo");
        Locator errata = page.locator("tr.errata details").first();
        errata.locator("summary").click();
        assertThat(errata).containsText("Đếm sót một đợt.");
        assertThat(errata).containsText("viethung.canbo");
        assertThat(errata).containsText("thành " + corrected);
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(analyst, "a snapshot that later corrections touch", softly, 360, 1366);
        softly.assertAll();
        Pictures.take(page, "ban-chot");

        assertThat(json(page)).as("the file that was sent is untouched").isEqualTo(sent);
        button(page, "Kiểm tra với nhật ký").click();
        assertThat(page.locator(".notice.good")).isVisible();
        prepared(analyst);
        analyst.open("/chot-so-lieu");
        assertThat(page.locator("table.snapshots")).containsText("Số liệu quý I/2023 của phường Việt Hưng");
        assertThat(page.locator("table.snapshots")).containsText("1 lần báo cáo thay đổi từ khi chốt");
        assertThat(page.locator("table.works")).containsText("Tệp xlsx của bản chốt số");
        Pictures.take(page, "chot-so-lieu");
        assertThat(analyst.complaints()).isEmpty();
    }

    /** Has a file written in the background, sees it through, and fetches it. */
    private static void prepared(Visitor analyst) throws IOException {
        Page page = analyst.page();
        page.locator("details.prepare summary").click();
        button(page, "Chuẩn bị tệp").click();
        assertThat(page).hasURL(Pattern.compile("/chot-so-lieu/viec/\\d+$"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Đã xong");
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(analyst, "work that has ended", softly, 360, 1366);
        softly.assertAll();
        Pictures.take(page, "viec-chot");
        Download file =
                page.waitForDownload(() -> page.getByText("Tải snapshot-").click());
        assertThat(Files.size(file.path())).isPositive();
    }

    private static String json(Page page) throws IOException {
        return Files.readString(taken(page, "json"), StandardCharsets.UTF_8);
    }

    private static Path taken(Page page, String format) {
        return page.waitForDownload(() ->
                        page.locator("a[href$='dang=%s']".formatted(format)).click())
                .path();
    }

    /** What the page offers besides: an OpenDocument spreadsheet, and SDMX data with the structure that it names. */
    private static void forOtherPrograms(Page page) throws IOException {
        assertThat(new String(Files.readAllBytes(taken(page, "ods")), 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        List<String> data = Files.readAllLines(taken(page, "sdmx-csv"), StandardCharsets.UTF_8);
        assertThat(data).hasSizeGreaterThan(10);
        assertThat(data.getFirst()).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,");
        String flow = data.getLast().split(",", -1)[1];
        String structure = Files.readString(taken(page, "sdmx-structure"), StandardCharsets.UTF_8);
        assertThat(structure).contains("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + flow);
    }

    /** Has the ward correct a figure of February; returns what it is now. */
    private static String correct(People people) {
        Visitor officer = people.at(FORM + "?dinh-chinh=true", "viethung.canbo");
        Page page = officer.page();
        FormPage form = new FormPage(page);
        page.getByLabel("Lý do đính chính").fill("Đếm sót một đợt.");
        Locator field = form.field("FOO-01", 0);
        String more = String.valueOf(Integer.parseInt(field.inputValue()) + 1);
        field.fill(more);
        form.explainWhatIsUnusual();
        form.submit();
        assertThat(page.getByText("Đã gửi đính chính.")).isVisible();
        assertThat(officer.complaints()).isEmpty();
        return more;
    }

    @Test
    void figuresAreLaidOutAsSomebodyChooses(People people) {
        Visitor analyst = people.at("/so-lieu", "tonghop.longbien");
        Page page = analyst.page();
        Locator table = page.locator(".pivot table");
        assertThat(table.locator("thead th").last()).containsText(Pattern.compile("[Nn]ăm"));
        page.locator("select[name=chon]").selectOption("indicator:FOO-01");
        page.locator("select[name=cap]").selectOption("under");
        page.locator("select[name=hang]").first().selectOption("unit");
        button(page, "Lập bảng").click();
        assertThat(table.locator("tbody tr")).hasCount(15);
        assertThat(table.locator("tbody tr.total")).hasCount(1);
        assertThat(table.locator("tbody tr").first()).containsText("Quận Long Biên");
        assertThat(page).hasURL(Pattern.compile("chon=indicator(:|%3A)FOO-01"));
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(analyst, "figures laid out", softly, 360, 1366);
        softly.assertAll();
        Pictures.take(page, "so-lieu");

        table.locator("thead th a").last().click();
        assertThat(table.locator("thead th[aria-sort=descending]")).hasCount(1);
        List<Integer> sorted = table.locator("tbody tr:not(.total) td:last-child").allInnerTexts().stream()
                .filter(text -> !text.equals("–"))
                .map(text -> Integer.parseInt(text.replace(".", "")))
                .toList();
        assertThat(sorted).hasSizeGreaterThan(10).isSortedAccordingTo((one, other) -> other - one);

        Download csv =
                page.waitForDownload(() -> page.getByText("CSV (RFC 4180)").click());
        assertThat(csv.suggestedFilename()).isEqualTo("so-lieu.csv");
        table.locator("tbody tr").nth(1).locator("td a").first().click();
        assertThat(page).hasURL(Pattern.compile("/giai-trinh\\?"));
        assertThat(analyst.complaints()).isEmpty();
    }

    @Test
    void aTableThatIsSavedOpensByItsAddressForWhomeverItIs(People people) {
        String name = "Kiểm tra thực phẩm theo phường, năm nay";
        Visitor analyst = people.at(
                "/so-lieu?hang=unit&cap=under&chon=indicator:FOO-01&nam=this-year&loai=MONTH&loai=YEAR",
                "tonghop.longbien");
        Page page = analyst.page();
        assertThat(page.locator("h1")).hasText("Quận Long Biên, năm nay");
        assertThat(page.locator("select[name=nam]")).hasValue("this-year");
        page.getByText("Lưu dưới tên mới").click();
        page.locator("section.save input[name=ten]").fill(name);
        page.locator("section.save input[name=ai][value=reach]").check();
        button(page, "Lưu bảng").click();
        assertThat(page.locator(".notice.good")).containsText("Đã lưu bảng");
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page).hasURL(Pattern.compile("/so-lieu/luu/[0-9a-f-]{36}$"));
        String address = page.url();
        Locator rows = page.locator(".pivot table tbody tr");
        assertThat(rows).hasCount(15);
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(analyst, "a saved table", softly, 360, 1366);
        softly.assertAll();
        Pictures.take(page, "so-lieu-luu");

        Visitor leader = people.at("/so-lieu", "lanhdao.longbien");
        leader.page().locator("nav.kept").getByText(name).click();
        assertThat(leader.page()).hasURL(address);
        assertThat(leader.page().locator(".pivot table tbody tr")).hasCount(15);
        assertThat(leader.page().locator("section.current form")).hasCount(0);
        leader.page().locator(".pivot thead th a").last().click();
        assertThat(leader.page().locator("thead th[aria-sort=descending]")).hasCount(1);

        Visitor ward = people.at("/so-lieu", "ngoclam.canbo");
        assertThat(ward.page().locator("nav.kept")).hasCount(0);
        ward.open(address);
        assertThat(ward.page().locator("h1")).hasText(name);
        assertThat(ward.page().locator(".pivot table tbody tr")).hasCount(1);
        assertThat(ward.page().locator(".pivot table tbody tr")).containsText("Ngọc Lâm");
        assertThat(ward.page().locator("section.current .notice")).containsText("phạm vi rộng hơn");
        AccessibilityTest.check(ward, "a saved table of more than one sees", softly, 360, 1366);
        softly.assertAll();

        Visitor again = people.at(address, "tonghop.longbien");
        rename(again.page(), name + ", bản mới");
        assertThat(again.page().locator("h1")).hasText(name + ", bản mới");
        rename(page, "Tên khác");
        assertThat(page.locator(".notice.bad")).containsText("vừa được sửa ở nơi khác");
        analyst.open(address);
        page.locator("select[name=hang]").first().selectOption("period");
        page.locator("select[name=cot]").first().selectOption("unit");
        button(page, "Lập bảng").click();
        button(page, "Thay cho bảng “" + name + ", bản mới”").click();
        assertThat(page).hasURL(address);
        assertThat(page.locator(".notice.good")).containsText("Đã sửa");
        assertThat(page.locator(".pivot thead th").nth(1)).containsText("Long Biên");

        page.getByText("Xoá bảng lưu này").click();
        button(page, "Xoá hẳn").click();
        assertThat(page.locator(".notice.good")).containsText("Đã xoá bảng");
        assertThat(page.locator("nav.kept")).hasCount(0);
        for (Visitor visitor : List.of(analyst, leader, ward, again)) {
            assertThat(visitor.complaints()).isEmpty();
        }
        ward.open(address);
        assertThat(ward.page().locator("h1")).not().containsText(name);
    }

    private static void rename(Page page, String name) {
        page.getByText("Sửa tên, diễn giải, người xem").click();
        page.locator("section.current input[name=ten]").fill(name);
        button(page, "Lưu thay đổi").click();
    }

    @Test
    void figuresAreLaidOutAsTheyWereKnown(People people) throws IOException {
        String table = "/so-lieu?hang=indicator&chon=indicator:SOC-02&so=to-date&ky=2023";
        Visitor analyst = people.at(table, "tonghop.longbien");
        Page page = analyst.page();
        Locator figure = page.locator(".pivot tbody td").first();
        String now = figure.innerText();
        page.locator(".known-ask input[name=luc]").fill("2023-07-01T08:00");
        page.locator(".known-ask button").click();
        assertThat(page.locator(".known")).containsText("Như hệ thống biết lúc 01/07/2023 08:00");
        assertThat(page).hasURL(Pattern.compile("so=to-date"));
        String then = figure.innerText();
        assertThat(Integer.parseInt(then.replace(".", "")))
                .isPositive()
                .isLessThan(Integer.parseInt(now.replace(".", "")));
        Download csv =
                page.waitForDownload(() -> page.getByText("CSV (RFC 4180)").click());
        assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8).strip())
                .as("the file is of the same moment")
                .endsWith("," + then.replace(".", ""));
        figure.locator("a").click();
        assertThat(page).hasURL(Pattern.compile("luc=2023-07-01T08(:|%3A)00"));
        assertThat(page.locator(".proof .big")).hasText(then);
        assertThat(analyst.complaints()).isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
