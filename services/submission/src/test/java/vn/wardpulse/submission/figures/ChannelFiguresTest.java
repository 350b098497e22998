package vn.wardpulse.submission.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

class ChannelFiguresTest {

    private static final Indicator ITEMS = indicator(MeasureKind.FLOW).by(channels("RADIO", "MEETING"));
    private static final Indicator SHARE = indicator(MeasureKind.RATIO).by(channels("RADIO", "MEETING"));

    /** Total, then the channels; what a cell leaves out is not sent. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            12,  RADIO=5 MEETING=7,             -
            -,   RADIO=5 MEETING=7,             -
            12,  -,                             -
            13,  RADIO=5 MEETING=7,             total-differs-from-channels@figures/X
            -,   RADIO=5,                       channel-required@figures/X/channels/MEETING
            -,   RADIO=5 RADIO=7,               duplicate-channel@figures/X/channels/RADIO
            -,   RADIO=5 TV=7,                  unknown-channel@figures/X/channels
            -,   RADIO=-5 MEETING=7,            negative@figures/X/channels/RADIO
            -,   RADIO=5 MEETING=1.5,           whole-number-expected@figures/X/channels/MEETING
            -,   RADIO=5 MEETING=x,             not-a-number@figures/X/channels/MEETING
            -,   RADIO=999999999999999999 MEETING=1, too-many-digits@figures/X
            """)
    void theTotalIsWhatTheChannelsComeTo(@Nullable String total, @Nullable String parts, @Nullable String fault) {
        Line line = new Line("X", total == null ? null : amount(total), null, parts(parts));

        assertThat(faults(ITEMS, line)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void theTotalIsAddedUp() {
        Checked checked = check(ITEMS).whole(List.of(new Line("X", null, null, parts("RADIO=5 MEETING=7"))));

        assertThat(checked.figures().getFirst().figure()).isEqualTo(new Figure.Amount(new BigDecimal("12")));
        assertThat(checked.figures().getFirst().channels()).hasSize(2);
    }

    @Test
    void ratiosAddNumeratorsAndDenominators() {
        Line line = new Line(
                "X",
                null,
                null,
                List.of(new Line.Part("RADIO", pair("1", "2")), new Line.Part("MEETING", pair("3", "10"))));

        assertThat(check(SHARE).whole(List.of(line)).figures().getFirst().figure())
                .isEqualTo(new Figure.Pair(new BigDecimal("4"), new BigDecimal("12")));
        assertThat(faults(
                        SHARE,
                        new Line(
                                "X",
                                null,
                                null,
                                List.of(
                                        new Line.Part("RADIO", pair("3", "2")),
                                        new Line.Part("MEETING", pair("3", "10"))))))
                .containsExactly("numerator-above-denominator@figures/X/channels/RADIO");
    }

    @Test
    void noDataIsSaidOfTheWholeAlone() {
        Line.Entered nothing = new Line.Entered("no-data", null, null, null, "không phát sinh");

        assertThat(faults(ITEMS, new Line("X", nothing, null, null))).isEmpty();
        assertThat(faults(ITEMS, new Line("X", null, null, List.of(new Line.Part("RADIO", nothing)))))
                .containsExactly("amount-expected@figures/X/channels/RADIO");
    }

    private static List<String> faults(Indicator indicator, Line line) {
        return check(indicator).whole(List.of(line)).faults().stream()
                .map(fault -> fault.code() + "@" + fault.where())
                .toList();
    }

    private static FigureCheck check(Indicator indicator) {
        return new FigureCheck(List.of(indicator), RulesInForce.NONE, Precedents.NONE);
    }

    private static @Nullable List<Line.Part> parts(@Nullable String text) {
        return text == null
                ? null
                : Stream.of(text.split(" "))
                        .map(part -> part.split("="))
                        .map(part -> new Line.Part(part[0], amount(part[1])))
                        .toList();
    }

    private static Line.Entered amount(String value) {
        return new Line.Entered("amount", value, null, null, null);
    }

    private static Line.Entered pair(String numerator, String denominator) {
        return new Line.Entered("pair", null, numerator, denominator, null);
    }

    private static List<Channel> channels(String... codes) {
        return Stream.of(codes)
                .map(code -> new Channel(new ChannelCode(code), new Name(code, code)))
                .toList();
    }

    private static Indicator indicator(MeasureKind measure) {
        boolean ratio = measure == MeasureKind.RATIO;
        Name part = ratio ? new Name("phần", "part") : null;
        return new Indicator(
                new IndicatorCode("X"),
                new ThemeCode("T"),
                new Name("X", "X"),
                measure,
                new Name(ratio ? "%" : "tin", ratio ? "%" : "items"),
                0,
                0,
                Frequency.MONTH,
                TimeRule.SUM,
                ratio ? UnitRule.RATIO : UnitRule.SUM,
                Direction.HIGHER,
                part,
                part,
                1);
    }
}
