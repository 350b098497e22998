package vn.wardpulse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.topics.TopicSetup;

/**
 * The log of a national year, replayed from its first record to complete views in PostgreSQL, beside what it takes to
 * only write and only read the same records.
 */
final class Replay {

    private final Path data;
    private final NationalYear year;
    private final int seconds;
    private final PrintStream out;

    /** @param seconds how long corrections come in on top */
    Replay(Path data, NationalYear year, int seconds, PrintStream out) {
        this.data = data;
        this.year = year;
        this.seconds = seconds;
        this.out = out;
    }

    void run() throws IOException, InterruptedException, SQLException {
        out.printf(
                Locale.ROOT,
                "%nReplay: %,d wards × %d indicators × %d months = %,d facts, seed %d%n",
                year.wards(),
                NationalPlan.INDICATORS,
                NationalYear.MONTHS,
                year.facts(),
                year.seed());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"), 0);
                EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), 0, 0)) {
            TopicSetup.ensure(broker.bootstrapServers(), 1);
            RawBroker raw = new RawBroker(broker.bootstrapServers());
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            year.catalogue(year.year()).forEach(event -> records.add(Records.of(event)));
            BigDecimal[] expected = {BigDecimal.ZERO};
            long[] reports = {0};
            year.reports(event -> {
                reports[0]++;
                records.add(Records.of(Topics.REPORTS, event));
                if (event instanceof ReportEvent.ReportSubmitted submitted
                        && submitted.figures().get(2).figure() instanceof Figure.Amount amount) {
                    expected[0] = expected[0].add(amount.value());
                }
            });
            double produce = raw.produce(Topics.REPORTS.name(), records);
            double consume = raw.consume(Topics.REPORTS.name(), reports[0]);
            records.clear();
            out.printf(Locale.ROOT, "  limit: write the records        %7.1f s%n", produce);
            out.printf(Locale.ROOT, "  limit: read the reports         %7.1f s%n", consume);

            replay(broker, database.room("reporting"), expected[0], produce + consume);
        }
    }

    private void replay(EmbeddedBroker broker, DatabaseAccess access, BigDecimal expected, double limit)
            throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        try (NationalRooms rooms = NationalRooms.start(broker, access, data.resolve("rollup"))) {
            Connection connection = rooms.views();
            rooms.awaitComplete(List.of(year), start);
            double took = (System.nanoTime() - start) / 1e9;
            verify(connection, expected);
            out.printf(
                    Locale.ROOT,
                    "  replay to complete views        %7.1f s   %,.0f facts/s   %.1f × write and read%n",
                    took,
                    year.facts() / took,
                    took / limit);
            footprint();
            try (KafkaProducer<byte[], byte[]> producer = new RawBroker(broker.bootstrapServers()).producer()) {
                new NationalLoad(year, connection, out).run(producer, seconds);
            }
            String token = TestTokens.shared().person("bench", null, "administrator");
            new NationalPages(rooms.address(), token, out).run(year.year());
            new Peers(connection, year, out).run();
        }
    }

    private void footprint() {
        out.println("  memory, broker and rooms in one JVM: " + Footprint.memory(data.resolve("database")));
        for (String part : List.of("broker", "rollup", "database")) {
            out.println("  disk, %s: %s".formatted(part, Footprint.disk(data.resolve(part))));
        }
    }

    private void verify(Connection connection, BigDecimal expected) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select amount from cell where unit = ? and period = ? and indicator = ?")) {
            query.setString(1, NationalPlan.COUNTRY.value());
            query.setString(2, Integer.toString(year.year()));
            query.setString(3, NationalPlan.code(2).value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || row.getBigDecimal(1).compareTo(expected) != 0) {
                    throw new IllegalStateException("the country's total is not the sum of what was reported");
                }
            }
        }
        out.println("  the country's total of one flow equals the sum of what was reported");
    }
}
