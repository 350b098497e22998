package vn.wardpulse.console.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.ReportedFigure;

class FindingTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));

    @Test
    void theFirstVersionSaysWhatIsExplainedAndUnusual() {
        Finding finding = new Finding(
                1, List.of(figure("SOC-01", "30", "Đã rà soát"), figure("SOC-02", "5", null)), List.of(), 2);

        assertThat(finding.in(VI)).isEqualTo("bản đầu, 2 chỉ tiêu, 1 có giải trình, 2 cảnh báo");
    }

    @Test
    void aLaterOneSaysWhatHasMoved() {
        Finding finding = new Finding(
                2,
                List.of(figure("SOC-01", "30", null), figure("SOC-02", "6", null)),
                List.of(figure("SOC-01", "30", null), figure("SOC-02", "5", null)),
                0);

        assertThat(finding.in(VI)).isEqualTo("bản 2 thay đổi 1 chỉ tiêu so với bản trước");
    }

    private static ReportedFigure figure(String indicator, String amount, @Nullable String remark) {
        return new ReportedFigure(new IndicatorCode(indicator), new Figure.Amount(new BigDecimal(amount)), remark);
    }
}
