package vn.wardpulse.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down: after a few failures in a row, a name is locked for the address they came from, each time for
 * longer. Only for that address, so that nobody can lock somebody else out of their own office.
 */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AttemptSettings settings;

    Attempts(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Qualifier("wallClock") Clock clock,
            AttemptSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * To be asked before a password is looked at. The attempt counts as failed until {@link #succeeded} takes it back,
     * so that guesses sent at the same moment count one by one.
     *
     * @return how long the name stays locked for the address; empty if the attempt may go ahead
     */
    Optional<Duration> begin(String name, String address) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            var row = row(name, address, now);
            if (row.lockedUntil() != null && row.lockedUntil().toInstant().isAfter(now)) {
                return Optional.of(Duration.between(now, row.lockedUntil().toInstant()));
            }
            boolean forgotten =
                    row.lastAt().toInstant().plus(settings.forgottenAfter()).isBefore(now);
            int failures = forgotten ? 1 : row.failures() + 1;
            jdbc.sql("""
                            update sign_in_failure set failures = :failures, last_at = :now, locked_until = :until
                            where name = :name and address = :address
                            """)
                    .param("failures", failures)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param(
                            "until",
                            settings.lockAfter(failures)
                                    .map(now::plus)
                                    .map(until -> until.atOffset(ZoneOffset.UTC))
                                    .orElse(null))
                    .param("name", name)
                    .param("address", address)
                    .update();
            return Optional.empty();
        });
    }

    /** The row of the pair, made if it is missing, and held for this transaction so that attempts queue up. */
    private Failures row(String name, String address, Instant now) {
        return jdbc.sql("""
                        insert into sign_in_failure (name, address, failures, last_at) values (:name, :address, 0, :now)
                        on conflict (name, address) do update set name = excluded.name
                        returning failures, last_at, locked_until
                        """)
                .param("name", name)
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Failures.class)
                .single();
    }

    /** The password was right: nothing is held against the name at this address any more. */
    void succeeded(String name, String address) {
        jdbc.sql("delete from sign_in_failure where name = :name and address = :address")
                .param("name", name)
                .param("address", address)
                .update();
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        jdbc.sql("delete from sign_in_failure where last_at < :before")
                .param("before", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    record Failures(
            int failures, OffsetDateTime lastAt, @Nullable OffsetDateTime lockedUntil) {}
}
