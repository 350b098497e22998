package vn.wardpulse.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.reporting.ReportingApplication;
import vn.wardpulse.rollup.RollupApplication;
import vn.wardpulse.testing.TestTokens;

/** Roll-up and reporting at work on a log of the whole country, and a look at what they made of it. */
record NationalRooms(Closeable reporting, URI address, ConfigurableApplicationContext rollup, Connection views)
        implements AutoCloseable {

    private static final int LONGEST_SECONDS = 3_600;

    static NationalRooms start(EmbeddedBroker broker, DatabaseAccess access, Path stores) throws SQLException {
        ConfigurableApplicationContext reporting = run(
                ReportingApplication.class,
                "reporting",
                broker,
                database(access).toArray(String[]::new));
        return new NationalRooms(
                reporting,
                URI.create("http://localhost:" + reporting.getEnvironment().getProperty("local.server.port")),
                run(RollupApplication.class, "rollup", broker, "--wardpulse.rollup.state-dir=" + stores),
                DriverManager.getConnection(access.url(), access.username(), access.password()));
    }

    /** The same with reporting as a process of its own, with a heap of its own. */
    static NationalRooms apart(EmbeddedBroker broker, DatabaseAccess access, Path stores, ReportingProcess reporting)
            throws SQLException {
        return new NationalRooms(
                reporting,
                reporting.address(),
                run(RollupApplication.class, "rollup", broker, "--wardpulse.rollup.state-dir=" + stores),
                DriverManager.getConnection(access.url(), access.username(), access.password()));
    }

    static List<String> database(DatabaseAccess access) {
        return List.of(
                "--spring.datasource.url=" + access.url(),
                "--spring.datasource.username=" + access.username(),
                "--spring.datasource.password=" + access.password());
    }

    private static ConfigurableApplicationContext run(
            Class<?> room, String name, EmbeddedBroker broker, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.addAll(common(name, broker));
        return new SpringApplicationBuilder(room).run(arguments.toArray(String[]::new));
    }

    static List<String> common(String name, EmbeddedBroker broker) {
        return List.of(
                "--spring.config.name=" + name,
                "--spring.main.banner-mode=off",
                "--logging.config=classpath:bench-logback.xml",
                "--wardpulse.issuer=" + TestTokens.shared().issuer(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
    }

    /** Returns when every cell of every year has taken in the last thing that happens to a report, its approval. */
    void awaitComplete(List<NationalYear> years, long start) throws SQLException {
        String before = "";
        while (true) {
            String progress = progress(years);
            if (progress.equals(before) && complete(years)) {
                return;
            }
            if (System.nanoTime() - start > LONGEST_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("not complete after %d s: %s".formatted(LONGEST_SECONDS, progress));
            }
            before = progress;
            LockSupport.parkNanos(250_000_000);
        }
    }

    /** Returns when the country's first month knows that all wards owe it a report. */
    void awaitOpened(int wards) throws SQLException, InterruptedException {
        try (PreparedStatement query = views.prepareStatement(
                "select max(owed) from completeness where unit = ? and frequency = 'MONTH' and owed = ?"
                        + " and received = 0")) {
            query.setString(1, NationalPlan.COUNTRY.value());
            query.setInt(2, wards);
            for (boolean opened = false; !opened; ) {
                LockSupport.parkNanos(250_000_000);
                try (ResultSet row = query.executeQuery()) {
                    opened = row.next() && row.getInt(1) == wards;
                }
            }
        }
    }

    /** Cheap to ask, and different as long as rows come in. */
    private String progress(List<NationalYear> years) throws SQLException {
        long expected = years.stream().mapToLong(NationalYear::unitPeriods).sum();
        try (PreparedStatement query = views.prepareStatement("select count(*), sum(position) from unit_period");
                ResultSet row = query.executeQuery()) {
            row.next();
            return "%d of %d rows, positions %s".formatted(row.getLong(1), expected, row.getBigDecimal(2));
        }
    }

    private boolean complete(List<NationalYear> years) throws SQLException {
        try (PreparedStatement query = views.prepareStatement("select count(*), sum(approved) from cell");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1)
                            == years.stream().mapToLong(NationalYear::cells).sum()
                    && row.getLong(2)
                            == years.stream().mapToLong(NationalYear::approvals).sum();
        }
    }

    @Override
    public void close() throws SQLException {
        views.close();
        rollup.close();
        try {
            reporting.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
