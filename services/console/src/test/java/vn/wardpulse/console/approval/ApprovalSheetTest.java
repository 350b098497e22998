package vn.wardpulse.console.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Version;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;

/** Who approves a figure sees what it is made of. */
class ApprovalSheetTest {

    private static final Indicator FLOW = Samples.flow().by(Samples.channels());

    private final ApprovalSheet sheet = new ApprovalSheet(
            Samples.words(Locale.forLanguageTag("vi")),
            new Definitions(
                    List.of(new Theme(FLOW.theme(), null, new Name("An toàn thực phẩm", "Food"), BigDecimal.ONE, 1)),
                    List.of(FLOW),
                    List.of()));

    @Test
    void theChannelsStandUnderTheirLine() {
        ApprovalView.Line line = line(figure("5", "7"), figure("5", "6"));
        assertThat(line.now()).isEqualTo("12");
        assertThat(line.channels())
                .extracting(
                        ApprovalView.Channel::name,
                        ApprovalView.Channel::before,
                        ApprovalView.Channel::now,
                        ApprovalView.Channel::moved)
                .containsExactly(tuple("Đài truyền thanh", "5", "5", false), tuple("Hội nghị", "6", "7", true));
        assertThat(line.split()).isEmpty();
    }

    @Test
    void theSameTotalOfOtherPartsHasMoved() {
        assertThat(line(figure("5", "7"), figure("7", "5")).moved()).isTrue();
        assertThat(line(figure("5", "7"), figure("5", "7")).moved()).isFalse();
    }

    @Test
    void aTotalThatIsNoLongerBrokenDownSaysBoth() {
        ReportedFigure whole = new ReportedFigure(FLOW.code(), amount("12"), null);
        ApprovalView.Line line = line(whole, figure("5", "7"));
        assertThat(line.split()).isEqualTo("không phân theo kênh");
        assertThat(line.channels())
                .extracting(ApprovalView.Channel::before, ApprovalView.Channel::now)
                .containsExactly(tuple("5", "–"), tuple("7", "–"));
    }

    private ApprovalView.Line line(ReportedFigure now, ReportedFigure before) {
        return sheet.write(new Reviewed(Samples.report(2), version(2, now), version(1, before)), "Bồ Đề")
                .groups()
                .getFirst()
                .lines()
                .getFirst();
    }

    private static Version version(int number, ReportedFigure figure) {
        return new Version(number, List.of(figure), null, List.of(), Instant.EPOCH, "bode.canbo");
    }

    private static ReportedFigure figure(String radio, String meeting) {
        return new ReportedFigure(
                FLOW.code(),
                Figure.sum(List.of(amount(radio), amount(meeting))),
                null,
                List.of(
                        new ChannelFigure(new ChannelCode("RADIO"), amount(radio)),
                        new ChannelFigure(new ChannelCode("MEETING"), amount(meeting))));
    }

    private static Figure amount(String value) {
        return new Figure.Amount(new BigDecimal(value));
    }
}
