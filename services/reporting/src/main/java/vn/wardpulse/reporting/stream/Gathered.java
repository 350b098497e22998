package vn.wardpulse.reporting.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.FigureChanges;
import vn.wardpulse.reporting.reach.Scope;

/**
 * Changes that came close together, as they are told: figures of one unit and period that moved several times moved once,
 * from what was before to what is after. Written once, however many hear of it.
 *
 * <p>The id stands with the last event alone. Who loses the connection in between is told all of it again: an id in the
 * middle would promise something about what was drawn together from before and after it.
 *
 * @param changes in the order of their ids, at least one
 * @param events that tell of them
 */
record Gathered(List<Change.Numbered> changes, List<Event> events) {

    private static final JsonMapper JSON = Wire.mapper();

    /** @param text of a server-sent event, but for its id and its end */
    record Event(Change change, byte[] text) {}

    private record Place(UnitId unit, Period period) {}

    static Gathered of(List<Change.Numbered> changes) {
        List<Event> events = new ArrayList<>();
        Map<Place, List<Change>> moved = new LinkedHashMap<>();
        for (Change.Numbered numbered : changes) {
            Change change = numbered.change();
            switch (change.kind()) {
                case CHANGED ->
                    moved.computeIfAbsent(new Place(change.unit(), change.period()), place -> new ArrayList<>())
                            .add(change);
                case ACTIVITY -> events.add(event(change));
                case RESET -> {
                    // What is read afresh holds all that moved before.
                    moved.clear();
                    events.add(event(change));
                }
            }
        }
        moved.values().forEach(moves -> events.add(event(together(moves))));
        return new Gathered(List.copyOf(changes), List.copyOf(events));
    }

    /** What of it came after the change with this id; null if nothing did. */
    @Nullable
    Gathered after(long id) {
        if (id < changes.getFirst().id()) {
            return this;
        }
        List<Change.Numbered> later =
                changes.stream().filter(change -> change.id() > id).toList();
        return later.isEmpty() ? null : of(later);
    }

    /** The id of the last change. */
    long last() {
        return changes.getLast().id();
    }

    /** What of it answers this question, ready to be sent; null if nothing does. */
    byte @Nullable [] answer(Question question, Scope scope) {
        List<Event> wanted = events.stream()
                .filter(event -> question.wants(event.change(), scope))
                .toList();
        if (wanted.isEmpty()) {
            return null;
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (Event event : wanted.subList(0, wanted.size() - 1)) {
            answer.writeBytes(event.text());
            answer.write('\n');
        }
        answer.writeBytes("id: %d\n".formatted(last()).getBytes(UTF_8));
        answer.writeBytes(wanted.getLast().text());
        answer.write('\n');
        return answer.toByteArray();
    }

    private static Change together(List<Change> moves) {
        Change first = moves.getFirst();
        if (moves.size() == 1) {
            return first;
        }
        FigureChanges all = moves.stream()
                .map(move -> JSON.readValue(move.payload(), FigureChanges.class))
                .reduce(FigureChanges::then)
                .orElseThrow();
        return new Change(first.kind(), first.unit(), first.period(), JSON.writeValueAsString(all));
    }

    private static Event event(Change change) {
        String text =
                "event: %s\ndata: %s\n".formatted(change.kind().name().toLowerCase(Locale.ROOT), change.payload());
        return new Event(change, text.getBytes(UTF_8));
    }
}
