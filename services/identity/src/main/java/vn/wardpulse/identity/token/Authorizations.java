package vn.wardpulse.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.wardpulse.identity.account.AccessEnded;

/** The authorizations that tokens came from, as far as Spring's own service leaves something to do. */
@Component
class Authorizations {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Authorizations(JdbcClient jdbc, @Qualifier("wallClock") Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** No token of this account can be renewed any more; access tokens out there run off within minutes. */
    @EventListener
    void revoke(AccessEnded ended) {
        jdbc.sql("delete from oauth2_authorization where principal_name = :name")
                .param("name", ended.account())
                .update();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetExpired() {
        jdbc.sql("""
                        delete from oauth2_authorization
                        where greatest(authorization_code_expires_at, access_token_expires_at, oidc_id_token_expires_at,
                                       refresh_token_expires_at) < :before
                        """)
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
