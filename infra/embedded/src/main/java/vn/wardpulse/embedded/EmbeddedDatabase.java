package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One real PostgreSQL as a child of this process; its data survives restarts and kills.
 *
 * <p>It runs without a shutdown hook: whoever starts it stops it, after everyone who uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database that the rooms share, a schema and a role each. */
    public static final String DATABASE = "wardpulse";

    private final DirectoryLock lock;
    private final PostgresServer server;
    private final Passwords passwords;
    private final int port;

    private EmbeddedDatabase(DirectoryLock lock, PostgresServer server, Passwords passwords, int port) {
        this.lock = lock;
        this.server = server;
        this.passwords = passwords;
        this.port = port;
    }

    /** @param port where to listen on 127.0.0.1; 0 for any free port */
    public static EmbeddedDatabase start(Path directory, int port) {
        return start(directory, port, directory);
    }

    /** @param programs where to unpack PostgreSQL's programs, for those who start many databases */
    public static EmbeddedDatabase start(Path directory, int port, Path programs) {
        Path own = Directories.owned(directory);
        DirectoryLock lock = DirectoryLock.lock(own);
        try {
            Passwords passwords = new Passwords(own.resolve("passwords"));
            PostgresServer server = new PostgresServer(own, PostgresPrograms.in(Directories.owned(programs)));
            server.prepare(passwords.of(PostgresServer.SUPERUSER));
            int chosen = Ports.choose(port);
            server.start(chosen);
            return new EmbeddedDatabase(lock, server, passwords, chosen);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** The room's own schema and role in the shared database, made if they are missing. */
    public DatabaseAccess room(String room) {
        return room(room, DATABASE);
    }

    /** The same in a database of this name, which is made if it is missing. */
    public synchronized DatabaseAccess room(String room, String database) {
        String role = identifier(room);
        String password = passwords.of(role);
        try (Connection connection = superuser("postgres")) {
            make(connection, "pg_roles WHERE rolname", role, "CREATE ROLE " + role + " LOGIN");
            execute(connection, "ALTER ROLE " + role + " PASSWORD '" + password + "'");
            make(
                    connection,
                    "pg_database WHERE datname",
                    identifier(database),
                    "CREATE DATABASE " + identifier(database));
        } catch (SQLException e) {
            throw new EmbeddedPartException("The role of " + room + " could not be made.", e);
        }
        try (Connection connection = superuser(database)) {
            execute(connection, "CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
            execute(connection, "ALTER ROLE " + role + " IN DATABASE " + database + " SET search_path = " + role);
        } catch (SQLException e) {
            throw new EmbeddedPartException("The schema of " + room + " could not be made.", e);
        }
        return new DatabaseAccess(url(database), role, password);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            lock.close();
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), PostgresServer.SUPERUSER, passwords.of(PostgresServer.SUPERUSER));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
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

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return name;
    }
}
