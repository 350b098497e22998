package vn.wardpulse.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the class path once. */
final class PostgresPrograms {

    private static final Set<PosixFilePermission> EVERYONE_RUNS = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path bin;

    private PostgresPrograms(Path bin) {
        this.bin = bin;
    }

    /** Several processes may want to unpack to the same place at once: one does, the others wait. */
    static synchronized PostgresPrograms in(Path directory) {
        URL archive = archive();
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!held.isValid()) {
                throw new IOException("the lock was lost: " + held);
            }
            // Its size tells one release from another, without a second place that names the version.
            Path target =
                    directory.resolve("postgresql-" + archive.openConnection().getContentLengthLong());
            Directories.make(target, unfinished -> unpack(archive, unfinished));
            return new PostgresPrograms(target.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return Objects.requireNonNull(bin.getParent());
    }

    String path(String program) {
        return bin.resolve(program).toString();
    }

    private static URL archive() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        String name = switch (processor) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> "";
        };
        URL found = "Linux".equals(system) ? PostgresPrograms.class.getResource("/" + name) : null;
        if (found == null || name.isEmpty()) {
            throw new EmbeddedPartException("The built-in PostgreSQL runs on Linux (x86-64 and arm64) but this is "
                    + system + " on " + processor + ".");
        }
        return found;
    }

    private static void unpack(URL archive, Path directory) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = directory.resolve(entry.getName()).normalize();
                if (!file.startsWith(directory)) {
                    throw new IOException("entry outside its archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Path parent = Objects.requireNonNull(file.getParent());
                Files.createDirectories(parent);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(
                            file, directory.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(entries, file);
                    if (parent.endsWith("bin")) {
                        Files.setPosixFilePermissions(file, EVERYONE_RUNS);
                    }
                }
            }
        }
    }
}
