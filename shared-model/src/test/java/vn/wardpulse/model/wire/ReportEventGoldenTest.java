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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class ReportEventGoldenTest {

    private static final Instant RECEIVED = Instant.parse("2023-10-16T09:41:07.250Z");
    private static final LocalDate DUE = LocalDate.of(2023, 10, 16);
    private static final Obligation OWED =
            new Obligation(new UnitId("00139"), new FormCode("LB2023-M"), Period.month(2023, 10));
    private static final List<ReportedFigure> FIGURES = List.of(
            new ReportedFigure(
                    new IndicatorCode("URB-02"),
                    new Figure.Amount(new BigDecimal("123456789012.123456")),
                    "gồm 2 vườn hoa"),
            new ReportedFigure(
                    new IndicatorCode("ADM-01"), new Figure.Pair(new BigDecimal("1205"), new BigDecimal("1210")), null),
            new ReportedFigure(new IndicatorCode("FOO-01"), new Figure.NoData("không phát sinh trong kỳ"), null));

    private static final Map<String, ReportEvent> EVENTS = Map.ofEntries(
            Map.entry("obligation-opened.1", new ReportEvent.ObligationOpened(system(1), OWED, DUE)),
            Map.entry(
                    "obligation-opened.1.moved",
                    new ReportEvent.ObligationOpened(system(7), OWED, DUE.plusDays(4), Timeliness.ON_TIME)),
            Map.entry(
                    "obligation-opened.1.extended",
                    new ReportEvent.ObligationOpened(
                            by("thuongtruc.longbien", 11), OWED, DUE.plusDays(7), null, "mất điện toàn phường")),
            Map.entry("obligation-closed.1", new ReportEvent.ObligationClosed(by("thuongtruc.longbien", 12), OWED)),
            Map.entry(
                    "obligation-reopened.1",
                    new ReportEvent.ObligationReopened(by("thuongtruc.longbien", 13), OWED, "phường gửi bổ sung")),
            Map.entry("due-date-passed.1", new ReportEvent.DueDatePassed(system(2), OWED, DUE)),
            Map.entry(
                    "report-submitted.1",
                    new ReportEvent.ReportSubmitted(
                            by("bode.canbo", 3), OWED, 1, FIGURES, RECEIVED, Timeliness.ON_TIME)),
            Map.entry(
                    "report-submitted.1.channels",
                    new ReportEvent.ReportSubmitted(
                            by("bode.canbo", 10),
                            OWED,
                            1,
                            List.of(new ReportedFigure(
                                    new IndicatorCode("COM-01"),
                                    new Figure.Amount(new BigDecimal("12")),
                                    null,
                                    List.of(items("RADIO", "12"), items("MEETING", "0")))),
                            RECEIVED,
                            Timeliness.ON_TIME)),
            Map.entry(
                    "report-submitted.1.paper",
                    new ReportEvent.ReportSubmitted(
                            by("thuongtruc.longbien", 14),
                            OWED,
                            1,
                            FIGURES.subList(0, 1),
                            RECEIVED,
                            Timeliness.ON_TIME,
                            new OnPaper(DUE, "hệ thống ngừng hoạt động", "12/BC-UBND"),
                            null,
                            List.of())),
            Map.entry(
                    "report-submitted.1.words",
                    new ReportEvent.ReportSubmitted(
                            by("bode.canbo", 15),
                            OWED,
                            1,
                            FIGURES.subList(0, 1),
                            RECEIVED,
                            Timeliness.ON_TIME,
                            null,
                            "Khó khăn: thiếu địa điểm.\n\nKiến nghị: hỗ trợ \"điểm chờ\".",
                            List.of(
                                    file("Biên bản họp tổ 12.pdf", "application/pdf", 48_211),
                                    file("vuon hoa.jpg", "image/jpeg", 1_048_576)))),
            Map.entry(
                    "report-corrected.1.words",
                    new ReportEvent.ReportCorrected(
                            by("bode.canbo", 16),
                            OWED,
                            2,
                            FIGURES.subList(0, 1),
                            "bổ sung tổ 12",
                            null,
                            RECEIVED,
                            Timeliness.ON_TIME,
                            "Số vườn hoa tính cả tổ 12.",
                            List.of())),
            Map.entry("report-approved.1", new ReportEvent.ReportApproved(by("bode.lanhdao", 4), OWED, 1)),
            Map.entry(
                    "report-returned.1",
                    new ReportEvent.ReportReturned(by("thuongtruc.longbien", 5), OWED, 1, "chưa khớp sổ theo dõi")),
            Map.entry(
                    "report-corrected.1",
                    new ReportEvent.ReportCorrected(
                            by("bode.canbo", 6),
                            OWED,
                            2,
                            FIGURES.subList(0, 1),
                            "bổ sung tổ 12",
                            "45/CV-UBND",
                            RECEIVED,
                            Timeliness.LATE)),
            Map.entry(
                    "report-corrected.1.without-document",
                    new ReportEvent.ReportCorrected(
                            by("bode.canbo", 6),
                            OWED,
                            2,
                            FIGURES.subList(0, 1),
                            "bổ sung tổ 12",
                            null,
                            RECEIVED,
                            Timeliness.LATE)),
            Map.entry(
                    "report-withdrawn.1", new ReportEvent.ReportWithdrawn(by("bode.canbo", 8), OWED, 2, "gửi nhầm kỳ")),
            Map.entry(
                    "history-recorded.1",
                    new ReportEvent.HistoryRecorded(
                            by("quantri", 9),
                            new Obligation(new UnitId("00139"), new FormCode("LB2023-Q"), Period.quarter(2021, 4)),
                            1,
                            FIGURES.subList(1, 2),
                            "so-lieu-2021.csv")));

    private static Attachment file(String name, String type, long size) {
        return new Attachment(name, type, size, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static ChannelFigure items(String channel, String amount) {
        return new ChannelFigure(new ChannelCode(channel), new Figure.Amount(new BigDecimal(amount)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void staysAsItIs(String name) throws IOException {
        byte[] golden = golden(name);
        assertThat(new String(Topics.REPORTS.codec().write(event(name)), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(Topics.REPORTS.codec().read(golden)).isEqualTo(event(name));
    }

    @Test
    void everyTypeIsThere() {
        assertThat(EVENTS.values().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ReportEvent.class.getPermittedSubclasses());
    }

    static Stream<String> names() {
        return EVENTS.keySet().stream().sorted();
    }

    private static ReportEvent event(String name) {
        return Objects.requireNonNull(EVENTS.get(name));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = ReportEventGoldenTest.class.getResourceAsStream("/golden/reports/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static EventHead system(long position) {
        return by(EventHead.SYSTEM, position);
    }

    private static EventHead by(String who, long position) {
        return new EventHead(position, Instant.parse("2023-10-16T09:41:07.250Z"), who, new UUID(0xc0ffee, position));
    }
}
