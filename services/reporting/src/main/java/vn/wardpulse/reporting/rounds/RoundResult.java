package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.RoundId;

/**
 * The result of a round as it was published. It says everything that it takes to read it and to work it out again; nothing
 * of it is looked up elsewhere, and nothing of it ever changes.
 *
 * @param format {@value #FORMAT}
 * @param number of the results of this round, from 1; the last one is in force
 * @param reason why there is another one; null for the first
 * @param by who answers for it
 * @param publishedAt on the domain's clock
 * @param about what the round was called
 * @param units what its units were called on the round's last day
 * @param clusters what its clusters were called
 * @param rests what it was worked out from
 */
@Schema(name = "RoundResult")
record RoundResult(
        int format,
        RoundId round,
        int number,
        @Nullable String reason,
        Publisher by,
        Instant publishedAt,
        About about,
        List<CalledUnit> units,
        List<CalledCluster> clusters,
        ResultBasis rests,
        ShownStanding standing) {

    static final int FORMAT = 1;

    /** @param account sign-in name */
    @Schema(name = "RoundPublisher")
    record Publisher(String account, String name) {}

    /** @param document number of the plan's document, such as {@code 32/KH-HĐTĐKT} */
    @Schema(name = "RoundAbout")
    record About(String document, Name issuer, Name title, Round round) {}

    @Schema(name = "RoundUnit")
    record CalledUnit(UnitId unit, UnitKind kind, Name name) {}

    @Schema(name = "RoundCluster")
    record CalledCluster(GroupCode cluster, Name name, UnitId lead) {}

    /**
     * @param snapshot number of the snapshot that figures, obligations and targets are from
     * @param hash of that snapshot
     * @param judgements position in the log up to which judgements were taken; 0 if nobody judged
     */
    @Schema(name = "RoundResultBasis")
    record ResultBasis(int snapshot, String hash, boolean official, Instant takenAt, long judgements) {}

    RoundResult {
        units = List.copyOf(units);
        clusters = List.copyOf(clusters);
    }

    /** The same as far as it is for somebody. */
    RoundResult with(ShownStanding other) {
        return new RoundResult(format, round, number, reason, by, publishedAt, about, units, clusters, rests, other);
    }

    byte[] canonical() {
        return Canonical.bytes(this);
    }

    static String hash(byte[] canonical) {
        return ContentDigest.hash(canonical);
    }
}
