package vn.wardpulse.standalone.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the demonstration's people want to be told of. */
public final class DemoSubscriptions {

    private static final String LEADERSHIP = "lanhdao.longbien";
    private static final String DISTRICT = "004";

    private static final List<Map<String, String>> WISHES = List.of(
            Map.of("kind", "status", "subject", "FOO-01", "unit", DISTRICT, "level", "ward"),
            Map.of("kind", "overdue", "subject", "LB2023-M", "threshold", "1", "unit", DISTRICT),
            Map.of("kind", "score-below", "subject", "URB", "threshold", "90", "unit", DISTRICT, "level", "ward"));

    private final DemoApi api;
    private final URI alerting;

    /** @param alerting address of alerting */
    public DemoSubscriptions(DemoApi api, URI alerting) {
        this.api = api;
        this.alerting = alerting;
    }

    /** Whoever watches something already goes on with that. */
    public void make() {
        api.subscribe(LEADERSHIP, alerting, WISHES);
    }
}
