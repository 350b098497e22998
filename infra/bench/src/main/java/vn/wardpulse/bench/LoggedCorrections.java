package vn.wardpulse.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;

/**
 * Corrections written into the log as submission writes them, each of one more of a flow. What it costs to take a report
 * in is not part of it, as if submission stood on a machine of its own.
 */
final class LoggedCorrections {

    private static final String LATEST = """
            select distinct on (unit, form, period) unit, form, period, version, figures, first_received, timeliness
            from report_event
            where act in ('submitted', 'corrected') and form = 'LB2023-M' and period between '2023-07' and '2023-09'
            order by unit, form, period, version desc
            """;

    private record Open(
            Obligation obligation,
            int version,
            List<ReportedFigure> figures,
            Instant firstReceived,
            Timeliness timeliness) {}

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Open> reports = new ArrayList<>();
    private long position;
    private int turn;

    /** Takes up the reports of the last months as reporting's tables have them. */
    LoggedCorrections(Connection views, KafkaProducer<byte[], byte[]> producer) throws SQLException {
        this.producer = producer;
        try (PreparedStatement query = views.prepareStatement(LATEST);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                reports.add(new Open(
                        new Obligation(
                                new UnitId(row.getString("unit")),
                                new FormCode(row.getString("form")),
                                Period.parse(row.getString("period"))),
                        row.getInt("version"),
                        Arrays.asList(Wire.mapper().readValue(row.getString("figures"), ReportedFigure[].class)),
                        row.getObject("first_received", OffsetDateTime.class).toInstant(),
                        Timeliness.valueOf(row.getString("timeliness"))));
            }
        }
        try (PreparedStatement query = views.prepareStatement("select max(position) from report_event");
                ResultSet row = query.executeQuery()) {
            row.next();
            position = row.getLong(1);
        }
    }

    /** Writes so many at a steady rate; says when each was. */
    long[] send(int perSecond, int count) {
        long[] at = new long[count];
        long start = System.nanoTime();
        for (int n = 0; n < count; n++) {
            LockSupport.parkNanos(start + (long) (n * 1e9 / perSecond) - System.nanoTime());
            at[n] = System.nanoTime();
            producer.send(Records.of(Topics.REPORTS, next()));
        }
        return at;
    }

    private ReportEvent next() {
        int place = turn++ % reports.size();
        Open before = reports.get(place);
        Open open = new Open(
                before.obligation(),
                before.version() + 1,
                oneMore(before.figures()),
                before.firstReceived(),
                before.timeliness());
        reports.set(place, open);
        return new ReportEvent.ReportCorrected(
                new EventHead(++position, open.firstReceived(), "bench", new UUID(0, position)),
                open.obligation(),
                open.version(),
                open.figures(),
                "Cập nhật số liệu bổ sung",
                null,
                open.firstReceived(),
                open.timeliness());
    }

    private static List<ReportedFigure> oneMore(List<ReportedFigure> figures) {
        List<ReportedFigure> more = new ArrayList<>(figures);
        more.replaceAll(line -> line.indicator().value().equals(Corrections.INDICATOR)
                        && line.figure() instanceof Figure.Amount amount
                ? new ReportedFigure(
                        line.indicator(), new Figure.Amount(amount.value().add(BigDecimal.ONE)), null)
                : line);
        return more;
    }
}
