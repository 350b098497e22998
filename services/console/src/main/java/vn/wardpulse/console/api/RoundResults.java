package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Round;

/**
 * The results of a round that were published.
 *
 * @param may whether the reader may publish one
 * @param unit whose snapshot carries a result, with all under it
 * @param periods that the snapshot has to have
 * @param results newest first; the first is in force
 */
public record RoundResults(boolean may, UnitId unit, List<Period> periods, List<Head> results) {

    public record Head(
            int number, String hash, @Nullable String reason, Publisher by, Instant publishedAt, Basis rests) {}

    public record Publisher(String account, String name) {}

    /**
     * @param snapshot that figures, obligations and targets are from
     * @param judgements position in the log up to which judgements were taken
     */
    public record Basis(int snapshot, String hash, boolean official, Instant takenAt, long judgements) {}

    /** One of them, as far as the reader sees it. */
    public record Published(String hash, Result result) {}

    /** @param units what they were called on the round's last day */
    public record Result(
            int number,
            @Nullable String reason,
            Publisher by,
            Instant publishedAt,
            About about,
            List<CalledUnit> units,
            List<CalledCluster> clusters,
            Basis rests,
            RoundStanding standing) {}

    public record About(String document, Name issuer, Name title, Round round) {}

    public record CalledUnit(UnitId unit, UnitKind kind, Name name) {}

    public record CalledCluster(GroupCode cluster, Name name, UnitId lead) {}
}
