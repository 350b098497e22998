package vn.wardpulse.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.text.Words;

class TellingTest {

    private static final Words WORDS = Samples.words(Locale.of("vi"));

    @Test
    void tellsHowMuchMoreMayBeWritten() {
        assertThat(Telling.of("", WORDS).room(WORDS)).isEqualTo("Còn 4.000 ký tự");
        assertThat(Telling.of(" khó\r\nkhăn ", WORDS).room(WORDS)).isEqualTo("Còn 3.992 ký tự");
        assertThat(Telling.of("x".repeat(4_012), WORDS).room(WORDS)).isEqualTo("Thừa 12 ký tự");
    }

    @Test
    void whatIsWrongIsToldAndNotSent() {
        String hostile = "duyệt \u202exet";
        assertThat(Telling.of(hostile, WORDS).told())
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("đảo chiều"));
        assertThat(Telling.of(hostile, WORDS).text()).as("stays in its field").isEqualTo(hostile);
        assertThat(Telling.sound(Map.of("narrative", hostile))).isNull();
        assertThat(Telling.sound(Map.of())).as("said nothing of").isNull();
        assertThat(Telling.sound(Map.of("narrative", "a\r\nb "))).isEqualTo("a\nb");
        assertThat(Telling.sound(Map.of("narrative", ""))).as("taken away").isEmpty();
    }
}
