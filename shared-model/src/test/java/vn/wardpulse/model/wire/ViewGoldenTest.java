package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.RebuildAsked;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/** Views as they stand in their topics, byte for byte. */
class ViewGoldenTest {

    private static final UUID REQUEST = UUID.fromString("6f0f8a2e-4a1b-4c55-9d0e-2f3f6f0c9a11");

    private static final Instant AT = Instant.parse("2023-03-14T07:03:22Z");

    @Test
    void unitPeriod() throws IOException {
        Total own = new Total(new BigDecimal("123456789012345678.5"), null, 14, 14, 13, 1, 12, 0);
        Total pair = new Total(new BigDecimal("127697"), new BigDecimal("128620"), 14, 14, 14, 0, 14, 4);
        Total nothing = new Total(null, null, 0, 14, 0, 0, 0, 0);
        UnitPeriod view = new UnitPeriod(
                new UnitId("004"),
                Period.month(2023, 3),
                1208,
                AT,
                List.of(
                        new Cell(
                                new IndicatorCode("ADM-01"),
                                pair,
                                pair,
                                new TargetInForce(TargetInForce.Kind.RANGE, "99", "299/3", false, true, 2),
                                "1",
                                new BigDecimal("1.002132"),
                                null,
                                Status.ON_TRACK,
                                List.of()),
                        new Cell(
                                new IndicatorCode("SOC-02"),
                                own,
                                nothing,
                                null,
                                "3/12",
                                null,
                                null,
                                Status.NO_TARGET,
                                List.of())),
                List.of(
                        new ThemeScore(
                                new ThemeCode("LB2023-ADM"),
                                new BigDecimal("97.250000"),
                                1,
                                2,
                                Map.of(Status.ON_TRACK, 1)),
                        new ThemeScore(new ThemeCode("LB2023-SOC"), null, 0, 1, Map.of(Status.NO_TARGET, 1))),
                List.of(new Completeness(new FormCode("LB2023-M"), 14, 13, 1, 11, 2, 10, 1)));

        check(Topics.UNIT_PERIODS, "unit-period.1", view);
        assertThat(Topics.UNIT_PERIODS.codec().read(golden("unit-period.1.before-channels")))
                .isEqualTo(view);
    }

    @Test
    void unitPeriodByChannels() throws IOException {
        Total nothing = new Total(null, null, 0, 1, 0, 0, 0, 0);
        UnitPeriod view = new UnitPeriod(
                new UnitId("00139"),
                Period.month(2023, 3),
                1208,
                AT,
                List.of(new Cell(
                        new IndicatorCode("COM-01"),
                        items("5"),
                        items("7"),
                        null,
                        "3/12",
                        null,
                        null,
                        Status.NO_TARGET,
                        List.of(
                                new ChannelTotal(new ChannelCode("RADIO"), items("5"), items("5")),
                                new ChannelTotal(null, nothing, items("2"))))),
                List.of(),
                List.of());

        check(Topics.UNIT_PERIODS, "unit-period.1.channels", view);
    }

    private static Total items(String amount) {
        return new Total(new BigDecimal(amount), null, 1, 1, 1, 0, 1, 0);
    }

    @Test
    void unitPeriodOfNothing() throws IOException {
        UnitPeriod view = new UnitPeriod(new UnitId("01"), Period.year(2023), 0, null, List.of(), List.of(), List.of());

        check(Topics.UNIT_PERIODS, "unit-period.1.of-nothing", view);
    }

    @Test
    void standing() throws IOException {
        Standing view = new Standing(
                new Obligation(new UnitId("00139"), new FormCode("LB2023-M"), Period.month(2023, 3)),
                Standing.State.APPROVED,
                2,
                2,
                true,
                LocalDate.of(2023, 3, 15),
                false,
                AT,
                Timeliness.ON_TIME,
                1208);

        check(Topics.STANDINGS, "standing.1", view);
    }

    @Test
    void generation() throws IOException {
        RebuildAsked asked = new RebuildAsked(REQUEST, Instant.parse("2026-11-21T08:00:00Z"), "quantri");
        Instant begun = Instant.parse("2026-11-21T08:00:01.250Z");
        Generation building = new Generation(
                2, 4711, Generation.State.BUILDING, Generation.Reason.ASKED, asked, begun, null, 120_000, 1_300_000);
        Generation first =
                new Generation(1, 31, Generation.State.COMPLETE, Generation.Reason.FIRST, null, begun, begun, 0, 0);

        check(Topics.GENERATIONS, "generation.1", building);
        check(Topics.GENERATIONS, "generation.1.first", first);
        check(Topics.REBUILDS, "rebuild-asked.1", asked);
    }

    private static <V> void check(Topic<V> topic, String name, V view) throws IOException {
        byte[] golden = golden(name);
        assertThat(new String(topic.codec().write(view), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(topic.codec().read(golden)).isEqualTo(view);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = ViewGoldenTest.class.getResourceAsStream("/golden/views/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
