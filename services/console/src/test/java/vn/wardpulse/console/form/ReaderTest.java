package vn.wardpulse.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;

/** What is typed into one line becomes one figure, or says why not. */
class ReaderTest {

    private static final Indicator FLOW = Samples.flow().by(Samples.channels());
    private static final ChannelCode RADIO = new ChannelCode("RADIO");

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
                        .figure())
                .isNull();
    }

    @Test
    void asksWhatAnAmbiguousNumberMeans() {
        Reading reading = reader.read(Samples.score(3), Typing.of(Samples.score(3), Map.of("SCO-01.a", "1.234")));
        assertThat(reading.figure()).isNull();
        assertThat(reading.total().asks()).singleElement().satisfies(ask -> {
            assertThat(ask.field()).isEqualTo("SCO-01.a");
            assertThat(ask.options()).extracting(Ask.Option::value).containsExactly("1234", "1,2340");
        });
    }

    @Test
    void addsUpWhatTheChannelsBring() {
        Reading reading = channels(Map.of("FOO-01:RADIO.a", "1.200", "FOO-01:MEETING.a", "34"));
        assertThat(reading.figure())
                .isEqualTo(new ReportedFigure(
                        FLOW.code(), amount("1234"), null, List.of(part("RADIO", "1200"), part("MEETING", "34"))));
        assertThat(reading.total().a()).isEqualTo("1.234");
        assertThat(reading.computed()).isTrue();
        assertThat(reading.unsettled()).isFalse();
    }

    @Test
    void addsNumeratorsAndDenominators() {
        Indicator ratio = Samples.ratio().by(Samples.channels());
        Reading reading = reader.read(
                ratio,
                Typing.of(
                        ratio,
                        Map.of(
                                "ADM-01:RADIO.a", "1",
                                "ADM-01:RADIO.b", "2",
                                "ADM-01:MEETING.a", "3",
                                "ADM-01:MEETING.b", "10")));
        assertThat(reading.figure())
                .satisfies(figure -> assertThat(figure.figure())
                        .isEqualTo(new Figure.Pair(new BigDecimal("4"), new BigDecimal("12"))));
        assertThat(reading.total().b()).isEqualTo("12");
    }

    @Test
    void takesATotalWithoutChannels() {
        Reading reading = channels(Map.of("FOO-01.a", "12"));
        assertThat(reading.figure()).isEqualTo(new ReportedFigure(FLOW.code(), amount("12"), null));
        assertThat(reading.computed()).isFalse();
    }

    @Test
    void comparesATotalThatIsTypedBesideItsChannels() {
        Map<String, String> same = Map.of("FOO-01.a", "3", "FOO-01:RADIO.a", "1", "FOO-01:MEETING.a", "2");
        assertThat(channels(same).computed()).isTrue();
        assertThat(channels(same).unsettled()).isFalse();

        Reading other = channels(Map.of("FOO-01.a", "4", "FOO-01:RADIO.a", "1", "FOO-01:MEETING.a", "2"));
        assertThat(other.computed()).isFalse();
        assertThat(other.total().told())
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Tổng số 4", "(3)"));
        assertThat(other.figure()).as("the channels are kept").isNotNull();
    }

    @Test
    void keepsTheOtherChannelsWhereOneCannotBeRead() {
        Reading reading = channels(Map.of("FOO-01:RADIO.a", "x", "FOO-01:MEETING.a", "2"));
        assertThat(reading.channel(RADIO).told()).hasSize(1);
        assertThat(reading.unsettled()).isTrue();
        assertThat(reading.figure())
                .satisfies(figure -> assertThat(figure.channels()).containsExactly(part("MEETING", "2")));
    }

    @Test
    void asksInTheChannelsOwnField() {
        Indicator fine = fine();
        Reading reading = reader.read(fine, Typing.of(fine, Map.of("FOO-01:RADIO.a", "1.234")));
        assertThat(reading.channel(RADIO).asks())
                .singleElement()
                .satisfies(ask -> assertThat(ask.field()).isEqualTo("FOO-01:RADIO.a"));
        assertThat(reading.figure()).isNull();
    }

    @Test
    void saysSoWhereTheChannelsComeToMoreThanAFigureHolds() {
        Reading reading = channels(Map.of("FOO-01:RADIO.a", "999999999999999999", "FOO-01:MEETING.a", "1"));
        assertThat(reading.figure()).isNull();
        assertThat(reading.total().told()).hasSize(1);
    }

    @Test
    void takesNoReasonBesideAChannel() {
        Reading reading = channels(Map.of("FOO-01.w", "Không phát sinh", "FOO-01:RADIO.a", "1"));
        assertThat(reading.figure()).isNull();
        assertThat(reading.unsettled()).isTrue();
    }

    private Reading channels(Map<String, String> fields) {
        return reader.read(FLOW, Typing.of(FLOW, fields));
    }

    /** Of which 1.234 can be read two ways. */
    private static Indicator fine() {
        return FLOW.with(List.of(new Indicator.Amendment(
                        LocalDate.of(2023, 1, 1), FLOW.theme(), 3, 0, FLOW.acrossTime(), FLOW.acrossUnits())))
                .on(LocalDate.of(2023, 1, 1));
    }

    private static ChannelFigure part(String channel, String value) {
        return new ChannelFigure(new ChannelCode(channel), amount(value));
    }

    private static Figure amount(String value) {
        return new Figure.Amount(new BigDecimal(value));
    }

    private Reading pair(String a, String b) {
        return read(new Typing(new Entry(a, b), Map.of(), "", ""));
    }

    private Reading read(Typing typing) {
        return reader.read(Samples.ratio(), typing);
    }
}
