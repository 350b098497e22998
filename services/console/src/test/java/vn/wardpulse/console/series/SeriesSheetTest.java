package vn.wardpulse.console.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Restated;
import vn.wardpulse.console.api.Restated.Missing;
import vn.wardpulse.console.api.Restated.Point;
import vn.wardpulse.console.api.Restated.Sum;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

class SeriesSheetTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Name NAME = new Name("Số hộ", "Households");

    private final SeriesView view = new SeriesSheet(
                    Samples.words(Locale.forLanguageTag("vi")), (unit, day) -> unit + " " + day)
            .write(
                    new Restated(
                            REFORM,
                            List.of(new UnitId("C")),
                            List.of(
                                    point(6, "1234.5", "617.25", true, false),
                                    point(7, "9", "9", false, true),
                                    point(8, null, null, false, true)),
                            List.of(
                                    new Missing(
                                            new UnitId("A"),
                                            "no-weights",
                                            REFORM,
                                            List.of(new UnitId("C"), new UnitId("D")),
                                            List.of(Period.month(2025, 6))),
                                    new Missing(
                                            new UnitId("B"),
                                            "no-successor",
                                            LocalDate.of(2025, 1, 1),
                                            List.of(),
                                            List.of(Period.month(2024, 12), Period.month(2024, 11))))),
                    new Indicator(
                            new IndicatorCode("I"),
                            new ThemeCode("T"),
                            NAME,
                            MeasureKind.FLOW,
                            NAME,
                            1,
                            0,
                            Frequency.MONTH,
                            TimeRule.SUM,
                            UnitRule.SUM,
                            Direction.HIGHER,
                            null,
                            null,
                            1),
                    "Long Biên");

    @Test
    void setsBothReadingsSideBySide() {
        assertThat(view.lines())
                .containsExactly(
                        new SeriesView.Line("tháng 6/2025", "1.234,5", "2 đơn vị", "617,3", "ước tính, thiếu"),
                        new SeriesView.Line("tháng 7/2025", "9,0", "2 đơn vị", "9,0", ""),
                        new SeriesView.Line("tháng 8/2025", "–", "", "–", ""));
    }

    @Test
    void saysWhatCannotBeRestatedAndWhy() {
        assertThat(view.missing())
                .containsExactly(
                        "A 2025-06-30: tách ngày 01/07/2025 vào C 2025-07-01, D 2025-07-01, chưa nêu trọng số (1 kỳ)",
                        "B 2024-12-31: kết thúc ngày 01/01/2025, không nêu đơn vị kế tiếp (2 kỳ)");
    }

    private static Point point(
            int month, @Nullable String was, @Nullable String restated, boolean estimated, boolean complete) {
        return new Point(
                Period.month(2025, month),
                new Sum(was == null ? null : new BigDecimal(was), null, was == null ? 0 : 2),
                new Sum(restated == null ? null : new BigDecimal(restated), null, restated == null ? 0 : 1),
                estimated,
                complete);
    }
}
