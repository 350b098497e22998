package vn.wardpulse.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Keys;
import vn.wardpulse.frozen.Verification;
import vn.wardpulse.model.wire.Wire;

/** An archive or a backup as it lies on a disk: a directory, or a ZIP file. */
public final class StoredArchive implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Path place;
    private final Path root;
    private final @Nullable FileSystem zip;
    private final ArchiveManifest manifest;

    private StoredArchive(Path place, Path root, @Nullable FileSystem zip, ArchiveManifest manifest) {
        this.place = place;
        this.root = root;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws ArchiveException if there is none, or none that this version can read */
    public static StoredArchive open(Path place) {
        FileSystem zip = null;
        try {
            Path root = place;
            if (!Files.isDirectory(place)) {
                zip = FileSystems.newFileSystem(place);
                root = zip.getPath("/");
            }
            return new StoredArchive(place, root, zip, manifest(place, root));
        } catch (IOException | ProviderNotFoundException e) {
            close(zip);
            throw new ArchiveException(
                    "Không đọc được %s như một bản lưu của Wardpulse: %s".formatted(place, e.getMessage()),
                    "%s cannot be read as a backup or an archive of Wardpulse: %s".formatted(place, e.getMessage()),
                    e);
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    private static ArchiveManifest manifest(Path place, Path root) throws IOException {
        byte[] said = Files.readAllBytes(root.resolve(ArchiveManifest.NAME));
        String sum = HexFormat.of().formatHex(Written.sha256().digest(said)) + "  " + ArchiveManifest.NAME;
        if (Files.readAllLines(root.resolve(Archiving.SUMS)).stream().noneMatch(sum::equals)) {
            throw damaged(place, ArchiveManifest.NAME);
        }
        try {
            JsonNode tree = Wire.mapper().readTree(said);
            int format = tree.path("format").asInt(0);
            if (format != ArchiveManifest.FORMAT) {
                throw newer(place, "format %d".formatted(format));
            }
            return Wire.mapper().treeToValue(tree, ArchiveManifest.class);
        } catch (JacksonException e) {
            throw new ArchiveException(
                    "Bảng kê của %s không đọc được: %s".formatted(place, e.getOriginalMessage()),
                    "The manifest of %s cannot be read: %s".formatted(place, e.getOriginalMessage()),
                    e);
        }
    }

    public ArchiveManifest manifest() {
        return manifest;
    }

    /**
     * Looks whether every file is what the manifest says, and every snapshot what was signed.
     *
     * @throws ArchiveException at the first that is not
     */
    public void check(Consumer<String> progress) {
        for (ArchiveManifest.Entry entry : manifest.files()) {
            try {
                check(entry);
                if (SnapshotFiles.isSnapshot(entry.name())) {
                    prove(entry.name());
                }
            } catch (IOException e) {
                throw new ArchiveException(
                        "%s: không đọc được tệp “%s” (%s).".formatted(place, entry.name(), e.getMessage()),
                        "%s: the file “%s” cannot be read (%s).".formatted(place, entry.name(), e.getMessage()),
                        e);
            }
        }
        progress.accept(
                "files as the manifest says: %d".formatted(manifest.files().size()));
    }

    private void check(ArchiveManifest.Entry entry) throws IOException {
        MessageDigest digest = Written.sha256();
        long bytes = 0;
        try (InputStream in = file(entry.name())) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                bytes += read;
            }
        }
        if (bytes != entry.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw damaged(place, entry.name());
        }
    }

    private void prove(String name) throws IOException {
        String signer;
        try (InputStream in = new BufferedInputStream(file(name), CHUNK)) {
            signer = SnapshotFiles.signer(in);
        }
        PublicKey key;
        try (InputStream in = file(SnapshotFiles.key(signer))) {
            key = Keys.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
        try (InputStream in = new BufferedInputStream(file(name), CHUNK)) {
            Verification.Verdict verdict = Verification.of(in, key);
            if (!verdict.isSound()) {
                throw new ArchiveException(
                        "%s: “%s” không đúng như khi được chốt và ký (%s).".formatted(place, name, verdict.problems()),
                        "%s: “%s” is not what was frozen and signed (%s).".formatted(place, name, verdict.problems()));
            }
        }
    }

    InputStream file(String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            throw new IOException("not there");
        }
        return Files.newInputStream(file);
    }

    /** What a backup holds to open its doors with, by name; nothing in an archive. */
    public Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>();
        for (ArchiveManifest.Entry entry : manifest.files()) {
            if (entry.name().startsWith(Archiving.SECRETS)) {
                // A name becomes a file's, so it may lead nowhere else.
                if (!entry.name().substring(Archiving.SECRETS.length()).matches("[a-z][a-z0-9-]*")) {
                    throw damaged(place, entry.name());
                }
                try (InputStream in = file(entry.name())) {
                    secrets.put(
                            entry.name().substring(Archiving.SECRETS.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw damaged(place, entry.name());
                }
            }
        }
        return secrets;
    }

    /** What this version cannot take in. */
    static ArchiveException newer(Path place, String what) {
        return new ArchiveException(
                "%s do một phiên bản Wardpulse mới hơn ghi (%s). Dùng phiên bản đó hoặc mới hơn."
                        .formatted(place, what),
                "%s was written by a newer version of Wardpulse (%s). Use that one, or a later one."
                        .formatted(place, what));
    }

    private static ArchiveException damaged(Path place, String name) {
        return new ArchiveException(
                "%s: tệp “%s” đã hỏng hoặc bị sửa, không khớp bảng kê. Không nạp gì cả.".formatted(place, name),
                "%s: the file “%s” is damaged or was changed; it does not fit the manifest. Nothing was taken in."
                        .formatted(place, name));
    }

    Path place() {
        return place;
    }

    /** Names and hashes of the files below a folder. */
    Map<String, String> hashes(String folder) {
        return manifest.files().stream()
                .filter(entry -> entry.name().startsWith(folder))
                .collect(Collectors.toMap(ArchiveManifest.Entry::name, ArchiveManifest.Entry::sha256));
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(@Nullable FileSystem zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
