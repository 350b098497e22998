package vn.wardpulse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.model.wire.Wire;

/** What is refused before anything is made of it, and how that is said. */
class StoredArchiveTest {

    private static final String FIGURES = "position\n1\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void archive() throws IOException {
        Files.createDirectories(directory.resolve("tables/submission"));
        Files.writeString(directory.resolve("tables/submission/figure.csv"), FIGURES);
        manifest("tables/submission/figure.csv", 1);
    }

    private void manifest(String name, int format) throws IOException {
        ArchiveManifest manifest = new ArchiveManifest(
                1,
                Kind.ARCHIVE,
                Instant.parse("2026-11-22T01:30:00Z"),
                "start",
                null,
                true,
                1,
                0,
                Map.of(),
                List.of(),
                List.of(new ArchiveManifest.Entry(name, FIGURES.length(), sha256(FIGURES.getBytes(UTF_8)), 1L)));
        ObjectNode tree = Wire.mapper().valueToTree(manifest);
        byte[] said = Wire.mapper().writeValueAsBytes(tree.put("format", format));
        Files.write(directory.resolve("manifest.json"), said);
        Files.writeString(directory.resolve("SHA256SUMS"), sha256(said) + "  manifest.json\n");
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Written.sha256().digest(bytes));
    }

    @Test
    void takesWhatIsAsItsManifestSays() {
        List<String> told = new ArrayList<>();
        try (StoredArchive archive = StoredArchive.open(directory)) {
            archive.check(told::add);
            assertThat(archive.manifest().kind()).isEqualTo(Kind.ARCHIVE);
            assertThat(archive.secrets()).isEmpty();
        }
        assertThat(told).containsExactly("files as the manifest says: 1");
    }

    @Test
    void namesTheFileThatIsDamaged() throws IOException {
        Files.writeString(directory.resolve("tables/submission/figure.csv"), "position\n2\n");
        refuses("figure.csv", "đã hỏng hoặc bị sửa", "is damaged or was changed");
    }

    @Test
    void namesTheFileThatIsMissing() throws IOException {
        Files.delete(directory.resolve("tables/submission/figure.csv"));
        refuses("figure.csv", "không đọc được", "cannot be read");
    }

    @Test
    void readsNothingThatLiesOutside() throws IOException {
        manifest("../figure.csv", 1);
        refuses("../figure.csv", "không đọc được", "cannot be read");
    }

    @Test
    void knowsWhenTheManifestItselfWasChanged() throws IOException {
        Path manifest = directory.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("2026", "2025"));
        refuses("manifest.json", "đã hỏng hoặc bị sửa", "is damaged or was changed");
    }

    @Test
    void saysWhenItIsOfANewerVersion() throws IOException {
        manifest("tables/submission/figure.csv", 2);
        refuses("format 2", "mới hơn", "newer version");
    }

    @Test
    void saysWhenItIsNoArchive() throws IOException {
        Path text = Files.writeString(directory.resolve("letter.txt"), "Kính gửi …");
        assertThatThrownBy(() -> StoredArchive.open(text))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContainingAll("letter.txt", "Không đọc được", "cannot be read as a backup");
        assertThatThrownBy(() -> StoredArchive.open(directory.resolve("nothing.zip")))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContainingAll("nothing.zip", "Không đọc được", "cannot be read as a backup");
    }

    private void refuses(String... words) {
        assertThatThrownBy(() -> {
                    try (StoredArchive archive = StoredArchive.open(directory)) {
                        archive.check(line -> {});
                    }
                })
                .isInstanceOf(ArchiveException.class)
                .hasMessageContainingAll(words);
    }
}
