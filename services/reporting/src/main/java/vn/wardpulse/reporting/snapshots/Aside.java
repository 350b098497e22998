package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that only its maker sees and that is gone with them, whatever ends them. */
final class Aside implements AutoCloseable {

    private final FileChannel file;
    private long end;

    /** @param offset where it begins in the file */
    record Extent(long offset, int length) {}

    Aside() {
        try {
            Path path = Files.createTempFile("wardpulse-snapshot", null);
            // Its name goes as soon as it is open, so that a killed process leaves nothing behind.
            this.file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Extent append(byte[] bytes, int length) {
        Extent extent = new Extent(end, length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        try {
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return extent;
    }

    byte[] read(Extent extent) {
        ByteBuffer buffer = ByteBuffer.allocate(extent.length());
        try {
            while (buffer.hasRemaining()) {
                if (file.read(buffer, extent.offset() + buffer.position()) < 0) {
                    throw new IOException("what was put aside is shorter than it was");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.array();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
