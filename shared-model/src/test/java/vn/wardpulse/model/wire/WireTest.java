package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

class WireTest {

    private static final EventHead HEAD =
            new EventHead(7, Instant.parse("2023-03-14T07:03:22Z"), "ward.officer", new UUID(1, 2));

    @Test
    void reportEventsKeepEveryDigit() {
        ReportEvent event = new ReportSubmitted(
                HEAD,
                new Obligation(new UnitId("00139"), new FormCode("LB2023-M"), Period.month(2023, 3)),
                1,
                List.of(
                        new ReportedFigure(
                                new IndicatorCode("SOC-02"),
                                new Figure.Amount(new BigDecimal("123456789012.123456")),
                                "đợt kiểm tra"),
                        new ReportedFigure(
                                new IndicatorCode("ADM-01"),
                                new Figure.Pair(new BigDecimal("1E+3"), new BigDecimal("1247")),
                                null),
                        new ReportedFigure(new IndicatorCode("FOO-01"), new Figure.NoData("không phát sinh"), null)),
                Instant.parse("2023-03-14T07:03:22Z"),
                Timeliness.ON_TIME);

        byte[] bytes = Topics.REPORTS.codec().write(event);

        String json = new String(bytes, StandardCharsets.UTF_8);
        assertThat(json)
                .startsWith("{\"type\":\"report-submitted\",\"version\":1,\"head\":{\"position\":7")
                .contains("\"value\":\"123456789012.123456\"", "\"numerator\":\"1000\"", "\"period\":\"2023-03\"")
                .doesNotContain("null");
        assertThat(Topics.REPORTS.codec().read(bytes)).isEqualTo(event);
        assertThat(Topics.REPORTS.key().apply(event)).isEqualTo("00139");
    }

    @Test
    void catalogueEventsComeBackAsTheyWere() {
        CatalogueEvent.UnitDefined unit = new CatalogueEvent.UnitDefined(
                HEAD,
                new Unit(
                        new UnitId("00139"),
                        "00139",
                        UnitKind.WARD,
                        List.of(new Unit.Spell(
                                null, LocalDate.of(2025, 7, 1), new Name("Bồ Đề", "Bo De"), new UnitId("004")))));
        assertThat(Topics.UNITS.codec().read(Topics.UNITS.codec().write(unit))).isEqualTo(unit);

        CatalogueEvent.TargetsSet targets = new CatalogueEvent.TargetsSet(
                HEAD,
                new UnitTargets(
                        new UnitId("00139"),
                        2023,
                        Map.of(
                                new IndicatorCode("SOC-01"),
                                new Target.Reduction(java.math.BigInteger.ONE, java.math.BigInteger.valueOf(3), 2021),
                                new IndicatorCode("FOO-05"),
                                new Target.Range(BigDecimal.ONE, BigDecimal.TWO))));
        assertThat(Topics.TARGETS.codec().read(Topics.TARGETS.codec().write(targets)))
                .isEqualTo(targets);
        assertThat(Topics.TARGETS.key().apply(targets)).isEqualTo("00139/2023");
    }

    @Test
    void whatIsNotAnEventIsRefused() {
        for (String bad : List.of(
                "",
                "{",
                "[]",
                "{}",
                "{\"type\":\"report-sent\"}",
                "{\"type\":\"report-approved\",\"version\":2}",
                "{\"type\":\"report-approved\",\"version\":1}")) {
            assertThatThrownBy(() -> Topics.REPORTS.codec().read(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }
}
