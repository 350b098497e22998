package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A round of two wards, from the administrator's files to the minutes: each scores itself, one leads the cluster, the
 * standing body verifies, closes, freezes and publishes; and what is published is worked out again from its page.
 */
@Order(5)
@ExtendWith(PagesExtension.class)
class RoundsTest {

    private static final String PLANS = """
            code,number,issued_on,issuer_vi,issuer_en,scope_unit,period_from,period_to,title_vi,title_en
            TD-HE,5/KH-HĐTĐ,2023-03-30,Hội đồng thi đua,Council,004,2023-04-01,2023-09-30,Thi đua hè,Summer emulation
            """;

    private static final String ROUNDS = """
            plan,round,name_vi,name_en,from,to
            TD-HE,1,Đợt thi đua hè 2023,Summer round 2023,2023-04-01,2023-09-30
            """;

    private static final String GROUPS = """
            code,name_vi,name_en,unit,valid_from,valid_to
            TD-HE-1,Cụm ven sông,Riverside cluster,00148,2023-01-01,
            TD-HE-1,Cụm ven sông,Riverside cluster,00154,2023-01-01,
            """;

    private static final String SCALES = """
            plan,round,year,name_vi,name_en,clusters,bonus_cap,deduction_cap,ties,commend,commend_places,criticise
            TD-HE,1,2023,Thang điểm hè,Summer scale,TD-HE-1=00148,5,5,PHONG-TRAO,1,1,
            """;

    private static final String CRITERIA = """
            plan,round,year,code,name_vi,name_en,measured,points,indicator,way,target_kind,target_value,forms
            TD-HE,1,2023,VIEC-LAM,Giải quyết việc làm,Placed in work,indicator,50,SOC-02,achieved,at_least,97,
            TD-HE,1,2023,DUNG-HAN,Báo cáo đúng hạn,Reports in time,timeliness,30,,,,,LB2023-M
            TD-HE,1,2023,PHONG-TRAO,Phong trào thi đua,Movements,judged,20,,,,,
            TD-HE,1,2023,THUONG,Thành tích đột xuất,Special achievements,bonus,5,,,,,
            """;

    private static final String ROUND = "/thi-dua/TD-HE/1";
    private static final String BONUS = "Thành tích đột xuất";
    private static final byte[] DECISION = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void areScoredJudgedClosedPublishedAndWorkedOutAgain(People people) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        imported(people);

