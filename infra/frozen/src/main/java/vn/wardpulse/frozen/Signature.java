package vn.wardpulse.frozen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;

/**
 * Ed25519 (RFC 8032) over the hash, as the 64 hexadecimal digits in which it is written.
 *
 * @param algorithm always Ed25519
 * @param key id of the key, see {@link Keys#id}
 * @param value in Base64
 */
public record Signature(String algorithm, String key, String value) {

    private static final String ALGORITHM = "Ed25519";

    public static Signature of(String hash, PrivateKey key, String keyId) {
        try {
            java.security.Signature signing = java.security.Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(hash.getBytes(US_ASCII));
            return new Signature(ALGORITHM, keyId, Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** Whether whoever has the private half of this key signed that hash. */
    public boolean isOf(String hash, PublicKey signer) {
        try {
            java.security.Signature checking = java.security.Signature.getInstance(ALGORITHM);
            checking.initVerify(signer);
            checking.update(hash.getBytes(US_ASCII));
            return algorithm.equals(ALGORITHM)
                    && checking.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
