package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What rounds come to once they are closed: figures that are frozen, and a result that rests on them. */
final class RoundResults {

    private static final String ANALYST = "tonghop.longbien";
    private static final String DISTRICT = "004";

    private final DemoApi api;
    private final Chance chance;
    private final Approvals approvals;
    private final Set<Integer> published = new HashSet<>();

    RoundResults(DemoApi api, Chance chance, Approvals approvals) {
        this.api = api;
        this.chance = chance;
        this.approvals = approvals;
    }

    /** Whether it was, when somebody last looked. */
    boolean isPublished(EmulationRound round) {
        return published.contains(round.round());
    }

    /** The figures are frozen on one day and the result published on the next. */
    Optional<Deed> next(EmulationRound round, LocalDate day) {
        JsonNode results = api.reported(EmulationRound.STANDING, round.path() + "/results");
        if (!results.path("results").isEmpty()) {
            published.add(round.round());
            return Optional.empty();
        }
        OptionalInt snapshot = snapshot(round);
        if (snapshot.isEmpty()) {
            return Optional.of(new Deed(
                    DemoScript.moment(chance.of("snapshot", round.path()), day),
                    "snapshot for " + round.path(),
                    () -> freeze(round)));
        }
        return Optional.of(new Deed(
                DemoScript.moment(chance.of("publication", round.path()), day),
                "result of " + round.path(),
                () -> api.settles(
                        EmulationRound.STANDING, round.path() + "/results", Map.of("snapshot", snapshot.getAsInt()))));
    }

    /** What it rests on is asked for once everything that was judged has come to reporting. */
    private void freeze(EmulationRound round) {
        Patience.until(
                () -> api.reported(EmulationRound.STANDING, round.path() + "/standing")
                        .path("closed")
                        .asBoolean(),
                "the closing of " + round.path());
        Patience.until(() -> approvals.areReported(round), "the approvals before " + round.path() + " is frozen");
        List<String> periods = new ArrayList<>();
        api.reported(EmulationRound.STANDING, round.path() + "/results")
                .path("periods")
                .forEach(period -> periods.add(period.asString()));
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("name", round.snapshot());
        wish.put("unit", DISTRICT);
        wish.put("periods", periods);
        wish.put("official", true);
        if (!approvals.areGiven(round)) {
            wish.put("exception", "Hội đồng Thi đua - Khen thưởng thống nhất chốt khi còn báo cáo chưa duyệt.");
        }
        api.settles(ANALYST, "/api/snapshots", wish);
        // What is large is frozen in the background.
        Patience.until(() -> snapshot(round).isPresent(), "the snapshot for " + round.path());
    }

    private OptionalInt snapshot(EmulationRound round) {
        for (JsonNode told : api.reported(ANALYST, "/api/snapshots")) {
            JsonNode manifest = told.path("manifest");
            if (manifest.path("name").asString().equals(round.snapshot())) {
                return OptionalInt.of(manifest.path("number").asInt());
            }
        }
        return OptionalInt.empty();
    }
}
