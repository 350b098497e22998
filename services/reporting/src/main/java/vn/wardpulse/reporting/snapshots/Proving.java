package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.wire.Wire;

/** Checks a snapshot against itself, against the one before it, and against the log. */
@Component
class Proving {

    private static final int NAMED = 100;

    private final Snapshots snapshots;
    private final Signer signer;
    private final LogReader log;

    Proving(Snapshots snapshots, Signer signer, LogReader log) {
        this.snapshots = snapshots;
        this.signer = signer;
        this.log = log;
    }

    Proof prove(Snapshots.Stored snapshot) {
        Content anew = contentFromLog(snapshot);
        boolean sameAsLog = anew.hash().equals(snapshot.manifest().content());
        return new Proof(
                storedHash(snapshot.manifest().number())
                        .equals(snapshot.manifest().content()),
                snapshot.manifest().hash().equals(snapshot.hash())
                        && signer.publicKey(snapshot.signature().key())
                                .filter(key -> snapshot.signature().isOf(snapshot.hash(), key))
                                .isPresent(),
                Objects.equals(before(snapshot), snapshot.manifest().previous()),
                sameAsLog,
                sameAsLog ? List.of() : differences(snapshot.manifest().number(), anew));
    }

    private Content contentFromLog(Snapshots.Stored snapshot) {
        LoggedScope logged =
                log.read(snapshot.manifest().scope(), snapshot.manifest().position());
        return new ContentMaker(logged, logged.views()).make();
    }

    private String storedHash(int number) {
        ContentDigest digest = new ContentDigest();
        for (Section section : Section.values()) {
            digest.begin(section);
            snapshots.read(number, section, digest::add);
        }
        return digest.hash();
    }

    private @Nullable String before(Snapshots.Stored snapshot) {
        return snapshots
                .find(snapshot.manifest().number() - 1)
                .map(Snapshots.Stored::hash)
                .orElse(null);
    }

    private List<Proof.Difference> differences(int number, Content anew) {
        List<Proof.Difference> differences = new ArrayList<>();
        for (Section section : Section.values()) {
            Map<String, byte[]> logged = new LinkedHashMap<>();
            anew.parts().stream()
                    .filter(part -> part.section() == section)
                    .flatMap(part -> part.objects().stream())
                    .forEach(object -> logged.put(FrozenKey.of(section, tree(object)), object));
            snapshots.read(number, section, object -> {
                String key = FrozenKey.of(section, tree(object));
                byte[] other = logged.remove(key);
                if (!Arrays.equals(object, other)) {
                    differences.add(new Proof.Difference(
                            section.word(), key, tree(object), other == null ? null : tree(other)));
                }
            });
            logged.forEach(
                    (key, object) -> differences.add(new Proof.Difference(section.word(), key, null, tree(object))));
        }
        return differences.stream().limit(NAMED).toList();
    }

    private static JsonNode tree(byte[] canonical) {
        return Wire.mapper().readTree(new String(canonical, UTF_8));
    }
}
