package vn.wardpulse.web;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts private keys for a database: AES-256-GCM under a key derived from a secret that is kept elsewhere. */
public final class Vault {

    private static final int ITERATIONS = 120_000;

    private final String secret;

    public Vault(String secret) {
        this.secret = secret;
    }

    public byte[] newSalt() {
        return KeyGenerators.secureRandom(16).generateKey();
    }

    public byte[] closed(byte[] open, byte[] salt) {
        return cipher(salt).encrypt(open);
    }

    /** @throws IllegalStateException if it was closed with another secret */
    public byte[] opened(byte[] closed, byte[] salt) {
        return cipher(salt).decrypt(closed);
    }

    private BytesEncryptor cipher(byte[] salt) {
        try {
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, 256));
            return new AesBytesEncryptor(
                    new SecretKeySpec(derived.getEncoded(), "AES"),
                    KeyGenerators.secureRandom(16),
                    CipherAlgorithm.GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
