package vn.wardpulse.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens, kept in the database so that a restart invalidates nothing. The newest signs; older ones
 * stay published, so that what they signed is still believed.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext>, InitializingBean {

    /** Longer than any token is valid. */
    private static final Duration STILL_PUBLISHED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyVault vault;
    private final Clock clock;
    private volatile JWKSet keys = new JWKSet();

    SigningKeys(JdbcClient jdbc, TransactionTemplate transaction, KeyVault vault, @Qualifier("wallClock") Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vault = vault;
        this.clock = clock;
    }

    /** Two instances that start on an empty database agree on one key: the table is locked while it is looked at. */
    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table signing_key in exclusive mode").update();
            if (stored().isEmpty()) {
                store(drawn());
            }
        });
        reload();
    }

    /** Signs with a new key from now on. */
    void rotate() {
        store(drawn());
        reload();
    }

    /** Takes up keys that another instance has made, and drops those whose last token expired long ago. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void keepUp() {
        jdbc.sql("""
                        delete from signing_key old
                        where exists (select 1 from signing_key newer
                                      where newer.created_at > old.created_at and newer.created_at < :before)
                        """)
                .param("before", clock.instant().minus(STILL_PUBLISHED).atOffset(ZoneOffset.UTC))
                .update();
        var stored = listed().stream().map(Listed::kid).toList();
        if (!stored.equals(keys.getKeys().stream().map(JWK::getKeyID).toList())) {
            reload();
        }
    }

    /** @param signs whether new tokens are signed with it */
    record Listed(String kid, Instant createdAt, boolean signs) {}

    List<Listed> listed() {
        return jdbc.sql("""
                        select kid, created_at, row_number() over (order by created_at desc, kid) = 1 as signs
                        from signing_key order by created_at desc, kid
                        """)
                .query((row, number) -> new Listed(
                        row.getString("kid"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("signs")))
                .list();
    }

    private void reload() {
        keys = new JWKSet(stored());
    }

    /** Key id of the key that signs. */
    String current() {
        return keys.getKeys().getFirst().getKeyID();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys);
    }

    private List<JWK> stored() {
        return jdbc.sql("select private_jwk, salt from signing_key order by created_at desc, kid")
                .query((row, number) -> parsed(vault.opened(row.getBytes("private_jwk"), row.getBytes("salt"))))
                .list();
    }

    private void store(RSAKey key) {
        var salt = vault.newSalt();
        jdbc.sql("""
                        insert into signing_key (kid, public_jwk, private_jwk, salt, created_at)
                        values (:kid, :public, :private, :salt, :now)
                        """)
                .param("kid", key.getKeyID())
                .param("public", key.toPublicJWK().toJSONString())
                .param("private", vault.closed(key.toJSONString(), salt))
                .param("salt", salt)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RSAKey drawn() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK parsed(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("a signing key in the database is unreadable", e);
        }
    }
}
