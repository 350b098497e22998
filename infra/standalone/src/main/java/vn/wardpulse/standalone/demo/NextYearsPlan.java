package vn.wardpulse.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Before 2023 is over the administrator imports Long Biên's plan for 2024, made from that of 2023 by copying and adjusting:
 * the same indicators in forms of their own, and the targets of the new year. So the wards go on reporting.
 */
final class NextYearsPlan implements Habit {

    private static final String ADMINISTRATOR = "quantri";
    private static final String PLAN = "LB2024";

    /** A week before the first report of 2024 opens. */
    private static final LocalDate DAY = LocalDate.of(2023, 12, 8);

    private static final List<String> PARTS = List.of("plans", "forms", "targets");

    private final DemoApi api;

    NextYearsPlan(DemoApi api) {
        this.api = api;
    }

    @Override
    public List<Deed> on(LocalDate day) {
        if (day.isBefore(DAY) || day.isAfter(DAY.plusDays(7)) || isThere()) {
            return List.of();
        }
        Instant at = day.atTime(9, 0).atZone(DemoScript.ZONE).toInstant();
        return List.of(new Deed(at, "plan " + PLAN, () -> api.importDefinitions(ADMINISTRATOR, files())));
    }

    private boolean isThere() {
        for (JsonNode plan : api.defined(ADMINISTRATOR, "/api/plans")) {
            if (plan.path("code").asString().equals(PLAN)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : PARTS) {
            files.put(part, Resource.text("/demo/lb2024/" + part + ".csv"));
        }
        return files;
    }
}
