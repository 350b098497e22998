package vn.wardpulse.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.TreeEffects;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/** What the page says of a reform before it is imported. */
class TreeSheetTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final TreeEffects reform = new TreeEffects(
            List.of(new TreeEffects.Standing(DAY, UnitKind.WARD, 3321)),
            List.of(
                    new TreeEffects.Happenings(LocalDate.of(2025, 1, 1), UnitKind.DISTRICT, "closed", 1),
                    new TreeEffects.Happenings(DAY, UnitKind.WARD, "opened", 3321),
                    new TreeEffects.Happenings(DAY, UnitKind.WARD, "split-without-weights", 460)),
            1,
            IntStream.rangeClosed(1, 103)
                    .mapToObj(n -> new TreeEffects.Ending(
                            new UnitId("w" + n), "w" + n, UnitKind.WARD, new Name("Sài Đồng", "Sai Dong"), DAY))
                    .toList(),
            List.of(new TreeEffects.Owing(
                    new FormCode("LB2023-M"), 0, 3, Period.month(2023, 10), Period.month(2023, 12))));

    @Test
    void saysWhatHappensDayByDay() {
        TreeView view = in("vi").write(reform);

        assertThat(view.trees()).containsExactly(new TreeView.Day("01/07/2025", List.of("3.321 phường, xã")));
        assertThat(view.happenings())
                .containsExactly(
                        new TreeView.Day("01/01/2025", List.of("1 quận, huyện kết thúc")),
                        new TreeView.Day(
                                "01/07/2025",
                                List.of("3.321 phường, xã bắt đầu", "460 phường, xã tách, chưa có trọng số")));
        assertThat(view.reports()).containsExactly("LB2023-M: thêm 0, bớt 3 phiếu, từ tháng 10/2023 đến tháng 12/2023");
    }

    @Test
    void listsWhoHasNoSuccessorUpToAPoint() {
        TreeView.Endings wards = in("vi").write(reform).endings().getFirst();

        assertThat(wards.title()).isEqualTo("103 phường, xã");
        assertThat(wards.units()).hasSize(100).first().isEqualTo(new TreeView.Ending("w1", "Sài Đồng", "01/07/2025"));
        assertThat(wards.more()).isEqualTo("… và 3 mục nữa.");
    }

    @Test
    void saysTheSameInEnglish() {
        TreeView view = in("en").write(reform);

        assertThat(view.happenings().getFirst().said()).containsExactly("1 district closed");
        assertThat(view.takenBack()).isEqualTo("1 happening stated before no longer holds.");
    }

    private static TreeSheet in(String language) {
        return new TreeSheet(Samples.words(Locale.forLanguageTag(language)));
    }
}
