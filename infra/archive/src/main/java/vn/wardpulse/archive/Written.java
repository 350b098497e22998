package vn.wardpulse.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Files on their way into a sink, each counted and hashed as it goes. */
final class Written {

    /** Writes one file and says how many records it has. */
    @FunctionalInterface
    interface Filling {

        long fill(OutputStream out) throws IOException, SQLException;
    }

    private final Sink sink;
    private final List<ArchiveManifest.Entry> entries = new ArrayList<>();

    Written(Sink sink) {
        this.sink = sink;
    }

    /** @return how many records it has */
    long add(String name, Filling filling) throws IOException, SQLException {
        MessageDigest digest = sha256();
        Counting counting = new Counting(sink.file(name));
        long records;
        // Whoever fills may close the stream; only this closes the file.
        try (counting) {
            DigestOutputStream hashed = new DigestOutputStream(counting, digest);
            records = filling.fill(hashed);
            hashed.flush();
        }
        entries.add(new ArchiveManifest.Entry(
                name, counting.bytes, HexFormat.of().formatHex(digest.digest()), records < 0 ? null : records));
        return records;
    }

    /** The same for a file in which there is nothing to count. */
    void add(String name, byte[] content) throws IOException, SQLException {
        add(name, out -> {
            out.write(content);
            return -1;
        });
    }

    List<ArchiveManifest.Entry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(ArchiveManifest.Entry::name))
                .toList();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counting extends OutputStream {

        private final OutputStream out;
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] written, int offset, int length) throws IOException {
            out.write(written, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
