package vn.wardpulse.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/** A figure that is broken down stands once in the table, and its parts under it. */
class RowsTest {

    private static final Indicator FLOW = Samples.flow().by(Samples.channels());
    private static final Period MONTH = Period.month(2023, 9);
    private static final UnitOnDay DISTRICT = new UnitOnDay(
            new UnitId("004"), "004", UnitKind.DISTRICT, new Name("Long Biên", "Long Bien"), null, null, null);

    @Test
    void thePartsStandUnderTheirFigure() {
        LiveView.Row row = row(part("RADIO", "5", "50"), part("MEETING", null, null), part(null, "7", "70"));
        assertThat(row.value()).isEqualTo("120");
        assertThat(row.channels())
                .extracting(
                        LiveView.Channel::name, LiveView.Channel::own, LiveView.Channel::value, LiveView.Channel::basis)
                .containsExactly(
                        tuple("Đài truyền thanh", "5", "50", "3"),
                        tuple("Hội nghị", "–", "–", ""),
                        tuple("Không phân theo kênh", "7", "70", "3"));
    }

    @Test
    void aFigureWithoutPartsStandsAlone() {
        assertThat(row().channels()).isEmpty();
    }

    private static LiveView.Row row(ChannelTotal... parts) {
        Cell cell = new Cell(
                FLOW.code(), total("12"), total("120"), null, "9/12", null, null, Status.NO_TARGET, List.of(parts));
        LiveData data = new LiveData(
                DISTRICT,
                MONTH,
                LocalDate.of(2023, 10, 1),
                new Units(List.of(DISTRICT)),
                new Definitions(
                        List.of(new Theme(FLOW.theme(), null, new Name("Thực phẩm", "Food"), BigDecimal.ONE, 1)),
                        List.of(FLOW),
                        List.of()),
                new UnitPeriod(DISTRICT.id(), MONTH, 1, null, List.of(cell), List.of(), List.of()),
                "",
                null,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                null);
        List<LiveView.Group> groups = new Rows(data, Samples.words(Locale.forLanguageTag("vi"))).groups();
        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).hasSize(1));
        return groups.getFirst().rows().getFirst();
    }

    private static ChannelTotal part(@Nullable String channel, @Nullable String own, @Nullable String toDate) {
        return new ChannelTotal(channel == null ? null : new ChannelCode(channel), total(own), total(toDate));
    }

    private static Total total(@Nullable String amount) {
        return new Total(amount == null ? null : new BigDecimal(amount), null, amount == null ? 0 : 3, 14, 3, 0, 0, 0);
    }
}
