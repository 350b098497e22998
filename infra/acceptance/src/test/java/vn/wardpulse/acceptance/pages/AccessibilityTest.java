package vn.wardpulse.acceptance.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page for everyone: WCAG 2.2 AA as far as a machine can tell, on an office PC, on a phone and on the wall. */
@Order(4)
@ExtendWith(PagesExtension.class)
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private static final Set<String> PICTURED = Set.of(
            "dieu-hanh",
            "don-vi",
            "don-vi_004",
            "don-vi_00139",
            "ban-do-nhiet",
            "ban-do",
            "canh-bao",
            "chi-tieu_FOO-01",
            "giai-trinh",
            "chuoi-so-lieu",
            "thay-doi",
            "ke-hoach",
            "doi-chieu",
            "danh-muc");

    private static final int OFFICE_PC = 1366;
    private static final int PHONE = 360;
    private static final int WALL = 1920;

    /** Once the type is there: until then another one stands in, which may be wider. */
    private static final String TOO_WIDE =
            "document.fonts.ready.then(() => document.documentElement.scrollWidth - innerWidth)";

    /** Further down the head, which stays, lies upon whatever has just been scrolled under it. */
    private static final String TO_THE_TOP = "scrollTo(0, 0)";

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            bode.canbo          : /viec-can-lam /thong-bao /phieu/00139/LB2023-M/2023-10 /phieu/00139/LB2023-M/2023-09 /phieu/00139/LB2023-M/2023-09?dinh-chinh=true /dieu-hanh /don-vi/00139 /thi-dua/P2021/2 /thi-dua/P2021/2/00139
            viethung.lanhdao    : /viec-can-lam /duyet/00127/LB2023-M/2023-10 /phieu/00127/LB2023-M/2023-10
            bode.lanhdao        : /to-dan-pho/00139
            lanhdao.longbien    : /canh-bao /ban-do-nhiet?don-vi=cham&chi-tieu=cham&lang=en /ban-do-nhiet?linh-vuc=FOO&lang=vi /ban-do-nhiet /ban-do /ban-do?indicator=SOC-01&period=2023-10 /dieu-hanh?period=2023-10&lang=en /dieu-hanh?linh-vuc=LIF /dieu-hanh /ke-hoach /ke-hoach/P2023 /ke-hoach/P2023-LB?lang=en /ke-hoach?lang=vi /nhiem-vu /thi-dua /chi-tieu/FOO-01 /chi-tieu/ADM-01?period=2023-10 /giai-trinh?unit=004&indicator=ADM-01&period=2023&span=to-date
            thuongtruc.longbien : /yeu-cau /yeu-cau/moi /kien-nghi /tien-do /thong-bao /ky/LB2023-M/2023-10 /doi-chieu /duyet/00142/LB2023-M/2023-10
            tonghop.longbien    : /dieu-hanh?luc=2023-07-01T08%3A00 /tien-do?luc=2023-07-01T08%3A00 /giai-trinh?unit=004&indicator=SOC-02&period=2023&luc=2023-07-01T08%3A00 /thay-doi?tu=2023-07-01T08%3A00 /don-vi /don-vi/004 /so-lieu /so-lieu?hang=unit&cap=under&cot=channel&so=own&so=status&ky=2023-09&lang=en /so-lieu?nam=2022&lang=vi /so-lieu?nam=last-12-months&luc=2023-07-01T08%3A00 /chot-so-lieu /lich-gui /mau-bao-cao /mau-bao-cao/bao-cao-ky?lang=en /mau-bao-cao/bao-cao-ky?lang=vi /dieu-hanh?period=2022 /chi-tieu/SEC-01?unit=00139 /chuoi-so-lieu?unit=00139&indicator=SOC-02&from=2022
            tuyengiao.canbo     : /viec-can-lam /nhiem-vu /ke-hoach/P2018 /ke-hoach/P193?lang=en /nhiem-vu/P2018/5/progress?lang=vi /don-vi/004-BTG /thong-bao
            danguy.bode.canbo   : /viec-can-lam /nhiem-vu /don-vi/004-DU-00139
            noivu.canbo         : /viec-can-lam /thi-dua /thi-dua/P2021/1 /thi-dua/P2021/1/ket-qua/1 /thi-dua/P2021/2?don-vi=tat-ca /thi-dua/P2021/2/00118?lang=en /thi-dua/P2021/2/004-QLDA?lang=vi /thi-dua/P2021/2/giai-trinh?unit=00118&indicator=SOC-02&period=2023-09
            ngocthuy.canbo      : /thi-dua?lang=vi /thi-dua/P2021/2 /thi-dua/P2021/2/00118 /thi-dua/P2021/2/giai-trinh?unit=00118&indicator=SOC-02&period=2023-09
            to1.bode.canbo      : /viec-can-lam /phieu/00139.01/LB2023-TDP/2023-Q3
            lanhdao.thanhxuan   : /ke-hoach/P2024 /tien-do /yeu-cau /kien-nghi
            vanhoa.thanhxuan.canbo : /viec-can-lam /yeu-cau
            quantri             : /danh-muc
            """)
    void everyPageOf(String person, String pages, People people) {
        Visitor visitor = people.at("/", person);
        SoftAssertions softly = new SoftAssertions();
        for (String page : pages.split(" ")) {
            visitor.open(page);
            check(visitor, page, softly, PHONE, OFFICE_PC);
            String name = page.substring(1).replaceFirst("\\?.*", "").replace('/', '_');
            if (PICTURED.contains(name)) {
                Pictures.take(visitor.page(), name);
            }
        }
        softly.assertThat(visitor.complaints()).isEmpty();
        softly.assertAll();
    }

    @Test
    void theSignInPage(People people) {
        Visitor visitor = people.somebody();
        SoftAssertions softly = new SoftAssertions();
        visitor.open("/");
        check(visitor, "sign-in", softly, OFFICE_PC, PHONE);
        Pictures.take(visitor.page(), "dang-nhap");
        softly.assertThat(visitor.complaints()).isEmpty();
        softly.assertAll();
    }

    @Test
    void theWallScreen(People people) {
        Visitor visitor = people.at("/", "lanhdao.longbien");
        SoftAssertions softly = new SoftAssertions();
        visitor.open("/dieu-hanh?man-hinh=1");
        check(visitor, "wall", softly, WALL);
        softly.assertThat(visitor.complaints()).isEmpty();
        softly.assertAll();
    }

    static void check(Visitor visitor, String name, SoftAssertions softly, int... widths) {
        Page page = visitor.page();
        page.waitForLoadState();
        for (int width : widths) {
            page.setViewportSize(width, 768);
            page.evaluate(TO_THE_TOP);
            softly.assertThat(page.evaluate(TOO_WIDE))
                    .describedAs("%s at %d px: how far it is too wide", name, width)
                    .isEqualTo(0);
            softly.assertThat(new AxeBuilder(page)
                            .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                                    .map(AccessibilityTest::told)
                                    .toList())
                    .describedAs("%s at %d px", name, width)
                    .isEmpty();
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getTarget() + " "
                                + node.getFailureSummary().replaceAll("\\s+", " "))
                        .toList();
    }
}
