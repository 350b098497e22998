package vn.wardpulse.frozen;

import java.io.IOException;
import java.io.InputStream;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;

/**
 * Checks a snapshot's file: that its content has the hash that its manifest says, and that whoever holds the key signed
 * that manifest. Reads one object at a time, whatever the size of the file, and however it was indented since.
 */
public final class Verification {

    /** What can be wrong with a file. */
    public enum Problem {
        /** Not a snapshot's file, or one that was cut off. */
        NOT_A_SNAPSHOT,
        /** A format that this version does not know. */
        UNKNOWN_FORMAT,
        /** Figures or definitions were changed, added or taken away. */
        CONTENT_CHANGED,
        /** Objects were added or taken away; the manifest says how many there were. */
        COUNT_CHANGED,
        /** Signed with another key. */
        OTHER_KEY,
        /** The manifest was changed, or whoever signed did not have this key. */
        SIGNATURE_WRONG
    }

    /**
     * @param hash of the manifest as it stands in the file; null where there is none
     * @param manifest as it stands in the file
     * @param problems empty if the file is what was frozen
     */
    public record Verdict(@Nullable String hash, @Nullable JsonNode manifest, List<Problem> problems) {

        public Verdict {
            problems = List.copyOf(problems);
        }

        public boolean isSound() {
            return problems.isEmpty();
        }
    }

    private final ContentDigest content = new ContentDigest();
    private @Nullable JsonNode manifest;
    private @Nullable JsonNode signature;

    private Verification() {}

    /** @throws IOException if the file cannot be read; what is wrong with what it says is in the verdict */
    public static Verdict of(InputStream file, PublicKey key) throws IOException {
        Verification verification = new Verification();
        try (JsonParser in = Wire.mapper().createParser(file)) {
            verification.read(in);
        } catch (JacksonException | IllegalStateException | IllegalArgumentException e) {
            return new Verdict(null, verification.manifest, List.of(Problem.NOT_A_SNAPSHOT));
        }
        return verification.verdict(key);
    }

    private void read(JsonParser in) {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalStateException("not an object");
        }
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            Optional<Section> section = Section.of(name);
            if (section.isPresent()) {
                section(section.get(), in);
            } else if (name.equals("manifest") && manifest == null) {
                manifest = in.readValueAsTree();
            } else if (name.equals("signature") && signature == null) {
                signature = in.readValueAsTree();
            } else {
                throw new IllegalStateException("a part “%s”".formatted(name));
            }
        }
        if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
            throw new IllegalStateException("more than one object, or less");
        }
    }

    private void section(Section section, JsonParser in) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw new IllegalStateException("%s is no list".formatted(section.word()));
        }
        content.begin(section);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            JsonNode object = in.readValueAsTree();
            content.add(Canonical.bytes(object));
        }
    }

    private Verdict verdict(PublicKey key) {
        if (manifest == null || signature == null) {
            return new Verdict(null, manifest, List.of(Problem.NOT_A_SNAPSHOT));
        }
        List<Problem> problems = new ArrayList<>();
        if (manifest.path("format").asInt(0) != Manifest.FORMAT) {
            problems.add(Problem.UNKNOWN_FORMAT);
        }
        content.counts().forEach((section, count) -> {
            if (manifest.path("counts").path(section.word()).asLong(-1) != count) {
                problems.add(Problem.COUNT_CHANGED);
            }
        });
        if (!content.hash().equals(manifest.path("content").asString(""))) {
            problems.add(Problem.CONTENT_CHANGED);
        }
        String hash = ContentDigest.hash(Canonical.bytes(manifest));
        Signature signed = new Signature(
                signature.path("algorithm").asString(""),
                signature.path("key").asString(""),
                signature.path("value").asString(""));
        if (!signed.isOf(hash, key)) {
            problems.add(signed.key().equals(Keys.id(key)) ? Problem.SIGNATURE_WRONG : Problem.OTHER_KEY);
        }
        return new Verdict(hash, manifest, problems.stream().distinct().toList());
    }
}
