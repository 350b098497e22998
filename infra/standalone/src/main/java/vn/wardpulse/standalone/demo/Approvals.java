package vn.wardpulse.standalone.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How far the reports are approved that a round rests on. */
final class Approvals {

    /** Whoever sees all wards' reports. */
    private static final String WATCHER = "thuongtruc.longbien";

    private final DemoApi api;

    Approvals(DemoApi api) {
        this.api = api;
    }

    /** Whether all is approved that is about the time of the round, so that its figures can be frozen for good. */
    boolean areGiven(EmulationRound round) {
        for (JsonNode report :
                api.seen(WATCHER, "/api/obligations?year=" + round.over().getYear())) {
            LocalDate last = LocalDate.parse(report.path("windowLast").asString());
            if (!last.isAfter(round.over()) && !report.path("state").asString().equals("approved")) {
                return false;
            }
        }
        return true;
    }

    /** Whether reporting has read of every report that submission has approved. */
    boolean areReported(EmulationRound round) {
        int year = round.over().getYear();
        Set<String> reported = new HashSet<>();
        for (JsonNode standing : api.reported(WATCHER, "/api/standings?year=" + year)) {
            if (standing.path("state").asString().equals("APPROVED")) {
                reported.add(key(standing.path("obligation")));
            }
        }
        for (JsonNode report : api.seen(WATCHER, "/api/obligations?year=" + year)) {
            if (report.path("state").asString().equals("approved") && !reported.contains(key(report))) {
                return false;
            }
        }
        return true;
    }

    private static String key(JsonNode obligation) {
        return obligation.path("unit").asString() + "/"
                + obligation.path("form").asString() + "/"
                + obligation.path("period").asString();
    }
}
