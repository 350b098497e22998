package vn.wardpulse.reporting.snapshots;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.frozen.Keys;
import vn.wardpulse.frozen.Signature;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Vault;

/** The key that signs snapshots: drawn when the first is signed, and kept. */
@Component
class Signer {

    private static final String ALGORITHM = "Ed25519";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final @Nullable Vault vault;

    Signer(JdbcClient jdbc, PlatformTransactionManager transactions, SnapshotSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.vault = settings.keySecret() == null ? null : new Vault(settings.keySecret());
    }

    /** @throws Refused if the installation has no secret for the key */
    Signature sign(String hash) {
        Stored key = stored();
        return Signature.of(hash, opened(key), key.id());
    }

    /** The public half of the key that signs now. */
    PublicKey publicKey() {
        return readable(stored().publicKey());
    }

    /** The public half of the key with this id, which may be an older one. */
    Optional<PublicKey> publicKey(String id) {
        return jdbc.sql("select public_key from snapshot_key where id = :id")
                .param("id", id)
                .query((row, n) -> readable(row.getBytes("public_key")))
                .optional();
    }

    @SuppressWarnings("ArrayRecordComponent") // as they stand in the row
    private record Stored(String id, byte[] publicKey, byte[] privateKey, byte[] salt) {}

    /** Two instances that sign for the first time agree on one key: the table is locked while it is looked at. */
    private Stored stored() {
        Vault open = demandVault();
        return transaction.execute(status -> newest().orElseGet(() -> {
            jdbc.sql("lock table snapshot_key in exclusive mode").update();
            return newest().orElseGet(() -> draw(open));
        }));
    }

    /** A key that came out of an archive has only its public half: it proves what it signed, and signs nothing more. */
    private Optional<Stored> newest() {
        return jdbc.sql("""
                select id, public_key, private_key, salt
                from snapshot_key
                where length(private_key) > 0
                order by created_at desc, id
                limit 1
                """)
                .query((row, n) -> new Stored(
                        row.getString("id"),
                        row.getBytes("public_key"),
                        row.getBytes("private_key"),
                        row.getBytes("salt")))
                .optional();
    }

    private Stored draw(Vault open) {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        byte[] salt = open.newSalt();
        Stored drawn = new Stored(
                Keys.id(pair.getPublic()),
                pair.getPublic().getEncoded(),
                open.closed(pair.getPrivate().getEncoded(), salt),
                salt);
        jdbc.sql("""
                insert into snapshot_key (id, public_key, private_key, salt)
                values (:id, :public, :private, :salt)
                """)
                .param("id", drawn.id())
                .param("public", drawn.publicKey())
                .param("private", drawn.privateKey())
                .param("salt", drawn.salt())
                .update();
        return drawn;
    }

    private PrivateKey opened(Stored key) {
        try {
            byte[] encoded = demandVault().opened(key.privateKey(), key.salt());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw new IllegalStateException(
                    "the key in the database cannot be opened: wardpulse.reporting.snapshots.key-secret is not the one"
                            + " it was made with",
                    e);
        }
    }

    private static PublicKey readable(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a public key in the database is unreadable", e);
        }
    }

    private Vault demandVault() {
        if (vault == null) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Fault.error(
                            "no-signing-key",
                            "wardpulse.reporting.snapshots.key-secret",
                            "Hệ thống chưa được cấp khoá ký nên chưa chốt được số liệu. Đề nghị quản trị đặt thông số này.",
                            "This installation has no secret for its signing key, so nothing can be frozen. Ask an"
                                    + " administrator to set it."));
        }
        return vault;
    }
}
