package vn.wardpulse.submission.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks a zip file by file, and stops as soon as it comes to more than it may, whatever it says of its own sizes. */
public final class Unpacking implements AutoCloseable {

    /** What a file may come to, however well it is packed. */
    private static final long SMALL = 1 << 20;

    /** How many times its own size a larger one may come to. */
    private static final int TIGHTEST = 150;

    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private final Bounds bounds;
    private final long packed;
    private final String file;
    private int files;
    private long unpacked;

    /**
     * @param files how many there may be
     * @param one how many bytes one may have
     * @param all how many bytes they may have together
     */
    public record Bounds(int files, long one, long all) {}

    /** One file of the zip. */
    public record Unpacked(String name, byte[] content) {}

    /** @param file what to call the zip where it is refused */
    public Unpacking(String file, byte[] content, Bounds bounds) {
        this.file = file;
        this.packed = content.length;
        this.bounds = bounds;
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Unwelcome.ENCRYPTED_OR_OLD.toAnswer(file);
        }
        if (!startsWith(content, 'P', 'K', 3, 4)) {
            throw Unwelcome.NOT_A_WORKBOOK.toAnswer(file);
        }
        try {
            this.zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw Unwelcome.DAMAGED.toAnswer(file);
        }
        this.entries = zip.getEntries();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The next file; folders are passed over. */
    public Optional<Unpacked> next() {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (++files > bounds.files()) {
                throw Unwelcome.TOO_MANY_PARTS.toAnswer(file);
            }
            if (!entry.isDirectory()) {
                return Optional.of(new Unpacked(entry.getName(), content(entry)));
            }
        }
        return Optional.empty();
    }

    private byte[] content(ZipArchiveEntry entry) {
        if (!zip.canReadEntryData(entry)) {
            throw Unwelcome.ENCRYPTED_OR_OLD.toAnswer(file);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try (InputStream data = zip.getInputStream(entry)) {
            for (int read = data.read(piece); read >= 0; read = data.read(piece)) {
                unpacked += read;
                demandBounded(content.size() + read);
                content.write(piece, 0, read);
            }
        } catch (IOException e) {
            throw Unwelcome.DAMAGED.toAnswer(file);
        }
        return content.toByteArray();
    }

    private void demandBounded(long size) {
        if (unpacked > SMALL && unpacked > packed * TIGHTEST) {
            throw Unwelcome.PACKED_TOO_TIGHT.toAnswer(file);
        }
        if (size > bounds.one() || unpacked > bounds.all()) {
            throw Unwelcome.TOO_LARGE.toAnswer(file);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
