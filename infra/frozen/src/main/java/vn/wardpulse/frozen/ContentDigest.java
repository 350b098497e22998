package vn.wardpulse.frozen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a snapshot's content: each section's word and a line break, then its objects in canonical form, each with
 * a line break. Takes them one by one, so that content may be larger than memory.
 */
public final class ContentDigest {

    private final MessageDigest digest = sha256();
    private final Map<Section, Long> counts = new EnumMap<>(Section.class);
    private @Nullable Section section;

    /** @throws IllegalStateException if the section comes after one that follows it, or twice */
    public void begin(Section next) {
        if (section != null && next.compareTo(section) <= 0) {
            throw new IllegalStateException("%s after %s".formatted(next.word(), section.word()));
        }
        section = next;
        counts.put(next, 0L);
        digest.update((next.word() + "\n").getBytes(UTF_8));
    }

    /** @param canonical one object of the section that was begun last */
    public void add(byte[] canonical) {
        if (section == null) {
            throw new IllegalStateException("no section was begun");
        }
        counts.merge(section, 1L, Long::sum);
        digest.update(canonical);
        digest.update((byte) '\n');
    }

    /** How many objects each section has that was begun. */
    public Map<Section, Long> counts() {
        return Map.copyOf(counts);
    }

    /** In hexadecimal digits; ends the digest. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 in hexadecimal digits. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
