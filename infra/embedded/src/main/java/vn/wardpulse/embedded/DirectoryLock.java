package vn.wardpulse.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One process at a time per directory; the operating system lets go of it when the process dies, however it dies. */
public final class DirectoryLock implements AutoCloseable {

    /** In the directory that is locked. */
    public static final String FILE = "lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @return the lock, or nothing if another process holds it */
    public static Optional<DirectoryLock> tryLock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DirectoryLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same to the caller.
        }
        channel.close();
        return Optional.empty();
    }

    static DirectoryLock lock(Path directory) {
        try {
            return tryLock(directory)
                    .orElseThrow(() -> new EmbeddedPartException(
                            "The directory " + directory + " is in use by another process; stop that one first."));
        } catch (IOException e) {
            throw new EmbeddedPartException("The directory " + directory + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedPartException("A lock could not be let go.", e);
        }
    }
}
