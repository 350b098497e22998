package vn.wardpulse.console.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;

/** A line of the form stands with its channels, and what is wrong is said where it is. */
class LineSheetTest {

    private static final Indicator FLOW = Samples.flow().by(Samples.channels());
    private static final ChannelFigure RADIO = part("RADIO", "1200");
    private static final ChannelFigure MEETING = part("MEETING", "34");

    @Test
    void whatIsSavedComesBackIntoItsFields() {
        LineView line = saved(new ReportedFigure(FLOW.code(), amount("1234"), "đã đối chiếu", List.of(RADIO, MEETING)));
        assertThat(line.channels())
                .extracting(FigureView::key, FigureView::name, FigureView::a)
                .containsExactly(
                        tuple("FOO-01:RADIO", "Đài truyền thanh", "1.200"), tuple("FOO-01:MEETING", "Hội nghị", "34"));
        assertThat(line.total().a()).isEqualTo("1.234");
        assertThat(line.computed()).isTrue();
        assertThat(line.split()).isEqualTo("cộng từ 2 kênh");
        assertThat(line.remark()).isEqualTo("đã đối chiếu");
    }

    @Test
    void aTotalWithoutChannelsSaysSo() {
        LineView line = saved(new ReportedFigure(FLOW.code(), amount("12"), null));
        assertThat(line.computed()).isFalse();
        assertThat(line.brokenDown()).isFalse();
        assertThat(line.split()).isEqualTo("không phân theo kênh");
    }

    @Test
    void theTotalStaysRightWhereAChannelIsNoLongerThere() {
        LineView line = saved(new ReportedFigure(
                FLOW.code(), amount("1239"), null, List.of(RADIO, MEETING, part("CLOSED-DOWN", "5"))));
        assertThat(line.total().shown()).isEqualTo("1.239");
        assertThat(line.brokenDown()).isFalse();
    }

    @Test
    void aChannelThatIsMissingIsToldThere() {
        Fault missing = fault("channel-required", "figures/FOO-01/channels/MEETING");
        LineView line = typed(Map.of("FOO-01:RADIO.a", "1"), missing);
        assertThat(line.channels().getFirst().told()).isEmpty();
        assertThat(line.channels().getLast().told()).extracting(Told::text).containsExactly("channel-required");
        assertThat(line.total().told()).isEmpty();
        assertThat(line.wrong()).isTrue();
        assertThat(line.split()).isEqualTo("mới cộng 1/2 kênh");
    }

    @Test
    void aChannelThatCannotBeReadIsNotCalledMissing() {
        Fault missing = fault("channel-required", "figures/FOO-01/channels/MEETING");
        LineView line = typed(Map.of("FOO-01:RADIO.a", "1", "FOO-01:MEETING.a", "hai"), missing);
        assertThat(line.channels().getLast().told())
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("hai"));
        assertThat(line.channels().getLast().a()).isEqualTo("hai");
    }

    @Test
    void aPartOfARatioSaysItsRate() {
        Indicator ratio = Samples.ratio().by(Samples.channels());
        Typing typing = Typing.of(ratio, Map.of("ADM-01:RADIO.a", "1", "ADM-01:RADIO.b", "8"));
        LineView line = sheet(ratio)
                .write(
                        Samples.report(0),
                        typing,
                        List.of(fault("numerator-above-denominator", "figures/ADM-01/channels/RADIO/numerator")));
        assertThat(line.channels().getFirst().rate()).isEqualTo("12,50 %");
        assertThat(line.channels().getFirst().tone()).isEqualTo("wrong");
    }

    @Test
    void aLineWithoutChannelsSaysNothingOfThem() {
        LineView line = sheet(Samples.flow()).write(Samples.report(0), Typing.of(Samples.flow(), Map.of()), List.of());
        assertThat(line.channels()).isEmpty();
        assertThat(line.split()).isEmpty();
    }

    private static LineView saved(ReportedFigure figure) {
        return sheet(FLOW).write(Samples.report(0), Typing.of(FLOW, figure), List.of());
    }

    private static LineView typed(Map<String, String> fields, Fault fault) {
        return sheet(FLOW).write(Samples.report(0), Typing.of(FLOW, fields), List.of(fault));
    }

    private static LineSheet sheet(Indicator indicator) {
        return new LineSheet(Samples.words(Locale.forLanguageTag("vi")), indicator);
    }

    private static Fault fault(String code, String where) {
        return new Fault(code, where, code, code, null);
    }

    private static ChannelFigure part(String channel, String value) {
        return new ChannelFigure(new ChannelCode(channel), amount(value));
    }

    private static Figure amount(String value) {
        return new Figure.Amount(new BigDecimal(value));
    }
}
