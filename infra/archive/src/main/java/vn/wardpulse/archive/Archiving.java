package vn.wardpulse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.wardpulse.model.wire.Wire;

/** Writes an installation that may be running into a directory or a ZIP file, which is there whole or not at all. */
public final class Archiving {

    /** Below which a backup holds the secrets of its installation. */
    public static final String SECRETS = "secrets/";

    static final String SUMS = "SHA256SUMS";
    private static final String README = "README.txt";

    private Archiving() {}

    /**
     * @param secrets that a backup holds, by name; none for an archive
     * @param zip one file instead of a directory
     * @param now in real time
     * @param progress takes a line for the person who waits
     * @throws ArchiveException if the target is there already, or cannot be written
     */
    public static ArchiveManifest write(
            Parts parts,
            Origin origin,
            Kind kind,
            Map<String, String> secrets,
            Path target,
            boolean zip,
            Instant now,
            Consumer<String> progress) {
        Path whole = target.toAbsolutePath().normalize();
        if (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            throw new ArchiveException(
                    "%s đã có. Chọn tên khác.".formatted(whole),
                    "%s is there already. Choose another name.".formatted(whole));
        }
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
        if (Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS)) {
            throw new ArchiveException(
                    "%s đã có: đang ghi dở, hoặc lần trước bị ngắt. Nếu không còn lần nào đang chạy thì xoá đi rồi làm lại."
                            .formatted(unfinished),
                    "%s is there: one is being written, or was cut off. If none is under way, remove it and try again."
                            .formatted(unfinished));
        }
        try {
            Path parent = whole.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            ArchiveManifest manifest;
            try (Sink sink = zip ? Sink.zip(unfinished) : Sink.directory(unfinished)) {
                manifest = write(parts, origin, kind, secrets, sink, now, progress);
            }
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw new ArchiveException(
                    "Không ghi được %s: %s".formatted(whole, e.getMessage()),
                    "%s cannot be written: %s".formatted(whole, e.getMessage()),
                    e);
        } catch (SQLException e) {
            throw new ArchiveException(
                    "Không đọc được cơ sở dữ liệu: " + e.getMessage(),
                    "The database cannot be read: " + e.getMessage(),
                    e);
        } finally {
            removeIfThere(unfinished);
        }
    }

    private static void removeIfThere(Path unfinished) {
        try {
            Trees.delete(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveManifest write(
            Parts parts,
            Origin origin,
            Kind kind,
            Map<String, String> secrets,
            Sink sink,
            Instant now,
            Consumer<String> progress)
            throws IOException, SQLException {
        Written files = new Written(sink);
        files.add(README, readme());
        for (Map.Entry<String, String> secret : new TreeMap<>(secrets).entrySet()) {
            files.add(SECRETS + secret.getKey(), secret.getValue().getBytes(StandardCharsets.UTF_8));
        }
        ArchiveManifest manifest;
        try (Contents contents = new Contents(parts, kind, progress)) {
            manifest = contents.write(origin, now, files);
        }
        byte[] said = Wire.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        try (OutputStream out = sink.file(ArchiveManifest.NAME)) {
            out.write(said);
        }
        List<String> sums = new ArrayList<>();
        manifest.files().forEach(entry -> sums.add(entry.sha256() + "  " + entry.name()));
        sums.add(HexFormat.of().formatHex(Written.sha256().digest(said)) + "  " + ArchiveManifest.NAME);
        try (OutputStream out = sink.file(SUMS)) {
            out.write(sums.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8));
        }
        return manifest;
    }

    private static byte[] readme() throws IOException {
        try (InputStream in = Objects.requireNonNull(Archiving.class.getResourceAsStream(README))) {
            return in.readAllBytes();
        }
    }
}