        Visitor officer = people.at("/viec-can-lam", "cukhoi.canbo");
        Page own = officer.page();
        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            officer.open(ROUND);
            assertThat(heading(own).innerText()).isEqualTo("Đợt thi đua hè 2023");
        });
        officer.open(ROUND + "/00154");
        fill(own, "diem.2023.PHONG-TRAO", "18");
        fill(own, "diem.2023.THUONG", "2");
        press(own, "Chuyển bước sau");
        assertThat(own.getByRole(AriaRole.ALERT)).containsText("minh chứng");
        fill(own, "loi.2023.THUONG", "Quyết định khen số 12");
        own.locator("input[type=file]").setInputFiles(new FilePayload("quyet-dinh.pdf", "application/pdf", DECISION));
        assertThat(own.locator(".kept-files a")).hasText("quyet-dinh.pdf");
        assertThat(own.locator("input[name='loi.2023.THUONG']")).hasValue("Quyết định khen số 12");
        AccessibilityTest.check(officer, "a score sheet with a file", softly, 360, 1366);
        press(own, "Chuyển bước sau");
        assertThat(own.getByRole(AriaRole.STATUS)).hasText("Đã ghi nhận.");
        AccessibilityTest.check(officer, "a score sheet", softly, 360, 1366);
        Pictures.take(own, "thi-dua-phieu");

        Visitor lead = people.at(ROUND + "/00148", "thachban.canbo");
        fill(lead.page(), "diem.2023.PHONG-TRAO", "16");
        handOn(lead.page());
        handOn(lead.page());
        lead.open(ROUND + "/00154");
        Download evidence = lead.page()
                .waitForDownload(() -> lead.page().getByText("quyet-dinh.pdf").click());
        assertThat(evidence.path()).hasBinaryContent(DECISION);
        // What the unit handed in nobody takes away.
        assertThat(lead.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ tệp")))
                .hasCount(0);
        fill(lead.page(), "diem.2023.PHONG-TRAO", "15,5");
        press(lead.page(), "Chuyển bước sau");
        assertThat(lead.page().getByRole(AriaRole.ALERT)).containsText("Ghi lý do");
        fill(lead.page(), "loi.2023.PHONG-TRAO", "Thiếu một phong trào");
        handOn(lead.page());

        lead.open(ROUND + "?don-vi=00154");
        lead.page().locator(".scored details summary").first().click();
        lead.page().locator(".scored details a").first().click();
        assertThat(lead.page().locator("dl.proof .good")).hasCount(1);
        // Reports of a unit that is judged without being in reach are named, not linked.
        assertThat(lead.page().locator("main a[href^='/phieu']")).hasCount(0);
        AccessibilityTest.check(lead, "a figure that a score rests on", softly, 360, 1366);

        Visitor standing = people.at(ROUND + "/00154", "thuongtruc.longbien");
        Page body = standing.page();
        assertThat(body.locator("main")).containsText("Thiếu một phong trào");
        handOn(body);
        standing.open(ROUND + "/00148");
        handOn(body);
        standing.open(ROUND);
        press(body, "Khoá chấm điểm");
        assertThat(body.getByRole(AriaRole.STATUS)).hasText("Đã khoá chấm điểm.");
        await().atMost(Duration.ofSeconds((long) People.PATIENCE / 1_000)).untilAsserted(() -> {
            standing.open(ROUND);
            assertThat(body.locator("main").innerText()).contains("Chốt số liệu cho kết quả");
        });
        AccessibilityTest.check(standing, "a round that is closed", softly, 360, 1366);
        Pictures.take(body, "thi-dua-khoa");
        body.getByLabel("Lý do ngoại lệ").fill("Công văn số 7");
        press(body, "Chốt số liệu cho kết quả");
        assertThat(body.locator("select[name=ban-chot] option")).hasCount(1);
        press(body, "Công bố kết quả");
        assertThat(body.getByRole(AriaRole.STATUS)).hasText("Đã công bố kết quả.");
        assertThat(heading(body)).hasText("Đợt thi đua hè 2023");
        AccessibilityTest.check(standing, "a result", softly, 360, 1366);
        Pictures.take(body, "thi-dua-ket-qua");
        String result = body.url().replaceFirst("^https?://[^/]+", "");

        assertThat(body.locator(".scored")).hasCount(0);
        body.getByText("xem tất cả đơn vị").click();
        assertThat(body.locator(".scored")).hasCount(2);
        AccessibilityTest.check(standing, "a result with every line", softly, 360, 1366);
        body.locator(".scored").all().forEach(RoundsTest::workOutAgain);

        Download sheet = body.waitForDownload(
                () -> body.getByText("Mọi dòng tính (.xlsx)").click());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(sheet.path()))) {
            assertThat(workbook.getSheet("Xếp hạng").getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheet("Từng tiêu chí").getLastRowNum()).isEqualTo(8);
        }
        Download minutes =
                body.waitForDownload(() -> body.getByText("Biên bản (.docx)").click());
        try (InputStream in = Files.newInputStream(minutes.path())) {
            assertThat(new String(in.readNBytes(2), StandardCharsets.US_ASCII)).isEqualTo("PK");
        }

        officer.open(result);
        assertThat(own.locator(".board tbody tr")).hasCount(2);
        assertThat(own.locator(".scored")).hasCount(1);
        Visitor stranger = people.at("/viec-can-lam", "bode.canbo");
        stranger.open(result);
        assertThat(heading(stranger.page())).not().hasText("Đợt thi đua hè 2023");
        stranger.open(ROUND);
        assertThat(stranger.page().locator("main")).containsText("Bảng điểm dành cho đơn vị tham gia");
        assertThat(stranger.page().locator(".board")).hasCount(0);
        assertThat(stranger.page().locator("table.criteria")).containsText(BONUS);
        softly.assertAll();
        assertThat(officer.complaints()).isEmpty();
        assertThat(standing.complaints()).isEmpty();
    }

    /** With nothing but what stands on the page: figures, targets, points. */
    private static void workOutAgain(Locator unit) {
        Fraction earned = Fraction.NOUGHT;
        Fraction counting = Fraction.NOUGHT;
        Fraction bonus = Fraction.NOUGHT;
        Fraction full = Fraction.NOUGHT;
        for (Locator row : unit.locator("tbody tr").all()) {
            String name = row.locator("th").innerText();
            Locator cells = row.locator("td");
            Fraction points = Fraction.read(cells.nth(0).innerText());
            String reached = cells.nth(3).innerText();
            if (name.equals(BONUS)) {
                bonus = reached.equals("–") ? Fraction.NOUGHT : Fraction.read(reached);
                continue;
            }
            full = full.plus(points);
            if (reached.equals("–")) {
                continue;
            }
            counting = counting.plus(points);
            earned = earned.plus(Fraction.read(reached));
            if (name.equals("Giải quyết việc làm")) {
                assertThat(reached(row)).as(row.innerText()).isEqualTo(Fraction.read(reached));
            }
        }
        Fraction score = full.times(earned).over(counting).plus(bonus);
        String heading = unit.locator("h2").innerText();
        assertThat(Fraction.read(heading.substring(heading.indexOf(':') + 1)))
                .as(heading)
                .isEqualTo(score);
    }

    /** Points of people placed in work: the months add up, and are held against 97. */
    private static Fraction reached(Locator row) {
        row.locator("summary").click();
        Fraction sum = Fraction.NOUGHT;
        for (String part : row.locator("details li").allInnerTexts()) {
            String figure = part.substring(part.indexOf(':') + 1).strip();
            if (figure.matches("[\\d.,]+")) {
                sum = sum.plus(Fraction.read(figure));
            }
        }
        Fraction share = sum.over(Fraction.read("97"));
        Fraction points = Fraction.read("50");
        return share.isAbove(Fraction.read("1")) ? points : points.times(share);
    }

    /** A number as people write it, or the exact fraction in brackets behind it. */
    private record Fraction(BigInteger above, BigInteger below) {

        static final Fraction NOUGHT = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        Fraction {
            BigInteger shared = above.gcd(below);
            if (shared.signum() != 0) {
                above = above.divide(shared);
                below = below.divide(shared);
            }
        }

        static Fraction read(String text) {
            String said = text.strip();
            if (said.contains("(")) {
                String[] parts =
                        said.substring(said.indexOf('(') + 1, said.indexOf(')')).split("/", -1);
                return new Fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
            }
            BigDecimal number = new BigDecimal(said.replace(".", "").replace(',', '.'));
            return new Fraction(number.setScale(6).unscaledValue(), BigInteger.TEN.pow(6));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction over(Fraction other) {
            return new Fraction(above.multiply(other.below), below.multiply(other.above));
        }

        boolean isAbove(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below)) > 0;
        }
    }

    private static void handOn(Page page) {
        press(page, "Chuyển bước sau");
        // Whoever judges the next stage too has the status of files below it.
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Đã ghi nhận.");
    }

    private static void imported(People people) {
        Visitor administrator = people.at("/danh-muc", "quantri");
        Page page = administrator.page();
        for (List<String> file : List.of(
                List.of("plans", PLANS),
                List.of("rounds", ROUNDS),
                List.of("groups", GROUPS),
                List.of("scales", SCALES),
                List.of("criteria", CRITERIA))) {
            page.locator("input[name=" + file.getFirst() + "]")
                    .setInputFiles(new FilePayload(
                            file.getFirst() + ".csv", "text/csv", file.getLast().getBytes(StandardCharsets.UTF_8)));
        }
        press(page, "Xem trước");
        assertThat(page.locator("table.outcome")).containsText("TD-HE");
        press(page, "Nhập các thay đổi này");
        assertThat(page.locator("main")).containsText("TD-HE");
        assertThat(administrator.complaints()).isEmpty();
    }

    private static void fill(Page page, String field, String text) {
        page.locator("input[name='" + field + "']").fill(text);
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
