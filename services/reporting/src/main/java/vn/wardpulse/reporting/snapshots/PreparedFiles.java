package vn.wardpulse.reporting.snapshots;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that were prepared, in parts of which one is in memory. */
@Component
class PreparedFiles {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    PreparedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what a former attempt has left. */
    Writing write(int work) {
        jdbc.sql("delete from snapshot_file_part where work = :work")
                .param("work", work)
                .update();
        return new Writing(work);
    }

    /** A file while it is written. */
    final class Writing extends OutputStream {

        private final int work;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
        private final MessageDigest digest = sha256();
        private int place;
        private long written;

        private Writing(int work) {
            this.work = work;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int at = from; at < from + length; ) {
                int room = Math.min(PART - part.size(), from + length - at);
                part.write(bytes, at, room);
                at += room;
                if (part.size() == PART) {
                    store();
                }
            }
        }

        private void store() {
            if (part.size() > 0) {
                jdbc.sql("insert into snapshot_file_part (work, place, body) values (:work, :place, :body)")
                        .param("work", work)
                        .param("place", place++)
                        .param("body", part.toByteArray())
                        .update();
                digest.update(part.toByteArray());
                written += part.size();
                part.reset();
            }
        }

        /** To be asked once, at the end. */
        Work.Prepared finish(String name, String type) {
            store();
            return new Work.Prepared(name, type, written, HexFormat.of().formatHex(digest.digest()));
        }
    }

    void copy(int work, OutputStream out) throws IOException {
        int place = 0;
        for (Optional<byte[]> part = part(work, place); part.isPresent(); part = part(work, ++place)) {
            out.write(part.get());
        }
    }

    private Optional<byte[]> part(int work, int place) {
        return jdbc.sql("select body from snapshot_file_part where work = :work and place = :place")
                .param("work", work)
                .param("place", place)
                .query((row, n) -> row.getBytes("body"))
                .optional();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
