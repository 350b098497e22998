package vn.wardpulse.laws;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.wardpulse.oracle.history.Delivered;
import vn.wardpulse.oracle.history.RandomHistory;

/** What has been tried so far. Events are counted once, however often and in whatever orders they were delivered. */
final class Tally {

    private final Map<String, Long> events = new TreeMap<>();
    private final Map<Order, Long> delivered = new EnumMap<>(Order.class);
    private int histories;
    private long restarts;
    private long views;
    private long cells;
    private long standings;
    private long differences;

    void add(RandomHistory history) {
        histories++;
        Set<String> defined = new HashSet<>();
        for (Delivered event : history.happened()) {
            events.merge(kind(event, defined), 1L, Long::sum);
        }
    }

    /** Definitions that replace an earlier one are told apart: they change what was said before. */
    private static String kind(Delivered event, Set<String> defined) {
        return switch (event) {
            case Delivered.OfReports it -> it.event().getClass().getSimpleName();
            case Delivered.OfCatalogue it ->
                it.event().getClass().getSimpleName() + (defined.add(event.place()) ? "" : " again");
        };
    }

    void add(Finding finding) {
        delivered.merge(finding.order(), (long) finding.delivered(), Long::sum);
        restarts += finding.restarts();
        views += finding.views();
        cells += finding.cells();
        standings += finding.standings();
        differences += finding.differences().size();
    }

    long events() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean clean() {
        return differences == 0;
    }

    void print(PrintStream out, long seconds) {
        out.printf(
                Locale.ROOT,
                "%n%,d histories, %,d events in %,d s; delivered: %s; %,d restarts on the way%n",
                histories,
                events(),
                seconds,
                listed(delivered),
                restarts);
        out.printf("drawn: %s%n", listed(events));
        out.printf(
                Locale.ROOT,
                "compared: %,d views of %,d cells, and %,d standings of reports%n",
                views,
                cells,
                standings);
        out.printf(Locale.ROOT, "%s%n", clean() ? "no difference" : "%,d DIFFERENCES".formatted(differences));
    }

    private static String listed(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
