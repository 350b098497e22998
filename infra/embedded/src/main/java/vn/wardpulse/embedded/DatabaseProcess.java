package vn.wardpulse.embedded;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * PostgreSQL with a schema and a role for each room, as a program of its own. The rooms' passwords lie under
 * {@code passwords} in its directory. Says {@code ready} when all can enter; ends when it is told to, or with its
 * server.
 */
public final class DatabaseProcess {

    private DatabaseProcess() {}

    /** @param arguments data directory, port, and the rooms */
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: DatabaseProcess DIRECTORY PORT ROOM ...");
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop"));
        Arrays.stream(arguments).skip(2).forEach(database::room);
        System.out.println("ready");
        database.awaitEnd();
        System.exit(1);
    }
}
