package vn.wardpulse.console.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.BoundaryOutcome;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;

/** Writes what a file of boundaries does, unit by unit. */
final class BoundarySheet {

    /**
     * The page after a file was looked at, refused or taken over.
     *
     * @param file what the page carries on; null unless there is something to go on with
     */
    record View(String title, BoundaryController.@Nullable Carried file, List<Said> faults, List<Line> lines) {}

    /** A fault with its place. */
    record Said(String where, String text) {}

    record Line(String unit, String change, String word, String boundaries, String points) {}

    private final Words words;

    BoundarySheet(Words words) {
        this.words = words;
    }

    View write(BoundaryOutcome outcome, BoundaryController.Carried file) {
        boolean same = outcome.added() + outcome.changed() + outcome.removed() == 0;
        String title = same
                ? words.say("boundary.same")
                : words.say(
                        outcome.dryRun() ? "boundary.preview" : "boundary.done",
                        Numbers.count(outcome.added()),
                        Numbers.count(outcome.changed()),
                        Numbers.count(outcome.removed()),
                        Numbers.count(outcome.unchanged()));
        return new View(
                title,
                outcome.dryRun() && !same ? file : null,
                List.of(),
                outcome.units().stream()
                        .filter(line -> line.change() != BoundaryOutcome.Change.UNCHANGED)
                        .map(this::line)
                        .toList());
    }

    View refused(List<Fault> faults) {
        return new View(
                words.count("boundary.faulty", faults.size()),
                null,
                faults.stream()
                        .map(fault -> new Said(place(fault.where()), fault.in(words.vietnamese())))
                        .toList(),
                List.of());
    }

    View nothingChosen() {
        return new View(words.say("boundary.nofile"), null, List.of(), List.of());
    }

    private Line line(BoundaryOutcome.Line line) {
        String change = line.change().name().toLowerCase(Locale.ROOT);
        return new Line(
                line.unit().value(),
                change,
                words.say("boundary." + change),
                Numbers.count(line.boundaries()),
                Numbers.count(line.points()));
    }

    /** Such as {@code boundaries.geojson:3:geometry/1/2}: the third boundary, and where in it. */
    private String place(String where) {
        String[] parts = where.split(":", 3);
        if (parts.length < 2 || !parts[1].matches("\\d+")) {
            return "";
        }
        return words.say("boundary.place", parts[1]) + (parts.length == 3 ? ", " + parts[2] : "");
    }
}
