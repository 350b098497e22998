package vn.wardpulse.console.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.view.Status;

class HeatSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final Words EN = Samples.words(Locale.ENGLISH);
    private static final HeatOrder AS_IT_IS = new HeatOrder(false, false);

    @Test
    void aCellIsAShapeAShortTextAndALink() {
        HeatView view = HeatSheet.write(three().data(), AS_IT_IS, VI);

        assertThat(view.columns()).extracting(HeatView.Column::name).containsExactly("Bồ Đề", "Cự Khối", "Sài Đồng");
        assertThat(view.groups()).extracting(HeatView.Group::name).containsExactly("Hành chính", "Thực phẩm");
        HeatView.Row ratio = view.groups().getFirst().rows().getFirst();
        assertThat(ratio.spots())
                .extracting(Spot::status, Spot::text, Spot::word)
                .containsExactly(
                        tuple("met", "105", "Đạt"),
                        tuple("behind", "94", "Chậm"),
                        tuple("no-data", "–", "Chưa có số liệu"));
        assertThat(ratio.spots().getFirst().address()).isEqualTo("/chi-tieu/ADM-01?unit=00139&period=2023-09");
        assertThat(ratio.spots().getFirst().title())
                .isEqualTo("Bồ Đề · Tỷ lệ hồ sơ giải quyết đúng hạn: Đạt; 60,00 %, mục tiêu năm ≥ 160, bằng 105 % mức"
                        + " cần đạt đến kỳ này");
        assertThat(ratio.lagging()).isEqualTo("1/3");
    }

    @Test
    void whatIsMissingIsNoNoughtAndANoughtIsNotMissing() {
        Quarter quarter = new Quarter()
                .ward("1", "A")
                .ward("2", "B")
                .ward("3", "C")
                .ward("4", "D")
                .has("1", Quarter.FLOW, Status.NO_DATA, null)
                .has("2", Quarter.FLOW, Status.BEHIND, "0", "0")
                .has("3", Quarter.FLOW, Status.NO_TARGET, null, "7");

        HeatView view = HeatSheet.write(quarter.data(), AS_IT_IS, VI);

        assertThat(view.groups().getFirst().rows().getFirst().spots())
                .extracting(Spot::text, Spot::plain, Spot::status)
                .containsExactly(
                        tuple("–", false, "no-data"),
                        tuple("0", false, "behind"),
                        tuple("7", true, "no-target"),
                        tuple("–", false, "not-due"));
        assertThat(view.plain()).isTrue();
    }

    @Test
    void whatIsNearlyReachedDoesNotReadAsReached() {
        Quarter quarter = new Quarter().ward("1", "A").has("1", Quarter.FLOW, Status.BEHIND, "0.999999");

        assertThat(HeatSheet.write(quarter.data(), AS_IT_IS, VI)
                        .groups()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .spots())
                .extracting(Spot::text)
                .containsExactly("99");
    }

    @Test
    void theWorstCanStandFirst() {
        HeatView view = HeatSheet.write(three().data(), new HeatOrder(true, true), VI);

        assertThat(view.columns()).extracting(HeatView.Column::name).containsExactly("Cự Khối", "Sài Đồng", "Bồ Đề");
        assertThat(view.columns()).extracting(HeatView.Column::lagging).containsExactly("3", "1", "");
        assertThat(view.groups()).singleElement().satisfies(all -> {
            assertThat(all.name()).isEmpty();
            assertThat(all.rows()).extracting(HeatView.Row::code).containsExactly("FOO-01", "ADM-01", "SCO-01");
            assertThat(all.rows().getFirst().spots())
                    .extracting(Spot::status)
                    .containsExactly("missed", "behind", "on-track");
        });
        assertThat(view.unitOrders())
                .extracting(HeatView.Order::address, HeatView.Order::here)
                .containsExactly(
                        tuple("/ban-do-nhiet?unit=004&period=2023-09&chi-tieu=cham", false),
                        tuple("/ban-do-nhiet?unit=004&period=2023-09&don-vi=cham&chi-tieu=cham", true));
    }

    @Test
    void theTitleSaysWhoIsBehindMost() {
        assertThat(HeatSheet.write(three().data(), AS_IT_IS, VI).finding())
                .isEqualTo("2 phường có chỉ tiêu chậm hoặc không đạt; nhiều nhất là Cự Khối, 3 chỉ tiêu");
        assertThat(HeatSheet.write(three().data(), AS_IT_IS, EN).finding())
                .isEqualTo("2 wards behind on some indicator; Cự Khối on most, 3 indicators");
        assertThat(HeatSheet.write(three().data(), AS_IT_IS, VI).subline())
                .containsExactly(
                        "Chậm ở nhiều nơi nhất: Số lượt cơ sở được kiểm tra (2/3 phường)", "1 ô chưa có số liệu");
    }

    @Test
    void theTitleSaysWhenNothingIsBehindOrDue() {
        Quarter good = new Quarter().ward("1", "A").ward("2", "B").has("1", Quarter.FLOW, Status.MET, "1.2");
        assertThat(HeatSheet.write(good.data(), AS_IT_IS, VI).finding())
                .isEqualTo("Không có chỉ tiêu nào chậm hoặc không đạt");
        Quarter early = new Quarter().ward("1", "A").has("1", Quarter.FLOW, Status.NOT_DUE, null);
        assertThat(HeatSheet.write(early.data(), AS_IT_IS, VI).finding())
                .isEqualTo("Chưa chỉ tiêu nào đến hạn, tháng 9/2023");
        Quarter past = new Quarter().ward("1", "A").owedNothing("1", Quarter.FLOW, "12");
        assertThat(HeatSheet.write(past.data(), AS_IT_IS, VI).finding()).isEqualTo("Số liệu lịch sử tháng 9/2023");
        assertThat(HeatSheet.write(new Quarter().data(), AS_IT_IS, VI).finding())
                .isEqualTo("Chưa có số liệu tháng 9/2023");
    }

    @Test
    void aThemeStandsAloneWithItsAddress() {
        HeatView view = HeatSheet.write(three().data().within(new ThemeCode("FOO")), AS_IT_IS, VI);

        assertThat(view.groups()).extracting(HeatView.Group::name).containsExactly("Thực phẩm");
        assertThat(view.indicatorOrders().getLast().address())
                .isEqualTo("/ban-do-nhiet?unit=004&period=2023-09&linh-vuc=FOO&chi-tieu=cham");
    }

    /** Cự Khối is behind on all three, Sài Đồng on one. */
    private static Quarter three() {
        return new Quarter()
                .ward("00139", "Bồ Đề")
                .ward("00154", "Cự Khối")
                .ward("00142", "Sài Đồng")
                .has("00139", Quarter.RATIO, Status.MET, "1.05")
                .has("00154", Quarter.RATIO, Status.BEHIND, "0.949999")
                .has("00142", Quarter.RATIO, Status.NO_DATA, null)
                .has("00139", Quarter.FLOW, Status.ON_TRACK, "1.01")
                .has("00154", Quarter.FLOW, Status.MISSED, "0.4")
                .has("00142", Quarter.FLOW, Status.BEHIND, "0.9")
                .has("00139", Quarter.SCORE, Status.MET, "1")
                .has("00154", Quarter.SCORE, Status.BEHIND, "0.8")
                .has("00142", Quarter.SCORE, Status.MET, "1");
    }
}
