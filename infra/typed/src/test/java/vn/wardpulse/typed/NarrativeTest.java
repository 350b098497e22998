package vn.wardpulse.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.typed.Narrative.Trouble;

/** Texts as people write and paste them, and texts that are not what they look like. */
class NarrativeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Khó khăn: thiếu địa điểm.\n\nKiến nghị: hỗ trợ “điểm chờ”.",
                "\tthụt đầu dòng, 1/3, <b>, & và 👩\u200d🌾",
                "Tiếng Việt phân rã: ê̂",
            })
    void whatPeopleWriteIsFine(String text) {
        assertThat(Narrative.troubles(text)).isEmpty();
    }

    @Test
    void lineEndsBecomeOneAndBlanksAroundGo() {
        assertThat(Narrative.tidy("  a\r\nb\u000bc\u2028d\u2029\r\n")).isEqualTo("a\nb\nc\nd");
        assertThat(Narrative.troubles(Narrative.tidy("a\u0085b"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "\u001b[31mb", "a\u009bb", "a\ud800b"})
    void whatNoKeyboardTypesIsTold(String text) {
        assertThat(Narrative.troubles(text)).containsExactly(Trouble.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duyệt \u202exet", "\u2066a\u2069", "a\u200fb", "\u061ca"})
    void whatTurnsTheDirectionIsTold(String text) {
        assertThat(Narrative.troubles(text)).containsExactly(Trouble.DIRECTION_MARK);
    }

    @Test
    void lengthIsCountedAsPeopleCount() {
        assertThat(Narrative.troubles("👍".repeat(Narrative.LONGEST))).isEmpty();
        assertThat(Narrative.troubles("x".repeat(Narrative.LONGEST + 1) + "\u202e\u0000"))
                .isEqualTo(Set.of(Trouble.TOO_LONG, Trouble.DIRECTION_MARK, Trouble.CONTROL_CHARACTER));
    }
}
