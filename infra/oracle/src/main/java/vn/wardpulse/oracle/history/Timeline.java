package vn.wardpulse.oracle.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;

/** Collects what happens and when, and then numbers it: each room's positions run gap-free in order of time. */
final class Timeline {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private record Entry(Instant at, String by, Function<EventHead, Delivered> event, boolean ofReports) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Instant now;

    /** @param now the last moment of the history; what is planned for later has not happened */
    Timeline(Instant now) {
        this.now = now;
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    /** The first moment after the end of {@code day}. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    void catalogue(Instant at, Function<EventHead, CatalogueEvent> event) {
        entries.add(new Entry(at, "quantri", head -> new Delivered.OfCatalogue(event.apply(head)), false));
    }

    void report(Instant at, String by, Function<EventHead, ReportEvent> event) {
        entries.add(new Entry(at, by, head -> new Delivered.OfReports(event.apply(head)), true));
    }

    List<Delivered> happened() {
        List<Entry> inOrder = entries.stream()
                .filter(entry -> !entry.at().isAfter(now))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        List<Delivered> happened = new ArrayList<>();
        long catalogue = 0;
        long reports = 0;
        for (Entry entry : inOrder) {
            long position = entry.ofReports() ? ++reports : ++catalogue;
            UUID correlation = new UUID(entry.ofReports() ? 2 : 1, position);
            happened.add(entry.event().apply(new EventHead(position, entry.at(), entry.by(), correlation)));
        }
        return happened;
    }
}
