package vn.wardpulse.console.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ImportOutcome;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;

/** Writes what an import does, definition by definition and within each value by value. */
final class ImportSheet {

    /** Where definitions have their names. */
    private static final List<String> NAMES =
            List.of("name.", "indicator.name.", "spells.1.name.", "title.", "content.");

    private final Words words;

    ImportSheet(Words words) {
        this.words = words;
    }

    ImportView write(ImportOutcome outcome, Upload upload) {
        List<ImportView.Line> lines = outcome.changes().stream()
                .filter(change -> !change.change().equalsIgnoreCase("unchanged"))
                .map(this::line)
                .toList();
        ImportOutcome.Counts counts = Objects.requireNonNullElse(outcome.counts(), new ImportOutcome.Counts(0, 0, 0));
        String title = lines.isEmpty()
                ? words.count("import.same", counts.unchanged())
                : words.say(
                        outcome.dryRun() ? "import.preview" : "import.done",
                        Numbers.count(counts.added()),
                        Numbers.count(counts.changed()),
                        Numbers.count(counts.unchanged()));
        boolean waits = outcome.dryRun() && !lines.isEmpty();
        int more = counts.added() + counts.changed() - lines.size();
        return new ImportView(
                title,
                outcome.dryRun() ? "" : "good",
                waits ? upload.parts() : List.of(),
                List.of(),
                outcome.tree() == null ? null : new TreeSheet(words).write(outcome.tree()),
                lines,
                more > 0 ? words.count("tree.more", more) : "");
    }

    ImportView refused(List<Fault> faults) {
        return faulty(
                words.count("import.faulty", faults.size()),
                faults.stream()
                        .map(fault -> new ImportView.Said(place(fault.where()), fault.in(words.vietnamese())))
                        .toList());
    }

    ImportView nothingChosen() {
        return faulty(words.say("import.nofile"), List.of());
    }

    ImportView undated(List<Upload.Part> trees) {
        return faulty(
                words.count("import.faulty", trees.size()),
                trees.stream()
                        .map(tree -> new ImportView.Said(tree.fileName(), words.say("import.undated")))
                        .toList());
    }

    private static ImportView faulty(String title, List<ImportView.Said> faults) {
        return new ImportView(title, "bad", List.of(), faults, null, List.of(), "");
    }

    /** Such as {@code indicators.csv:12:decimals}; other places are said as they are. */
    private String place(String where) {
        String[] parts = where.split(":", 3);
        if (parts.length < 2 || !parts[1].matches("\\d+")) {
            return where;
        }
        return parts.length == 2
                ? words.say("import.place.line", parts[0], parts[1])
                : words.say("import.place.column", parts[0], parts[1], parts[2]);
    }

    private ImportView.Line line(ImportOutcome.Change change) {
        Map<String, String> before = values(change.before());
        Map<String, String> after = values(change.after());
        List<ImportView.Field> fields = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        all.keySet().forEach(name -> {
            String then = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!then.equals(now)) {
                fields.add(new ImportView.Field(
                        column(name), then, now.isEmpty() && change.after() != null ? Numbers.MISSING : now));
            }
        });
        String kind = change.kind().toLowerCase(Locale.ROOT);
        String what = change.change().toLowerCase(Locale.ROOT);
        return new ImportView.Line(
                words.say("import.kind." + kind),
                change.key(),
                name(after.isEmpty() ? before : after),
                what,
                words.say("import." + what),
                fields);
    }

    private String name(Map<String, String> values) {
        return NAMES.stream()
                .map(path -> values.get(path + words.language()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** As the column of the file is called: {@code indicator.numerator.en} stands in {@code numerator_en}. */
    private static String column(String path) {
        return path.replaceFirst("^indicator\\.", "").replaceFirst("\\.(vi|en)$", "_$1");
    }

    /** Every value under the path that leads to it, such as {@code name.vi}. */
    private static Map<String, String> values(@Nullable JsonNode definition) {
        Map<String, String> values = new LinkedHashMap<>();
        if (definition != null) {
            definition.propertyStream().forEach(field -> collect(field.getKey(), field.getValue(), values));
        }
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.propertyStream().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "." + (i + 1), node.get(i), values);
            }
        } else if (node.isArray()) {
            values.put(
                    path,
                    String.join(", ", node.valueStream().map(JsonNode::asString).toList()));
        } else if (!node.isNull()) {
            values.put(path, node.asString());
        }
    }
}
