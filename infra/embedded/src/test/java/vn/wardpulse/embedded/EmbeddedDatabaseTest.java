package vn.wardpulse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
