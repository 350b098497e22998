package vn.wardpulse.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where an installation's database and brokers are.
 *
 * @param database JDBC address of the database that the rooms share
 * @param superuser who sees all rooms' tables there
 * @param brokers of the log, {@code host:port}
 */
public record Parts(String database, String superuser, String password, String brokers) {

    /** Writes values in one way, whatever the machine's own zone. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(database, superuser, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            statement.execute("set bytea_output = 'hex'");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String toString() {
        return "%s and %s".formatted(database, brokers);
    }
}
