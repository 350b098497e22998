package vn.wardpulse.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The administrator's first password: drawn at the first start, told once, and kept nowhere from then on. */
final class FirstSignIn {

    private static final String SECRET = "first-password";

    private FirstSignIn() {}

    static boolean untold(DataDirectory data) {
        return untold(data.path());
    }

    static boolean untold(Path directory) {
        return !Files.exists(mark(directory));
    }

    static String password(DataDirectory data) {
        return data.secrets().of(SECRET);
    }

    static void told(DataDirectory data) throws IOException {
        Files.createFile(mark(data.path()));
        Files.deleteIfExists(data.secrets().file(SECRET));
    }

    private static Path mark(Path directory) {
        return directory.resolve("first-password-told");
    }
}
