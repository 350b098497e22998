package vn.wardpulse.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.ReportedFigure;

/** What is typed into one line becomes one figure, or says why not. */
class ReaderTest {

    private final Reader reader = new Reader(Samples.words(Locale.forLanguageTag("vi")));

    @Test
    void readsAPair() {
        Reading reading = pair("1.240", "1.254");
        assertThat(reading.figure())
                .isEqualTo(new ReportedFigure(
                        new IndicatorCode("ADM-01"),
                        new Figure.Pair(new BigDecimal("1240"), new BigDecimal("1254")),
                        null));
        assertThat(reading.unsettled()).isFalse();
    }

    @Test
    void keepsAPairThatSubmissionWillRefuse() {
        assertThat(pair("1.254", "1.247").figure()).isNotNull();
    }

    @Test
    void asksForTheOtherHalf() {
        Reading reading = pair("12", "");
        assertThat(reading.figure()).isNull();
        assertThat(reading.total().told())
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Số hồ sơ đã giải quyết"));
    }

    @Test
    void sendsNothingOverNought() {
        Reading reading = pair("12", "0");
        assertThat(reading.figure()).isNull();
        assertThat(reading.total().told()).hasSize(1);
        assertThat(pair("0", "0").figure()).isNotNull();
    }

    @Test
    void takesAReasonInsteadOfANumber() {
        Reading reading = read(new Typing(Entry.EMPTY, Map.of(), "Không phát sinh", ""));
        assertThat(reading.figure())
                .isEqualTo(new ReportedFigure(new IndicatorCode("ADM-01"), new Figure.NoData("Không phát sinh"), null));
        assertThat(read(new Typing(new Entry("1", "2"), Map.of(), "Không phát sinh", ""))
                        .figure()).isNull();
    }

    @Test
    void asksWhatAnAmbiguousNumberMeans() {
        Reading reading =
                reader.read(Samples.score(3), Typing.of(Samples.score(3), Map.of("SCO-01.a", "1.234")));
        assertThat(reading.figure()).isNull();
        assertThat(reading.total().asks()).singleElement().satisfies(ask -> {
            assertThat(ask.field()).isEqualTo("SCO-01.a");
            assertThat(ask.options()).extracting(Ask.Option::value).containsExactly("1234", "1,2340");
        });
    }

    private Reading pair(String a, String b) {
        return read(new Typing(new Entry(a, b), Map.of(), "", ""));
    }

    private Reading read(Typing typing) {
        return reader.read(Samples.ratio(), typing);
    }
}
