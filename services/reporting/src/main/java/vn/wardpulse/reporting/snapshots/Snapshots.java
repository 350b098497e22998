package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.frozen.Signature;
import vn.wardpulse.model.wire.Wire;

/** The snapshots that there are. They are only ever added. */
@Component
public class Snapshots {

    /** The lock under which the next is added to the chain. */
    private static final long CHAIN = 5_060_001;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Runnable partRead;

    @Autowired
    Snapshots(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(jdbc, new TransactionTemplate(transactions), () -> {});
    }

    private Snapshots(JdbcClient jdbc, TransactionTemplate transaction, Runnable partRead) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.partRead = partRead;
    }

    /** @param hash of the manifest: what the snapshot is called for ever */
    public record Stored(Manifest manifest, String hash, Signature signature) {}

    /** The last in the chain. */
    record Link(int number, @Nullable String hash) {}

    /** Adds one to the chain, without anybody who looks on. */
    Stored add(Function<Link, Manifest> manifest, Content content, Function<String, Signature> sign) {
        return add(manifest, content, sign, () -> {}, stored -> {});
    }

    /**
     * Adds one to the chain.
     *
     * @param manifest given the last one that is there
     * @param step is called for every part that was written
     * @param within the same transaction, with the one that was added
     */
    Stored add(
            Function<Link, Manifest> manifest,
            Content content,
            Function<String, Signature> sign,
            Runnable step,
            Consumer<Stored> within) {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:chain)")
                    .param("chain", CHAIN)
                    .query((row, n) -> n)
                    .list();
            Manifest made = manifest.apply(last());
            Stored stored = new Stored(made, made.hash(), sign.apply(made.hash()));
            content.each(part -> {
                jdbc.sql("""
                        insert into snapshot_part (number, section, place, body)
                        values (:number, :section, :place, :body)
                        """)
                        .param("number", made.number())
                        .param("section", part.section().word())
                        .param("place", part.place())
                        .param("body", part.body())
                        .update();
                step.run();
            });
            jdbc.sql("""
                    insert into snapshot (number, hash, previous, unit, taken_at, manifest, key, signature)
                    values (:number, :hash, :previous, :unit, :takenAt, :manifest, :key, :signature)
                    """)
                    .param("number", made.number())
                    .param("hash", stored.hash())
                    .param("previous", made.previous())
                    .param("unit", made.scope().unit().value())
                    .param("takenAt", made.takenAt().atOffset(ZoneOffset.UTC))
                    .param("manifest", new String(Canonical.bytes(made), UTF_8))
                    .param("key", stored.signature().key())
                    .param("signature", stored.signature().value())
                    .update();
            within.accept(stored);
            return stored;
        });
    }

    private Link last() {
        return jdbc.sql("select number, hash from snapshot order by number desc limit 1")
                .query((row, n) -> new Link(row.getInt("number"), row.getString("hash")))
                .optional()
                .orElseGet(() -> new Link(0, null));
    }

    /** Newest first. */
    List<Stored> all() {
        return jdbc.sql("select manifest, hash, key, signature from snapshot order by number desc")
                .query((row, n) -> stored(
                        row.getString("manifest"),
                        row.getString("hash"),
                        row.getString("key"),
                        row.getString("signature")))
                .list();
    }

    public Optional<Stored> find(int number) {
        return jdbc.sql("select manifest, hash, key, signature from snapshot where number = :number")
                .param("number", number)
                .query((row, n) -> stored(
                        row.getString("manifest"),
                        row.getString("hash"),
                        row.getString("key"),
                        row.getString("signature")))
                .optional();
    }

    private static Stored stored(String manifest, String hash, String key, String signature) {
        return new Stored(
                Wire.mapper().readValue(manifest, Manifest.class), hash, new Signature("Ed25519", key, signature));
    }

    /** Hands over a section's objects in canonical form, one part in memory at a time. */
    void read(int number, Section section, Consumer<byte[]> object) {
        objects(number, section).forEachRemaining(object);
    }

    /** The same, for whoever takes them when they want them. */
    Iterator<byte[]> objects(int number, Section section) {
        return IntStream.iterate(0, place -> place + 1)
                .mapToObj(place -> part(number, section, place))
                .takeWhile(Optional::isPresent)
                .flatMap(part -> part.orElseThrow().objects().stream())
                .iterator();
    }

    private Optional<Content.Part> part(int number, Section section, int place) {
        Optional<Content.Part> part = jdbc.sql("""
                        select body from snapshot_part
                        where number = :number and section = :section and place = :place
                        """)
                .param("number", number)
                .param("section", section.word())
                .param("place", place)
                .query((row, n) -> new Content.Part(section, place, row.getBytes("body")))
                .optional();
        partRead.run();
        return part;
    }

    /** The same snapshots, with somebody who is told of every part that is read. */
    Snapshots telling(Runnable read) {
        return new Snapshots(jdbc, transaction, read);
    }

    /** The same, each read as what it is. */
    public <T> void read(int number, Section section, Class<T> type, Consumer<T> object) {
        read(number, section, bytes -> object.accept(Wire.mapper().readValue(bytes, type)));
    }
}
