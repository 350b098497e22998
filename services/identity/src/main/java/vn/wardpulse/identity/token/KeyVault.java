package vn.wardpulse.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts private keys for the database: AES-256-GCM under a key derived from the secret in the settings. */
@Component
class KeyVault {

    private static final int ITERATIONS = 120_000;

    private final String secret;

    KeyVault(KeySettings settings) {
        this.secret = settings.required();
    }

    byte[] newSalt() {
        return KeyGenerators.secureRandom(16).generateKey();
    }

    byte[] closed(String text, byte[] salt) {
        return cipher(salt).encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    String opened(byte[] closed, byte[] salt) {
        try {
            return new String(cipher(salt).decrypt(closed), StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the signing keys in the database cannot be opened: wardpulse.identity.key-secret is not the one"
                            + " they were made with",
                    e);
        }
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
