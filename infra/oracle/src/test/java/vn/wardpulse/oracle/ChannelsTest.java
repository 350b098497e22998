package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.oracle.FigureText.figure;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.ChannelTotal;

/** Rule 10, by examples worked out on paper. */
class ChannelsTest {

    private final Book book = Book.ofTwoWards();

    private void indicator(MeasureKind measure, TimeRule time, UnitRule units) {
        book.indicator("X", measure, Frequency.MONTH, time, units);
        book.channels("X", "P", "Q");
    }

    /** Each channel and its own figure, last what has none. */
    private List<String> own(String unit, String period) {
        return book.cell(unit, period, "X").channels().stream()
                .map(channel ->
                        (channel.channel() == null ? "" : channel.channel().value() + " ") + figure(channel.own()))
                .toList();
    }

    @Test
    void channelsAddUpBesideTheTotalAndWhatHasNoneStaysApart() {
        indicator(MeasureKind.FLOW, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-01", "X=P:5+Q:7");
        book.reported("A", "2023-02", "X=3");
        book.reported("B", "2023-01", "X=P:1+Q:0");

        assertThat(figure(book.cell("D", "2023-Q1", "X").own())).isEqualTo("16");
        assertThat(own("D", "2023-Q1")).containsExactly("P 6", "Q 7", "3");
        assertThat(own("D", "2023-02")).containsExactly("P -", "Q -", "3");
    }

    @Test
    void everyChannelHasTheCountsOfItsOwn() {
        indicator(MeasureKind.FLOW, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-01", "X=P:5+Q:7");
        book.reported("A", "2023-02", "X=3");
        book.reported("B", "2023-01", "X=4");

        ChannelTotal quarter = book.cell("D", "2023-Q1", "X").channels().getFirst();
        assertThat(quarter.own().units()).isEqualTo(1);
        assertThat(quarter.own().owed()).isEqualTo(2);
        assertThat(quarter.own().partial()).isEqualTo(1);
        assertThat(quarter.own().reported()).isZero();
    }

    @Test
    void theLastFactAloneSpeaksForItsChannels() {
        indicator(MeasureKind.LEVEL, TimeRule.LAST, UnitRule.SUM);
        book.reported("A", "2023-01", "X=P:5+Q:7");
        book.reported("A", "2023-02", "X=4");
        book.reported("B", "2023-02", "X=P:1+Q:2");

        assertThat(figure(book.cell("D", "2023-Q1", "X").own())).isEqualTo("7");
        assertThat(own("D", "2023-Q1")).containsExactly("P 1", "Q 2", "4");
    }

    @Test
    void theHighestRateTakesItsChannelsAlong() {
        indicator(MeasureKind.RATIO, TimeRule.MAX, UnitRule.RATIO);
        book.reported("A", "2023-01", "X=P:5/10+Q:1/10");
        book.reported("A", "2023-02", "X=P:4/8+Q:3/4");

        assertThat(figure(book.cell("D", "2023-Q1", "X").own())).isEqualTo("7/12");
        assertThat(own("D", "2023-Q1")).containsExactly("P 4/8", "Q 3/4", "-");
    }

    @Test
    void averagesOfChannelsComeToTheAverageOfTheWhole() {
        indicator(MeasureKind.LEVEL, TimeRule.AVERAGE, UnitRule.SUM);
        book.reported("A", "2023-01", "X=P:6+Q:2");
        book.reported("A", "2023-02", "X=4");

        assertThat(figure(book.cell("A", "2023-Q1", "X").own())).isEqualTo("6");
        assertThat(own("A", "2023-Q1")).containsExactly("P 3", "Q 1", "2");
    }

    @Test
    void aChannelThatTheIndicatorDoesNotHaveIsNone() {
        indicator(MeasureKind.FLOW, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-01", "X=P:5+OLD:2+GONE:1");

        assertThat(own("D", "2023-01")).containsExactly("P 5", "Q -", "3");
    }

    @Test
    void whatIsNotBrokenDownHasNoChannels() {
        book.indicator("X", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-01", "X=P:5+Q:2");

        assertThat(figure(book.cell("D", "2023-01", "X").own())).isEqualTo("7");
        assertThat(book.cell("D", "2023-01", "X").channels()).isEmpty();
    }
}
