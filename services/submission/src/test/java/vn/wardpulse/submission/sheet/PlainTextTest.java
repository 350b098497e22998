package vn.wardpulse.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1"})
    void whatLooksLikeAFormulaIsNone(String text) {
        assertThat(PlainText.neutral(text)).startsWith("'");
        assertThat(PlainText.original(PlainText.neutral(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tăng do đợt cao điểm", "'trích'", "1-2"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(PlainText.neutral(text)).isEqualTo(text);
        assertThat(PlainText.original(text)).isEqualTo(text);
    }
}
