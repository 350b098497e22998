package vn.wardpulse.standalone;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Looks, as whoever watches the machines does, how far views have been built and whether they are what the log says. */
final class BuiltViews {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Without anything having moved. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A round that found something is walked again: what it had not waited long enough for is there then. */
    private static final int ROUNDS = 4;

    private static final String SHOWN = "wardpulse_reporting_generation";
    private static final String BUILT = "wardpulse_rollup_rebuild_progress";
    private static final String ROUND = "wardpulse_reporting_reconciler_round";
    private static final String LEFT = "wardpulse_reporting_reconciler_left";
    private static final String VIEWS = "wardpulse_reporting_reconciler_views";
    private static final String DIFFERENCES = "wardpulse_reporting_reconciler_differences";

    private final Addresses addresses;
    private final Progress progress;

    BuiltViews(Addresses addresses, Progress progress) {
        this.addresses = addresses;
        this.progress = progress;
    }

    /** @return whether the oracle found no difference, once the generation was shown and a whole round compared it */
    boolean await(int generation) {
        try (HttpClient http = Readiness.client()) {
            Map<String, String> seen = Map.of();
            long moved = System.nanoTime();
            int shownInRound = 0;
            while (System.nanoTime() - moved < PATIENCE.toNanos()) {
                Map<String, String> now = measures(http);
                if (!now.equals(seen)) {
                    moved = System.nanoTime();
                    seen = now;
                }
                if (number(now, SHOWN) >= generation && shownInRound == 0) {
                    shownInRound = number(now, ROUND);
                    progress.say("views are built; the oracle works them out again");
                }
                int rounds = number(now, ROUND) - shownInRound - 1;
                if (shownInRound > 0 && rounds > 0) {
                    int differences = number(now, DIFFERENCES);
                    if (differences == 0 || rounds > ROUNDS) {
                        progress.say("live minus batch: %d of %d views of units and periods"
                                .formatted(differences, number(now, VIEWS)));
                        return differences == 0;
                    }
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new Stopped("The views are not built: nothing has moved for %d minutes. More in %s"
                .formatted(PATIENCE.toMinutes(), System.getProperty("wardpulse.log")));
    }

    /** Whole numbers of the measures of both rooms; empty while they do not answer. */
    private Map<String, String> measures(HttpClient http) {
        Map<String, String> measures = new TreeMap<>();
        for (Room room : new Room[] {Room.ROLLUP, Room.REPORTING}) {
            URI prometheus = URI.create("http://127.0.0.1:" + addresses.port(room) + "/actuator/prometheus");
            try {
                http.send(
                                HttpRequest.newBuilder(prometheus)
                                        .timeout(Duration.ofSeconds(10))
                                        .build(),
                                HttpResponse.BodyHandlers.ofLines())
                        .body()
                        .filter(line -> line.startsWith("wardpulse_"))
                        .forEach(line -> {
                            String name = line.substring(0, line.indexOf(line.contains("{") ? '{' : ' '));
                            if (name.equals(SHOWN)
                                    || name.equals(BUILT)
                                    || name.equals(ROUND)
                                    || name.equals(LEFT)
                                    || name.equals(VIEWS)
                                    || name.equals(DIFFERENCES)) {
                                measures.put(name, line.substring(line.lastIndexOf(' ') + 1));
                            }
                        });
            } catch (IOException e) {
                return Map.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped("Interrupted while views were built.", e);
            }
        }
        return measures;
    }

    private static int number(Map<String, String> measures, String name) {
        String value = measures.get(name);
        return value == null || value.equals("NaN") ? 0 : new BigDecimal(value).intValue();
    }
}
