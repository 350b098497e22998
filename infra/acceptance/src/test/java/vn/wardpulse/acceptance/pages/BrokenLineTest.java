package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.wardpulse.model.UnitId;

/** Requests that fail, that take long, whose answers are lost: nothing typed is lost, and no page stays behind. */
@Order(6)
@ExtendWith(PagesExtension.class)
class BrokenLineTest {

    private static final String SAVES = "**/nhap*";

    @Test
    void aRefreshThatFailsIsTriedAgain(People people) {
        Visitor district = people.at("/dieu-hanh", "lanhdao.longbien");
        LivePage live = new LivePage(district).connected().watched();
        AtomicInteger failed = new AtomicInteger();
        district.page().route("**/dieu-hanh/manh*", route -> {
            switch (failed.incrementAndGet()) {
                case 1 -> route.abort();
                case 2 -> route.fulfill(new Route.FulfillOptions().setStatus(503));
                default -> route.resume();
            }
        });

        people.demo().people().submit("phucloi.canbo", October.of(new UnitId("00136")), October.figures());

        live.disconnected().marked("FOO-01", "+17").connected();
        assertThat(live.tile("Phúc Lợi")).containsText("Chờ duyệt");
    }

    @Test
    void handingInWaitsForTheSaveThatIsUnderWay(People people) {
        FormPage form = formOf("00154", "cukhoi.canbo", people);
        Page page = form.page();
        form.field("URB-02", 0).focus();
        form.paste(October.LINES);
        form.explainWhatIsUnusual();
        assertThat(form.submitButton()).hasText("Gửi báo cáo");
        form.saved();

        List<Route> held = new ArrayList<>();
        page.route(SAVES, held::add);
        form.field("FOO-01", 0).fill("18");
        page.waitForCondition(() -> !held.isEmpty());
        form.field("FOO-01", 0).fill("19");
        form.field("FOO-04", 0).focus();
        form.submit();
        page.unroute(SAVES);
        held.forEach(Route::resume);

        assertThat(page.getByText("Đã gửi báo cáo.")).isVisible();
        assertThat(page.locator("#line-FOO-01 .shown b")).hasText("19");
    }

    @Test
    void anAnswerThatIsLostIsNoConflictWithOneself(People people) {
        FormPage form = formOf("00145", "longbien.canbo", people);
        Page page = form.page();
        once(page, route -> {
            route.fetch();
            route.abort();
        });
        form.field("SOC-02", 0).fill("22");
        form.offline();
        form.field("FOO-01", 0).fill("17");
        form.saved();

        page.evaluate("localStorage.clear()");
        page.reload();
        assertThat(form.field("SOC-02", 0)).hasValue("22");
        assertThat(form.field("FOO-01", 0)).hasValue("17");
    }

    @Test
    void whatAnotherPlaceSavedIsAskedAbout(People people) {
        FormPage here = formOf("00145", "longbien.canbo", people);
        FormPage there = formOf("00145", "longbien.canbo", people);
        there.field("SEC-01", 0).fill("5");
        there.saved();

        here.field("SEC-01", 0).fill("6");
        Locator conflict = here.page().locator("#conflict");
        assertThat(conflict).isVisible();
        conflict.getByText("Giữ bản đang nhập").click();
        here.saved();
        there.page().reload();
        assertThat(there.field("SEC-01", 0)).hasValue("6");
    }

    @Test
    void whatTwoPlacesChangedIsPutTogether(People people) {
        FormPage here = formOf("00145", "longbien.canbo", people);
        FormPage there = formOf("00145", "longbien.canbo", people);
        there.field("SEC-01", 0).fill("4");
        there.field("SOC-02", 0).fill("20");
        there.saved();

        here.field("SOC-02", 0).fill("23");
        Locator conflict = here.page().locator("#conflict");
        assertThat(conflict).containsText("vừa lưu phiếu này lúc");
        conflict.getByText("Gộp").click();
        assertThat(here.field("SEC-01", 0)).hasValue("4");
        here.saved();
        there.page().reload();
        assertThat(there.field("SEC-01", 0)).hasValue("4");
        assertThat(there.field("SOC-02", 0)).hasValue("23");
    }

    @Test
    void whatIsTypedWithoutALineIsThereAfterTheReload(People people) {
        FormPage form = formOf("00148", "thachban.canbo", people);
        Page page = form.page();
        page.route(SAVES, Route::abort);
        form.field("SOC-02", 0).fill("22");
        form.field("ADM-01", 0).fill("mười");
        form.offline();

        page.reload();
        assertThat(form.field("SOC-02", 0)).hasValue("22");
        assertThat(form.field("ADM-01", 0)).hasValue("mười");
        page.unroute(SAVES);
        assertThat(form.told("ADM-01")).containsText("không đọc được");
        page.reload();
        assertThat(form.field("SOC-02", 0)).hasValue("22");
        assertThat(form.field("ADM-01", 0)).hasValue("mười");
    }

    private static FormPage formOf(String ward, String officer, People people) {
        return new FormPage(
                people.at("/phieu/" + ward + "/LB2023-M/2023-10", officer).page());
    }

    /** Only the first save goes this way. */
    private static void once(Page page, Consumer<Route> way) {
        page.route(SAVES, way, new Page.RouteOptions().setTimes(1));
    }
}
