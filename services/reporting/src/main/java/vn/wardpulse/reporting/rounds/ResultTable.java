package vn.wardpulse.reporting.rounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.wire.Wire;

/** The results that were published. They are only ever added. */
@Component
class ResultTable {

    /** The lock under which the next is added. */
    private static final long ADDING = 5_060_002;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ResultTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param hash of the canonical form: what the result is called for ever */
    record Stored(RoundResult result, String hash) {}

    /** @param next given how many results the round has, 0 for none, makes the one that is added; may refuse */
    Stored add(RoundId round, IntFunction<RoundResult> next) {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:adding)")
                    .param("adding", ADDING)
                    .query((row, n) -> n)
                    .list();
            RoundResult result = next.apply(count(round));
            byte[] canonical = result.canonical();
            Stored stored = new Stored(result, RoundResult.hash(canonical));
            jdbc.sql("""
                    insert into round_result (plan, round, number, hash, published_at, body)
                    values (:plan, :round, :number, :hash, :at, :body)
                    """)
                    .param("plan", round.plan().value())
                    .param("round", round.number())
                    .param("number", result.number())
                    .param("hash", stored.hash())
                    .param("at", result.publishedAt().atOffset(ZoneOffset.UTC))
                    .param("body", new String(canonical, UTF_8))
                    .update();
            return stored;
        });
    }

    private int count(RoundId round) {
        return jdbc.sql("select count(*) from round_result where plan = :plan and round = :round")
                .param("plan", round.plan().value())
                .param("round", round.number())
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    List<Stored> all(RoundId round) {
        return jdbc.sql("""
                select body, hash from round_result
                where plan = :plan and round = :round
                order by number desc
                """)
                .param("plan", round.plan().value())
                .param("round", round.number())
                .query((row, n) -> stored(row.getString("body"), row.getString("hash")))
                .list();
    }

    /** The one in force. */
    Optional<Stored> latest(RoundId round) {
        return all(round).stream().findFirst();
    }

    Optional<Stored> find(RoundId round, int number) {
        return all(round).stream()
                .filter(stored -> stored.result().number() == number)
                .findFirst();
    }

    /** Whoever owns the database can take triggers away; what they change then does not pass for a result. */
    private static Stored stored(String body, String hash) {
        if (!RoundResult.hash(body.getBytes(UTF_8)).equals(hash)) {
            throw new IllegalStateException("a published result is not what it was: its hash is not " + hash);
        }
        return new Stored(Wire.mapper().readValue(body, RoundResult.class), hash);
    }
}
