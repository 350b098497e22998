package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.wire.Wire;

/** Checks a snapshot against itself, against the one before it, and against the log, from which no more is held than a piece. */
@Component
class Proving {

    private static final int NAMED = 100;
    /** Objects after which somebody who wants to end it is heard. */
    private static final int LOOK = 20_000;

    private final Snapshots snapshots;
    private final Signer signer;
    private final LogReader log;

    Proving(Snapshots snapshots, Signer signer, LogReader log) {
        this.snapshots = snapshots;
        this.signer = signer;
        this.log = log;
    }

    Proof prove(Snapshots.Stored snapshot) {
        return prove(snapshot, Progress.NONE);
    }

    /** The same for as long as it takes. */
    Proof prove(Snapshots.Stored snapshot, Progress progress) {
        int number = snapshot.manifest().number();
        try (LoggedScope logged = log.read(
                        snapshot.manifest().scope(), snapshot.manifest().position(), progress);
                MadeContent anew = ContentMaker.make(logged, progress)) {
            progress.begin(Progress.Stage.COMPARING, 3 * Section.values().length);
            String stored = hash(section -> snapshots.objects(number, section), progress);
            boolean sameAsLog =
                    hash(anew::objects, progress).equals(snapshot.manifest().content());
            return new Proof(
                    stored.equals(snapshot.manifest().content()),
                    snapshot.manifest().hash().equals(snapshot.hash())
                            && signer.publicKey(snapshot.signature().key())
                                    .filter(key -> snapshot.signature().isOf(snapshot.hash(), key))
                                    .isPresent(),
                    Objects.equals(before(snapshot), snapshot.manifest().previous()),
                    sameAsLog,
                    sameAsLog ? List.of() : differences(number, anew, progress));
        }
    }

    private static String hash(Function<Section, Iterator<byte[]>> content, Progress progress) {
        ContentDigest digest = new ContentDigest();
        long[] read = {0};
        for (Section section : Section.values()) {
            digest.begin(section);
            content.apply(section).forEachRemaining(object -> {
                digest.add(object);
                if (++read[0] % LOOK == 0) {
                    progress.look();
                }
            });
            progress.step();
        }
        return digest.hash();
    }

    private @Nullable String before(Snapshots.Stored snapshot) {
        return snapshots
                .find(snapshot.manifest().number() - 1)
                .map(Snapshots.Stored::hash)
                .orElse(null);
    }

    /** An object with what it is about. */
    private record Read(String order, JsonNode tree, byte[] canonical) {

        static Iterator<Read> all(Section section, Iterator<byte[]> objects) {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(objects, 0), false)
                    .map(object -> {
                        JsonNode tree = Wire.mapper().readTree(new String(object, UTF_8));
                        return new Read(FrozenKey.order(section, tree), tree, object);
                    })
                    .iterator();
        }
    }

    private List<Proof.Difference> differences(int number, MadeContent anew, Progress progress) {
        List<Proof.Difference> differences = new ArrayList<>();
        for (Section section : Section.values()) {
            Merging.merge(
                    Read.all(section, snapshots.objects(number, section)),
                    Read.all(section, anew.objects(section)),
                    Read::order,
                    (frozen, logged) -> {
                        if (differences.size() < NAMED && !same(frozen, logged)) {
                            differences.add(difference(section, frozen, logged));
                        }
                    });
            progress.step();
        }
        return differences;
    }

    private static boolean same(@Nullable Read frozen, @Nullable Read logged) {
        return frozen != null && logged != null && Arrays.equals(frozen.canonical(), logged.canonical());
    }

    private static Proof.Difference difference(Section section, @Nullable Read frozen, @Nullable Read logged) {
        JsonNode about =
                Objects.requireNonNull(frozen != null ? frozen : logged).tree();
        return new Proof.Difference(
                section.word(),
                FrozenKey.of(section, about),
                frozen == null ? null : frozen.tree(),
                logged == null ? null : logged.tree());
    }
}
