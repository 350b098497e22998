package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.wardpulse.acceptance.pages.OnPage.heading;
import static vn.wardpulse.acceptance.pages.OnPage.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A plan and its tasks, from the administrator's files to what a ward tells, its neighbour adds, the district reads and
 * the standing body chases.
 */
@Order(5)
@ExtendWith(PagesExtension.class)
class PlanTasksTest {

    private static final String PLANS = """
            code,number,issued_on,issuer_vi,issuer_en,scope_unit,period_from,period_to,title_vi,title_en,documents
            KH-TT,12/KH-UBND,2023-07-28,UBND quận,District,004,2023-08-01,2023-12-31,Tuyên truyền cuối năm,Communication until the year's end,160/KH-QU
            """;

    private static final String TASKS = """
            plan,no,content_vi,content_en,channels,schedule,lead,coordinating
            KH-TT,1,Tuyên truyền về vệ sinh môi trường,Communication on sanitation,,monthly,00154,00148|name:Báo chí = Press
            KH-TT,2,Nêu gương người tốt việc tốt,Good examples,,by_progress,00154|00148,
            """;

    private static final byte[] MINUTES = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final String OCTOBER = "/nhiem-vu/KH-TT/1/2023-10";

    /** To the leadership of the whole, to a ward of its own. */
    @Test
    void aPlanSaysHowFarItsIndicatorsAndRoundsAre(People people) {
        Visitor leader = people.at("/ke-hoach/P2023", "lanhdao.longbien");
        assertThat(leader.page().locator(".plan-facts"))
                .containsText(Pattern.compile("Tiến độ chỉ tiêu\\s*\\d+ đạt, "));
        assertThat(leader.page()
                        .locator(".plan-groups li")
                        .filter(new Locator.FilterOptions().setHasText("cơ sở thực phẩm được kiểm tra")))
                .containsText(Pattern.compile("[\\d.]+ lượt\\s*\\(≥ [\\d.]+\\)"));
        leader.open("/ke-hoach/P2021");
        assertThat(leader.page().locator("main")).containsText(Pattern.compile("Kết quả lần 1: Phường .+ hạng 1/17, "));

        Visitor officer = people.at("/ke-hoach/P2023", "bode.canbo");
        assertThat(officer.page().locator(".plan-facts")).containsText("Tiến độ chỉ tiêu, Phường Bồ Đề");
        officer.open("/ke-hoach/P2021");
        assertThat(officer.page().locator("main")).containsText("Kết quả lần 1: Phường Bồ Đề hạng ");
    }

    @Test
    void areImportedToldAddedToReadAndChased(People people) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        imported(people);

