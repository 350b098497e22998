package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One real PostgreSQL as a child of this process; its data survives restarts and kills.
 *
 * <p>It runs without a shutdown hook: whoever starts it stops it, after everyone who uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database that the rooms share, a schema and a role each. */
    public static final String DATABASE = "wardpulse";

    private final DirectoryLock lock;
    private final Undertaker undertaker;
    private final PostgresServer server;
    private final Secrets secrets;
    private final RoomSchemas schemas;
    private final int port;

    private EmbeddedDatabase(
            DirectoryLock lock, Undertaker undertaker, PostgresServer server, Secrets secrets, int port) {
        this.lock = lock;
        this.undertaker = undertaker;
        this.server = server;
        this.secrets = secrets;
        this.port = port;
        this.schemas = new RoomSchemas(
                "jdbc:postgresql://127.0.0.1:" + port + "/",
                PostgresServer.SUPERUSER,
                secrets.of(PostgresServer.SUPERUSER));
    }

    /** @param port where to listen on 127.0.0.1; 0 for any free port */
    public static EmbeddedDatabase start(Path directory, int port) {
        return start(directory, port, directory, List.of());
    }

    /**
     * One whose data lasts as long as this process, on any free port.
     *
     * @param programs where to keep PostgreSQL's unpacked programs for the next one
     */
    public static EmbeddedDatabase startTemporary(Path programs) {
        Path directory = Directories.temporary("postgresql");
        return start(directory, 0, programs, List.of(directory));
    }

    /** Ends the server that a killed process left behind in a directory: until then it holds its port as well. */
    public static void stopLeftBehind(Path directory) {
        Path own = Directories.owned(directory);
        try (DirectoryLock lock = DirectoryLock.lock(own)) {
            new ServerProcess(own.resolve(PostgresServer.CLUSTER)).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDatabase start(Path directory, int port, Path programs, List<Path> temporary) {
        Path own = Directories.owned(directory);
        DirectoryLock lock = DirectoryLock.lock(own);
        try {
            Secrets secrets = passwords(own);
            PostgresServer server = new PostgresServer(own, PostgresPrograms.in(Directories.owned(programs)));
            server.prepare(secrets.of(PostgresServer.SUPERUSER));
            int chosen = Ports.choose(port);
            Undertaker undertaker = server.start(chosen, temporary);
            return new EmbeddedDatabase(lock, undertaker, server, secrets, chosen);
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

    /**
     * As whom the shared database is entered to see all of it, whoever started the server.
     *
     * @param directory of the database
     */
    public static DatabaseAccess superuser(Path directory, int port) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                PostgresServer.SUPERUSER,
                passwords(directory).of(PostgresServer.SUPERUSER));
    }

    /** The passwords of everybody who enters the database, by role. */
    public static Secrets passwords(Path directory) {
        return new Secrets(directory.resolve("passwords"));
    }

    /** The room's own schema and role in the shared database, made if they are missing. */
    public DatabaseAccess room(String room) {
        return room(room, DATABASE);
    }

    /** The same in a database of this name, which is made if it is missing. */
    public synchronized DatabaseAccess room(String room, String database) {
        return schemas.make(room, database, secrets.of(room));
    }

    /** A role that looks into a room's schema, for tools that are not of the house. */
    public synchronized DatabaseAccess reader(String name, String room) {
        return schemas.reader(name, room, DATABASE, secrets.of(name));
    }

    /** Returns when the server has ended, whoever ended it. */
    void awaitEnd() {
        server.awaitEnd();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            undertaker.close();
            lock.close();
        }
    }
}
