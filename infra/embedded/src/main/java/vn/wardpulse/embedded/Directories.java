package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Directories that only their owner may read, and that appear whole or not at all. */
final class Directories {

    /** Fills a directory that nobody sees yet. */
    @FunctionalInterface
    interface Filling {

        void fill(Path directory) throws IOException;
    }

    private Directories() {}

    static Path owned(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return directory.toRealPath();
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    static Path temporary(String part) {
        try {
            return Files.createTempDirectory("wardpulse-" + part + "-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a neighbour first and renames it at the end, so that being killed half-way leaves nothing half-made. */
    static void make(Path directory, Filling filling) {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        try {
            delete(unfinished);
            owned(unfinished);
            filling.fill(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static EmbeddedPartException unwritable(Path directory, IOException cause) {
        return new EmbeddedPartException(
                "The directory " + directory + " cannot be written (" + cause.getMessage()
                        + "); choose another data directory or give this user the right to write there.",
                cause);
    }
}
