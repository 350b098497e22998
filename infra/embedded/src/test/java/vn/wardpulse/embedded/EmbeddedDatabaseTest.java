package vn.wardpulse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void keepsRowsAcrossRestartsAndKills() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            DatabaseAccess ledger = database.room("ledger");
            execute(ledger, "CREATE TABLE entry (word text)");
            execute(ledger, "INSERT INTO entry VALUES ('một')");
        }
        try (ChildProcess child = ChildProcess.start(Writer.class, directory)) {
            child.kill();
        }
        // The server that the killed process left behind still holds the directory.
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            DatabaseAccess ledger = database.room("ledger");
            assertThat(one(ledger, "SELECT string_agg(word, ' ' ORDER BY word) FROM entry"))
                    .isEqualTo("hai một");
            assertThat(one(ledger, "SHOW fsync")).isEqualTo("on");
            assertThat(one(ledger, "SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void keepsRoomsApart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            DatabaseAccess one = database.room("one");
            DatabaseAccess two = database.room("two");
            execute(one, "CREATE TABLE secret (word text)");
            assertThatThrownBy(() -> one(two, "SELECT word FROM one.secret")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(two, "CREATE ROLE intruder")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(new DatabaseAccess(one.url(), "one", two.password()), "SELECT 1"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            directory.resolve("passwords").resolve("one"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedPartException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void refusesADirectoryInUse() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            assertThat(database.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory, 0)).hasMessageContaining("in use");
        }
    }

    @Test
    void aServerLeftBehindIsStopped() throws Exception {
        try (ChildProcess child = ChildProcess.start(Writer.class, directory)) {
            Path pidFile = directory.resolve("cluster").resolve("postmaster.pid");
            assertThat(pidFile).exists();
            child.kill();
            assertThat(Patience.until(Duration.ofMinutes(1), () -> !Files.exists(pidFile)))
                    .isTrue();
        }
    }

    @Test
    void aServerLeftBehindGivesItsPortBack() throws Exception {
        try (ChildProcess child = ChildProcess.start(Writer.class, directory)) {
            Path pidFile = directory.resolve("cluster").resolve("postmaster.pid");
            int port = Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
            child.kill();

            EmbeddedDatabase.stopLeftBehind(directory);

            assertThat(Ports.free(Ports.loopback(), port)).isTrue();
        }
    }

    /** Killed itself, a server cannot stop those that work for it, and the next one may not share their memory. */
    @Test
    void whatAKilledServerLeftAtWorkIsEnded() throws Exception {
        try (ChildProcess child = ChildProcess.start(Busy.class, directory)) {
            ProcessHandle server = process(directory.resolve("cluster").resolve("postmaster.pid"));
            ProcessHandle worker = process(directory.resolve("worker"));
            server.destroyForcibly();
            server.onExit().join();
            child.kill();
            assertThat(worker.isAlive()).isTrue();

            try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
                assertThat(worker.isAlive()).isFalse();
                assertThat(one(database.room("ledger"), "SELECT 'at work'")).isEqualTo("at work");
            }
        }
    }

    private static ProcessHandle process(Path file) throws IOException {
        long number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(number).orElseThrow();
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    /** Has its server work on something without an end, says which process does, and waits to be killed. */
    static final class Busy {

        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            DatabaseAccess ledger = EmbeddedDatabase.start(directory, 0).room("ledger");
            Connection connection = connect(ledger);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
                rows.next();
                Files.writeString(directory.resolve("worker"), rows.getString(1));
            }
            Thread.ofPlatform().start(() -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DO $$ BEGIN LOOP END LOOP; END $$");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            try (Connection other = connect(ledger);
                    Statement statement = other.createStatement()) {
                Patience.until(Duration.ofMinutes(1), () -> works(statement));
            }
            ChildProcess.readyAndWait();
        }

        private static boolean works(Statement statement) {
            try (ResultSet rows = statement.executeQuery(
                    "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DO %'")) {
                rows.next();
                return rows.getInt(1) == 1;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Writes one row and waits to be killed. */
    static final class Writer {

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), 0);
            execute(database.room("ledger"), "CREATE TABLE IF NOT EXISTS entry (word text)");
            execute(database.room("ledger"), "INSERT INTO entry VALUES ('hai')");
            ChildProcess.readyAndWait();
        }
    }
}
