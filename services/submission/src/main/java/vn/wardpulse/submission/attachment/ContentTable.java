package vn.wardpulse.submission.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.report.Attachment;

/**
 * The bytes of files by their hash, in pieces. Neither way more than a piece is in memory, and no connection is kept
 * while somebody downloads over a slow line.
 */
final class ContentTable {

    private static final int PIECE = 256 << 10;

    private final JdbcTemplate jdbc;

    ContentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the content unless it is there; either way nobody can take it away until the transaction ends. */
    void keep(Inspected inspected) {
        String sha256 = inspected.file().sha256();
        Boolean fresh =
                jdbc.queryForObject("""
                insert into content (sha256, size) values (?, ?)
                on conflict (sha256) do update set size = excluded.size
                returning xmax = 0
                """, Boolean.class, sha256, inspected.file().size());
        if (Boolean.TRUE.equals(fresh)) {
            try (InputStream content = inspected.content().getInputStream()) {
                int piece = 0;
                for (byte[] bytes = content.readNBytes(PIECE); bytes.length > 0; bytes = content.readNBytes(PIECE)) {
                    jdbc.update(
                            "insert into content_piece (sha256, piece, bytes) values (?, ?, ?)",
                            sha256,
                            piece++,
                            bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    InputStream open(Attachment file) {
        return new SequenceInputStream(new Enumeration<>() {

            private int piece;

            @Override
            public boolean hasMoreElements() {
                return (long) piece * PIECE < file.size();
            }

            @Override
            public InputStream nextElement() {
                byte[] bytes = jdbc.queryForObject(
                        "select bytes from content_piece where sha256 = ? and piece = ?",
                        byte[].class,
                        file.sha256(),
                        piece++);
                return new ByteArrayInputStream(Objects.requireNonNull(bytes));
            }
        });
    }

    /** Forgets the content if no file has it any more. */
    void forgetUnused(String sha256) {
        // Locked first, and looked at afterwards: whoever was just keeping the same content is seen.
        jdbc.query("select sha256 from content where sha256 = ? for update", row -> {}, sha256);
        Boolean used =
                jdbc.queryForObject("select exists (select from attachment where sha256 = ?)", Boolean.class, sha256);
        if (!Boolean.TRUE.equals(used)) {
            jdbc.update("delete from content_piece where sha256 = ?", sha256);
            jdbc.update("delete from content where sha256 = ?", sha256);
        }
    }

    long total() {
        Long total = jdbc.queryForObject("select coalesce(sum(size), 0) from content", Long.class);
        return total == null ? 0 : total;
    }
}
