package vn.wardpulse.frozen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.wardpulse.frozen.Verification.Problem;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.wire.Wire;

class VerificationTest {

    private KeyPair keys;
    private String file;

    @BeforeEach
    void write() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        file = written(List.of(Map.of("unit", "00139", "value", "12.5"), Map.of("unit", "00140", "value", "7")));
    }

    private String written(List<Map<String, String>> cells) throws IOException {
        ContentDigest digest = new ContentDigest();
        for (Section section : Section.values()) {
            digest.begin(section);
            if (section == Section.CELLS) {
                cells.forEach(cell -> digest.add(Canonical.bytes(cell)));
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        digest.counts().forEach((section, count) -> counts.put(section.word(), count));
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                3,
                "Quý I",
                null,
                false,
                null,
                new Manifest.Person("tonghop", "Chuyên viên tổng hợp"),
                Instant.parse("2023-04-01T02:00:00Z"),
                new Manifest.Scope(new UnitId("004"), List.of(), List.of(), List.of(Period.quarter(2023, 1))),
                new Manifest.Position(812, 96),
                counts,
                digest.hash(),
                "ab".repeat(32));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotWriter writer = new SnapshotWriter(out, manifest);
        for (Section section : Section.values()) {
            writer.begin(section);
            if (section == Section.CELLS) {
                for (Map<String, String> cell : cells) {
                    writer.add(Canonical.bytes(cell));
                }
            }
        }
        writer.sign(Signature.of(manifest.hash(), keys.getPrivate(), Keys.id(keys.getPublic())));
        return out.toString(UTF_8);
    }

    private List<Problem> problems(String text) throws IOException {
        return Verification.of(new ByteArrayInputStream(text.getBytes(UTF_8)), keys.getPublic())
                .problems();
    }

    @Test
    void finds_nothing_wrong_with_what_was_written() throws Exception {
        assertThat(problems(file)).isEmpty();
    }

    @Test
    void does_not_mind_how_the_file_is_indented_or_ordered() throws Exception {
        String indented = Wire.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Wire.mapper().readTree(file));
        assertThat(indented).isNotEqualTo(file);
        assertThat(problems(indented)).isEmpty();
    }

    @Test
    void sees_a_figure_that_was_changed() throws Exception {
        assertThat(problems(file.replace("12.5", "12.6"))).containsExactly(Problem.CONTENT_CHANGED);
    }

    @Test
    void sees_a_figure_that_was_taken_away() throws Exception {
        assertThat(problems(file.replace(",\n{\"unit\":\"00140\",\"value\":\"7\"}", "")))
                .containsExactly(Problem.COUNT_CHANGED, Problem.CONTENT_CHANGED);
    }

    @Test
    void sees_a_section_that_was_taken_away() throws Exception {
        assertThat(problems(file.replace(",\n\"scores\":[]", ""))).contains(Problem.CONTENT_CHANGED);
    }

    @Test
    void sees_a_manifest_that_was_changed() throws Exception {
        assertThat(problems(file.replace("\"official\":false", "\"official\":true")))
                .containsExactly(Problem.SIGNATURE_WRONG);
    }

    @Test
    void does_not_believe_another_key() throws Exception {
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(Verification.of(new ByteArrayInputStream(file.getBytes(UTF_8)), other.getPublic())
                        .problems())
                .containsExactly(Problem.OTHER_KEY);
    }

    @Test
    void knows_what_is_no_snapshot() throws Exception {
        for (String text :
                List.of("", "{}", "[]", "null", "quý I", file.substring(0, file.length() / 2), file + "{}")) {
            assertThat(problems(text)).as(text).containsExactly(Problem.NOT_A_SNAPSHOT);
        }
        assertThat(problems(file.replace("\"format\":1", "\"format\":2"))).contains(Problem.UNKNOWN_FORMAT);
    }

    @Test
    void answers_on_the_command_line(@TempDir Path directory) throws Exception {
        Path right = Files.writeString(directory.resolve("right.json"), file);
        Path wrong = Files.writeString(directory.resolve("wrong.json"), file.replace("12.5", "12.6"));
        Path key = Files.writeString(directory.resolve("key.pem"), Keys.pem(keys.getPublic()));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        CommandLine command = new CommandLine(new SnapshotCommand(new PrintStream(told, true, UTF_8)));
        assertThat(command.execute("verify", right.toString(), "--key", key.toString()))
                .isZero();
        assertThat(command.execute("verify", right.toString(), wrong.toString(), "--key", key.toString()))
                .isEqualTo(1);
        assertThat(command.execute("verify", right.toString(), "--key", right.toString()))
                .isEqualTo(2);
        assertThat(told.toString(UTF_8))
                .contains(
                        "as it was frozen", "WRONG: figures or definitions were changed", "no. 3 “Quý I”, provisional");
    }
}
