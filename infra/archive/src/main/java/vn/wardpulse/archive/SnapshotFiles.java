package vn.wardpulse.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.frozen.Keys;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.frozen.Signature;
import vn.wardpulse.frozen.SnapshotWriter;
import vn.wardpulse.model.wire.Wire;

/** Snapshots, each as the signed file that anybody can prove, and the public keys that they are proved with. */
final class SnapshotFiles {

    static final String FOLDER = "snapshots/";
    private static final String KEYS = FOLDER + "keys/";

    /** Objects that reporting keeps together. */
    private static final int PART = 500;

    private SnapshotFiles() {}

    static void write(Connection connection, Written files) throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select id, public_key from reporting.snapshot_key order by id")) {
            while (rows.next()) {
                files.add(
                        key(rows.getString("id")),
                        Keys.pem(readable(rows.getBytes("public_key"))).getBytes(StandardCharsets.US_ASCII));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select number, manifest, key, signature from reporting.snapshot order by number")) {
            while (rows.next()) {
                int number = rows.getInt("number");
                Manifest manifest = Wire.mapper().readValue(rows.getString("manifest"), Manifest.class);
                Signature signature = new Signature("Ed25519", rows.getString("key"), rows.getString("signature"));
                files.add(FOLDER + "snapshot-%d.json".formatted(number), out -> {
                    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
                    SnapshotWriter writer = new SnapshotWriter(buffered, manifest);
                    for (Section section : Section.values()) {
                        writer.begin(section);
                        objects(connection, number, section, writer);
                    }
                    writer.sign(signature);
                    buffered.flush();
                    return manifest.counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                });
            }
        }
    }

    private static void objects(Connection connection, int number, Section section, SnapshotWriter writer)
            throws IOException, SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select body from reporting.snapshot_part where number = ? and section = ? order by place")) {
            statement.setFetchSize(1);
            statement.setInt(1, number);
            statement.setString(2, section.word());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(rows.getBytes("body")))) {
                        byte[] lines = in.readAllBytes();
                        int begin = 0;
                        for (int at = 0; at < lines.length; at++) {
                            if (lines[at] == '\n') {
                                writer.add(java.util.Arrays.copyOfRange(lines, begin, at));
                                begin = at + 1;
                            }
                        }
                    }
                }
            }
        }
    }

    static boolean isSnapshot(String name) {
        return name.startsWith(FOLDER) && name.endsWith(".json");
    }

    static String key(String id) {
        return KEYS + id + ".pem";
    }

    private static PublicKey readable(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a public key in the database is unreadable", e);
        }
    }

    /** Which key signed the file. */
    static String signer(InputStream file) throws IOException {
        try (JsonParser in = Wire.mapper().createParser(file)) {
            in.nextToken();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                if (name.equals("signature")) {
                    JsonNode signature = in.readValueAsTree();
                    return signature.path("key").asString("");
                }
                in.skipChildren();
            }
            return "";
        }
    }

    /** Puts a snapshot that was found sound into its tables. */
    static void read(Connection connection, InputStream file) throws IOException, SQLException {
        try (InputStream buffered = new BufferedInputStream(file, 1 << 16);
                JsonParser in = Wire.mapper().createParser(buffered)) {
            JsonNode manifest = Wire.mapper().createObjectNode();
            JsonNode signature = Wire.mapper().createObjectNode();
            in.nextToken();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                Optional<Section> section = Section.of(name);
                if (section.isPresent()) {
                    // The manifest leads, so the number is known.
                    parts(connection, manifest.path("number").asInt(), section.get(), in);
                } else if (name.equals("manifest")) {
                    manifest = in.readValueAsTree();
                } else {
                    signature = in.readValueAsTree();
                }
            }
            row(connection, manifest, signature);
        }
    }

    private static void parts(Connection connection, int number, Section section, JsonParser in)
            throws IOException, SQLException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int held = 0;
        int place = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            JsonNode object = in.readValueAsTree();
            lines.writeBytes(Canonical.bytes(object));
            lines.write('\n');
            if (++held == PART) {
                part(connection, number, section, place++, lines);
                held = 0;
            }
        }
        if (held > 0) {
            part(connection, number, section, place, lines);
        }
    }

    private static void part(Connection connection, int number, Section section, int place, ByteArrayOutputStream lines)
            throws IOException, SQLException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            lines.writeTo(out);
        }
        lines.reset();
        try (PreparedStatement add = connection.prepareStatement(
                "insert into reporting.snapshot_part (number, section, place, body) values (?, ?, ?, ?)")) {
            add.setInt(1, number);
            add.setString(2, section.word());
            add.setInt(3, place);
            add.setBytes(4, packed.toByteArray());
            add.executeUpdate();
        }
    }

    private static void row(Connection connection, JsonNode manifest, JsonNode signature) throws SQLException {
        String text = Canonical.text(manifest);
        try (PreparedStatement add = connection.prepareStatement("""
                insert into reporting.snapshot (number, hash, previous, unit, taken_at, manifest, key, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            add.setInt(1, manifest.path("number").asInt());
            add.setString(2, ContentDigest.hash(text.getBytes(StandardCharsets.UTF_8)));
            add.setString(3, manifest.path("previous").asString(null));
            add.setString(4, manifest.path("scope").path("unit").asString());
            add.setObject(5, Instant.parse(manifest.path("takenAt").asString()).atOffset(ZoneOffset.UTC));
            add.setString(6, text);
            add.setString(7, signature.path("key").asString());
            add.setString(8, signature.path("value").asString());
            add.executeUpdate();
        }
    }
}
