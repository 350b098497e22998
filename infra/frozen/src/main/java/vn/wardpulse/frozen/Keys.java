package vn.wardpulse.frozen;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys as files hold them: PEM around X.509 SubjectPublicKeyInfo. */
public final class Keys {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private Keys() {}

    /** The first sixteen hexadecimal digits of the key's SHA-256. */
    public static String id(PublicKey key) {
        return ContentDigest.hash(key.getEncoded()).substring(0, 16);
    }

    public static String pem(PublicKey key) {
        return "%s%n%s%n%s%n"
                .formatted(BEGIN, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()), END)
                .replace(System.lineSeparator(), "\n");
    }

    /** @throws IllegalArgumentException if that is no Ed25519 public key in PEM */
    public static PublicKey parse(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no public key in PEM");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 public key", e);
        }
    }
}
