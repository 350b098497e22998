package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/** The example of {@code docs/examples/channels}, from its import to the district's cells. */
@Order(8)
@ExtendWith(DemoExtension.class)
class ChannelsTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Path EXAMPLE = Path.of("../../docs/examples/channels");

    @Test
    void channelsAddUpBesideTheTotal(RunningDemo demo) throws Exception {
        Imported.into(demo, example());
        await().atMost(SOON)
                .until(() -> demo.asks("bode.canbo", demo.submission(), "/api/reports/" + owed("00139"))
                        .has("revision"));
        submit(demo, "bode.canbo", "00139", items("PORTAL=2 BULLETIN=1 RADIO=30 MEETING=4"));
        submit(demo, "giathuy.canbo", "00130", items("PORTAL=1 BULLETIN=0 RADIO=20 MEETING=2"));
        submit(demo, "ngoclam.canbo", "00133", new ReportedFigure(new IndicatorCode("COM-01"), amount("9"), null));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(cell(demo, "004").at("/own/amount").asString())
                                .isEqualTo("69"));
        assertThat(channels(cell(demo, "004")))
                .containsExactly("PORTAL 3 of 2", "BULLETIN 1 of 2", "RADIO 50 of 2", "MEETING 6 of 2", " 9 of 1");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(exported(
                                demo,
                                "select string_agg(channel || amount, ' ' order by channel) from cell_channel"
                                        + " where unit = '01' and period = '2023-Q1' and indicator = 'COM-01'"))
                        .isEqualTo("9 BULLETIN1 MEETING6 PORTAL3 RADIO50"));
        JsonNode explained = demo.asks(
                "tonghop.longbien",
                demo.reporting(),
                "/api/explanations?unit=004&indicator=COM-01&period=2023-02&span=own");
        assertThat(explained.at("/sum/amount").asString()).isEqualTo("69");
        assertThat(explained.at("/lines/0/channels/0/channel").asString()).isEqualTo("BULLETIN");
    }

    private static Map<String, String> example() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String part : List.of("themes", "channels", "indicators", "forms")) {
            files.put(part, Files.readString(EXAMPLE.resolve(part + ".csv")));
        }
        return files;
    }

    private static Obligation owed(String ward) {
        return new Obligation(new UnitId(ward), new FormCode("COM-M"), Period.month(2023, 2));
    }

    private static void submit(RunningDemo demo, String officer, String ward, ReportedFigure items) {
        demo.people()
                .submit(
                        officer,
                        owed(ward),
                        List.of(
                                items,
                                new ReportedFigure(
                                        new IndicatorCode("COM-02"),
                                        new Figure.Pair(new BigDecimal("9"), new BigDecimal("10")),
                                        null),
                                new ReportedFigure(
                                        new IndicatorCode("COM-03"), new Figure.NoData("chưa khảo sát"), null)));
    }

    private static ReportedFigure items(String parts) {
        List<ChannelFigure> channels = new ArrayList<>();
        for (String part : parts.split(" ")) {
            String[] sides = part.split("=");
            channels.add(new ChannelFigure(new ChannelCode(sides[0]), amount(sides[1])));
        }
        Figure total = Figure.sum(channels.stream().map(ChannelFigure::figure).toList());
        return new ReportedFigure(new IndicatorCode("COM-01"), total, null, channels);
    }

    private static Figure amount(String value) {
        return new Figure.Amount(new BigDecimal(value));
    }

    private static JsonNode cell(RunningDemo demo, String unit) {
        return demo.asks(
                        "quantri",
                        demo.reporting(),
                        "/api/cells?unit=%s&period=2023-02&indicator=COM-01".formatted(unit))
                .path(0);
    }

    private static List<String> channels(JsonNode cell) {
        List<String> channels = new ArrayList<>();
        for (JsonNode channel : cell.path("channels")) {
            channels.add("%s %s of %s"
                    .formatted(
                            channel.path("channel").asString(""),
                            channel.at("/own/amount").asString(),
                            channel.at("/own/units").asString()));
        }
        return channels;
    }

    /** What the views for people and their tools say. */
    private static String exported(RunningDemo demo, String sql) throws SQLException {
        try (Connection connection = demo.views();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