        Visitor officer = people.at("/viec-can-lam", "cukhoi.canbo");
        Page page = officer.page();
        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            officer.open("/viec-can-lam");
            assertThat(page.locator("main").innerText()).contains("4 nhiệm vụ của kế hoạch đang chờ, 2 quá hạn");
        });
        page.getByText("nhiệm vụ của kế hoạch đang chờ").click();
        assertThat(heading(page)).hasText("2 nhiệm vụ quá hạn, 2 đang chờ");
        AccessibilityTest.check(officer, "tasks of a ward", softly, 360, 1366);
        Pictures.take(page, "nhiem-vu");

        officer.open(OCTOBER);
        assertThat(heading(page)).hasText("Tuyên truyền về vệ sinh môi trường");
        page.getByLabel("Đã hoàn thành").check();
        page.getByLabel("Kết quả, khó khăn").fill("Hỏi số 0912 345 678");
        press(page, "Gửi kết quả");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("số điện thoại");
        assertThat(page.getByLabel("Kết quả, khó khăn")).hasValue("Hỏi số 0912 345 678");
        page.getByLabel("Kết quả, khó khăn").fill("Đã phát 12 lượt trên đài.");
        page.locator("#don-vi-00154 .add-file input[type=file]")
                .setInputFiles(new FilePayload("Biên bản.pdf", "application/pdf", MINUTES));
        assertThat(page.locator("#don-vi-00154 .files-status")).hasText("Đã tải lên.");
        // What is typed beside it stays.
        assertThat(page.getByLabel("Kết quả, khó khăn")).hasValue("Đã phát 12 lượt trên đài.");
        page.locator("#don-vi-00154 .add-file input[type=file]")
                .setInputFiles(new FilePayload("Biên bản.png", "image/png", MINUTES));
        assertThat(page.locator("#don-vi-00154 .kept-files .notice")).containsText("nội dung là PDF");
        press(page, "Gửi kết quả");
        assertThat(page.locator(".notice.good")).hasText("Đã ghi nhận kết quả.");
        assertThat(page.locator("#don-vi-00154 .state")).hasText("Đã hoàn thành");
        assertThat(page.locator("#don-vi-00154 .said .file-list")).containsText("PDF");
        AccessibilityTest.check(officer, "a task", softly, 360, 1366);
        Pictures.take(page, "nhiem-vu-mot");

        Visitor neighbour = people.at(OCTOBER, "thachban.canbo");
        neighbour.page().getByLabel("Kết quả, khó khăn").fill("Phối hợp 2 buổi.");
        press(neighbour.page(), "Gửi bổ sung");
        assertThat(neighbour.page().locator(".notice.good")).hasText("Đã ghi nhận bổ sung.");
        Download saved = neighbour
                .page()
                .waitForDownload(() -> neighbour
                        .page()
                        .locator("#don-vi-00154")
                        .getByText("Biên bản.pdf")
                        .click());
        try (InputStream minutes = saved.createReadStream()) {
            assertThat(minutes.readAllBytes()).isEqualTo(MINUTES);
        }
        assertThat(neighbour.page().locator("#don-vi-00154")).containsText("Đã phát 12 lượt trên đài.");

        Visitor district = people.at("/ke-hoach/KH-TT", "lanhdao.longbien");
        assertThat(heading(district.page())).hasText("Tuyên truyền cuối năm");
        assertThat(district.page().locator(".plan-facts")).containsText("1/5 lượt đến kỳ đã có kết quả, 2 quá hạn");
        assertThat(district.page().locator(".months tbody tr").first().locator(".state.approved"))
                .hasText("31/10");
        AccessibilityTest.check(district, "a plan with tasks", softly, 360, 1366);
        Pictures.take(district.page(), "ke-hoach-mot");
        district.open("/nhiem-vu");
        Locator board =
                district.page().locator(".board tbody tr").filter(new Locator.FilterOptions().setHasText("Cự Khối"));
        assertThat(board.locator("td")).hasText(new String[] {"4", "1", "0", "0", "0", "1", "2"});
        AccessibilityTest.check(district, "tasks of a district", softly, 360, 1366);
        Pictures.take(district.page(), "nhiem-vu-quan");

        Visitor standing = people.at("/nhiem-vu/KH-TT/1/2023-09", "thuongtruc.longbien");
        press(standing.page(), "Đôn đốc");
        assertThat(standing.page().getByRole(AriaRole.STATUS)).hasText("Đã đôn đốc đơn vị.");
        press(standing.page(), "Đôn đốc");
        assertThat(standing.page().getByRole(AriaRole.ALERT)).containsText("Hôm nay đã đôn đốc");

        Visitor stranger = people.at("/viec-can-lam", "bode.canbo");
        stranger.open(OCTOBER);
        assertThat(heading(stranger.page())).not().hasText("Tuyên truyền về vệ sinh môi trường");
        softly.assertAll();
        assertThat(officer.complaints()).isEmpty();
        assertThat(district.complaints()).isEmpty();
    }

    private static void imported(People people) {
        Visitor administrator = people.at("/danh-muc", "quantri");
        Page page = administrator.page();
        page.locator("input[name=plans]").setInputFiles(file("plans.csv", PLANS));
        page.locator("input[name=tasks]").setInputFiles(file("tasks.csv", TASKS));
        press(page, "Xem trước");
        assertThat(page.locator("table.outcome")).containsText("Tuyên truyền cuối năm");
        press(page, "Nhập các thay đổi này");
        assertThat(page.locator("main")).containsText("KH-TT");
        assertThat(administrator.complaints()).isEmpty();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
