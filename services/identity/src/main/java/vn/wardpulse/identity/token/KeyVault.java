package vn.wardpulse.identity.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Component;
import vn.wardpulse.web.Vault;

/** Encrypts private keys for the database under the secret in the settings. */
@Component
class KeyVault {

    private final Vault vault;

    KeyVault(KeySettings settings) {
        this.vault = new Vault(settings.required());
    }

    byte[] newSalt() {
        return vault.newSalt();
    }

    byte[] closed(String text, byte[] salt) {
        return vault.closed(text.getBytes(UTF_8), salt);
    }

    String opened(byte[] closed, byte[] salt) {
        try {
            return new String(vault.opened(closed, salt), UTF_8);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the signing keys in the database cannot be opened: wardpulse.identity.key-secret is not the one"
                            + " they were made with",
                    e);
        }
    }
}
