package vn.wardpulse.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Gives each room a schema and a role of its own on any PostgreSQL, as its superuser. */
public final class RoomSchemas {

    private final String server;
    private final String superuser;
    private final String password;

    /** @param server JDBC address without a database, {@code jdbc:postgresql://host:port/} */
    public RoomSchemas(String server, String superuser, String password) {
        this.server = server;
        this.superuser = superuser;
        this.password = password;
    }

    /** Makes what is missing; the role has this password afterwards. */
    public DatabaseAccess make(String room, String database, String roomPassword) {
        String role = identifier(room);
        identifier(database);
        try (Connection connection = connect("postgres")) {
            make(connection, "pg_roles WHERE rolname", role, "CREATE ROLE " + role + " LOGIN");
            execute(connection, "ALTER ROLE " + role + " PASSWORD '" + roomPassword.replace("'", "''") + "'");
            make(connection, "pg_database WHERE datname", database, "CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new EmbeddedPartException("The role of " + room + " could not be made.", e);
        }
        try (Connection connection = connect(database)) {
            execute(connection, "CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
            execute(connection, "ALTER ROLE " + role + " IN DATABASE " + database + " SET search_path = " + role);
        } catch (SQLException e) {
            throw new EmbeddedPartException("The schema of " + room + " could not be made.", e);
        }
        return new DatabaseAccess(server + database, role, roomPassword);
    }

    /**
     * A role that may look at what a room shows it, change nothing and hold nothing up: what it sees is for the room to
     * grant. It has this password afterwards.
     *
     * @param room whose schema it looks into
     */
    public DatabaseAccess reader(String name, String room, String database, String readerPassword) {
        String role = identifier(name);
        identifier(database);
        try (Connection connection = connect("postgres")) {
            make(connection, "pg_roles WHERE rolname", role, "CREATE ROLE " + role + " LOGIN CONNECTION LIMIT 10");
            execute(connection, "ALTER ROLE " + role + " PASSWORD '" + readerPassword.replace("'", "''") + "'");
            execute(connection, "ALTER ROLE " + role + " SET default_transaction_read_only = on");
            execute(connection, "ALTER ROLE " + role + " SET statement_timeout = '60s'");
            execute(connection, "ALTER ROLE " + role + " SET search_path = " + identifier(room));
        } catch (SQLException e) {
            throw new EmbeddedPartException("The role %s could not be made.".formatted(name), e);
        }
        return new DatabaseAccess(server + database, role, readerPassword);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, superuser, password);
    }

    private static void make(Connection connection, String catalogue, String name, String statement)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM " + catalogue + " = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    execute(connection, statement);
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Names are written into statements as they are, so they must be plain. */
    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return name;
    }
}
