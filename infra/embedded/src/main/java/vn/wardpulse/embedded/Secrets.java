package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords, one file each, readable by their owner only; the same again at the next start. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    public Secrets(Path directory) {
        this.directory = Directories.owned(directory);
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    /** The secret of this name, drawn when first asked for. */
    public String of(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one there that was drawn elsewhere; what is there already stays. */
    public void keep(String name, String secret) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                write(file, secret);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String secret) throws IOException {
        Path unfinished = Files.createTempFile(
                directory,
                file.getFileName().toString(),
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, secret);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
