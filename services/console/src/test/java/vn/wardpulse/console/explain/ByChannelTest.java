package vn.wardpulse.console.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Explanation;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Total;

/** A number says by which channels it came about. */
class ByChannelTest {

    private static final Indicator FLOW = Samples.flow().by(Samples.channels());
    private static final Indicator RATIO = Samples.ratio().by(Samples.channels());
    private static final ChannelTotal NOTHING = total(null, null, null);

    private final Words words = Samples.words(Locale.forLanguageTag("vi"));

    @Test
    void whatHasNoChannelStandsLast() {
        assertThat(of(FLOW, total("RADIO", "1200", null), total("MEETING", null, null), total(null, "57", null))
                        .rows())
                .extracting(ByChannel.Row::name, ByChannel.Row::value)
                .containsExactly(
                        tuple("Đài truyền thanh", "1.200"),
                        tuple("Hội nghị", "–"),
                        tuple("Không phân theo kênh", "57"));
    }

    @Test
    void whatEveryChannelHasLeavesNothingWithout() {
        assertThat(of(FLOW, total("RADIO", "0", null), total("MEETING", "3", null), NOTHING)
                        .rows())
                .extracting(ByChannel.Row::name)
                .containsExactly("Đài truyền thanh", "Hội nghị");
    }

    @Test
    void whereNobodyBrokeItDownOneRowSaysSo() {
        assertThat(of(FLOW, total("RADIO", null, null), total("MEETING", null, null), total(null, "57", null))
                        .rows())
                .extracting(ByChannel.Row::name)
                .containsExactly("Không phân theo kênh");
        assertThat(of(FLOW, total("RADIO", null, null), total("MEETING", null, null), NOTHING)
                        .rows())
                .isEmpty();
    }

    @Test
    void aRateSaysWhatItIsMadeOf() {
        ByChannel channels = of(RATIO, total("RADIO", "1", "8"), NOTHING);
        assertThat(channels.exact()).isTrue();
        assertThat(channels.rows().getFirst().value()).isEqualTo("12,50");
        assertThat(channels.rows().getFirst().exact()).isEqualTo("1 / 8");
    }

    @Test
    void aLinesPartsStandInTheIndicatorsOrder() {
        assertThat(ByChannel.parts(line(part("MEETING", "7"), part("RADIO", "5")), FLOW, words))
                .containsExactly("Đài truyền thanh: 5", "Hội nghị: 7");
        assertThat(ByChannel.parts(line(), FLOW, words)).containsExactly("không phân theo kênh");
        assertThat(ByChannel.parts(line(), Samples.flow(), words)).isEmpty();
    }

    private ByChannel of(Indicator indicator, ChannelTotal... channels) {
        return ByChannel.of(indicator, List.of(channels), true, true, words);
    }

    private static ChannelTotal total(@Nullable String channel, @Nullable String amount, @Nullable String over) {
        Total total = new Total(decimal(amount), decimal(over), amount == null ? 0 : 1, 14, 0, 0, 0, 0);
        return new ChannelTotal(channel == null ? null : new ChannelCode(channel), total, total);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static ChannelFigure part(String channel, String value) {
        return new ChannelFigure(new ChannelCode(channel), new Figure.Amount(new BigDecimal(value)));
    }

    private static Explanation.Line line(ChannelFigure... parts) {
        return new Explanation.Line(
                new UnitId("00139"),
                null,
                Period.month(2023, 9),
                1,
                true,
                new Figure.Amount(new BigDecimal("12")),
                List.of(parts),
                null,
                null,
                null,
                null,
                1,
                null);
    }
}
