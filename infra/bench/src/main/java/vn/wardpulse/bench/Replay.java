package vn.wardpulse.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.ReportingApplication;
import vn.wardpulse.rollup.RollupApplication;
import vn.wardpulse.topics.TopicSetup;

/**
 * The log of a national year, replayed from its first record to complete views in PostgreSQL, beside what it takes to
 * only write and only read the same records.
 */
final class Replay {

    private static final int LONGEST_SECONDS = 1_200;

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

    void run() throws InterruptedException, SQLException {
        out.printf(
                Locale.ROOT,
                "%nReplay: %,d wards × %d indicators × %d months = %,d facts, seed %d%n",
                year.wards(),
                NationalYear.INDICATORS,
                NationalYear.MONTHS,
                year.facts(),
                year.seed());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"), 0);
                EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), 0, 0)) {
            TopicSetup.ensure(broker.bootstrapServers(), 1);
            RawBroker raw = new RawBroker(broker.bootstrapServers());
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            year.catalogue().forEach(event -> records.add(record(event)));
            BigDecimal[] expected = {BigDecimal.ZERO};
            long[] reports = {0};
            year.reports(event -> {
                reports[0]++;
                records.add(record(Topics.REPORTS, event));
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
            throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (ConfigurableApplicationContext reporting = new SpringApplicationBuilder(ReportingApplication.class)
                        .run(
                                "--spring.config.name=reporting",
                                "--spring.main.banner-mode=off",
                                "--logging.config=classpath:bench-logback.xml",
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--spring.datasource.url=" + access.url(),
                                "--spring.datasource.username=" + access.username(),
                                "--spring.datasource.password=" + access.password());
                ConfigurableApplicationContext rollup = new SpringApplicationBuilder(RollupApplication.class)
                        .run(
                                "--spring.config.name=rollup",
                                "--spring.main.banner-mode=off",
                                "--logging.config=classpath:bench-logback.xml",
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--wardpulse.rollup.state-dir=" + data.resolve("rollup"));
                Connection connection =
                        DriverManager.getConnection(access.url(), access.username(), access.password())) {
            awaitComplete(connection, start);
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
            new Peers(connection, year, out).run();
        }
    }

    private void footprint() {
        out.println("  memory, broker and rooms in one JVM: " + Footprint.memory(data.resolve("database")));
        for (String part : List.of("broker", "rollup", "database")) {
            out.println("  disk, %s: %s".formatted(part, Footprint.disk(data.resolve(part))));
        }
    }

    private void awaitComplete(Connection connection, long start) throws SQLException {
        String before = "";
        while (true) {
            String progress = progress(connection);
            if (progress.equals(before) && complete(connection)) {
                return;
            }
            if (System.nanoTime() - start > LONGEST_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("not complete after %d s: %s".formatted(LONGEST_SECONDS, progress));
            }
            before = progress;
            LockSupport.parkNanos(250_000_000);
        }
    }

    /** Cheap to ask, and different as long as rows come in. */
    private String progress(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*), sum(position) from unit_period");
                ResultSet row = query.executeQuery()) {
            row.next();
            return "%d of %d rows, positions %s".formatted(row.getLong(1), year.unitPeriods(), row.getBigDecimal(2));
        }
    }

    /** Complete means: every cell of every row has taken in the last thing that happens to a report, its approval. */
    private boolean complete(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*), sum(approved) from cell");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1) == year.cells() && row.getLong(2) == year.approvals();
        }
    }

    private void verify(Connection connection, BigDecimal expected) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select amount from cell where unit = ? and period = ? and indicator = ?")) {
            query.setString(1, NationalYear.COUNTRY.value());
            query.setString(2, Integer.toString(NationalYear.YEAR));
            query.setString(3, NationalYear.code(2).value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || row.getBigDecimal(1).compareTo(expected) != 0) {
                    throw new IllegalStateException("the country's total is not the sum of what was reported");
                }
            }
        }
        out.println("  the country's total of one flow equals the sum of what was reported");
    }

    private static ProducerRecord<byte[], byte[]> record(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.UnitDefined unit -> record(Topics.UNITS, unit);
            case CatalogueEvent.SuccessionDefined succession -> record(Topics.SUCCESSIONS, succession);
            case CatalogueEvent.UnitGroupDefined group -> record(Topics.GROUPS, group);
            case CatalogueEvent.ThemeDefined theme -> record(Topics.THEMES, theme);
            case CatalogueEvent.IndicatorDefined indicator -> record(Topics.INDICATORS, indicator);
            case CatalogueEvent.FormDefined form -> record(Topics.FORMS, form);
            case CatalogueEvent.CalendarYearDefined year -> record(Topics.CALENDARS, year);
            case CatalogueEvent.TargetsSet targets -> record(Topics.TARGETS, targets);
        };
    }

    static <E> ProducerRecord<byte[], byte[]> record(Topic<E> topic, E event) {
        return new ProducerRecord<>(
                topic.name(),
                Partitions.of(topic.partitionKey().apply(event), Topics.PARTITIONS),
                topic.key().apply(event).getBytes(StandardCharsets.UTF_8),
                topic.codec().write(event));
    }
}
