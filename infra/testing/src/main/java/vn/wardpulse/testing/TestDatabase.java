package vn.wardpulse.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.embedded.RoomSchemas;

/** A real PostgreSQL for tests, one per JVM; every caller gets an empty database in it. */
public final class TestDatabase {

    /** @param bi the role for BI tools, of all databases of the server */
    private record Server(Rooms rooms, DatabaseAccess bi) {}

    @FunctionalInterface
    private interface Rooms {

        DatabaseAccess room(String room, String database);
    }

    /** Unpacked once for all tests of this user. */
    private static final Path PROGRAMS =
            Path.of(System.getProperty("java.io.tmpdir"), "wardpulse-tests-" + System.getProperty("user.name"));

    private static final String BI = "bi";
    private static final String REPORTING = "reporting";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Supplier<Server> SERVER = SingletonSupplier.of(TestDatabase::start);

    private TestDatabase() {}

    /** The room's schema and role in a database that nobody else has used. */
    public static DatabaseAccess fresh(String room) {
        return SERVER.get().rooms().room(room, "test_" + DATABASES.incrementAndGet());
    }

    /** The role for BI tools in the database of a room. */
    public static DatabaseAccess bi(String url) {
        DatabaseAccess bi = SERVER.get().bi();
        return new DatabaseAccess(url, bi.username(), bi.password());
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static Server start() {
        if (Engine.available()) {
            PostgreSQLContainer container = new PostgreSQLContainer(Engine.POSTGRESQL);
            container.start();
            RoomSchemas schemas = new RoomSchemas(
                    "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/",
                    container.getUsername(),
                    container.getPassword());
            return new Server(
                    (room, database) -> schemas.make(room, database, "test"),
                    schemas.reader(BI, REPORTING, "postgres", "test"));
        }
        // Outlives the test JVM for a moment, so that whatever closes with it can still say goodbye.
        EmbeddedDatabase embedded = EmbeddedDatabase.startTemporary(PROGRAMS);
        return new Server(embedded::room, embedded.reader(BI, REPORTING));
    }
}
