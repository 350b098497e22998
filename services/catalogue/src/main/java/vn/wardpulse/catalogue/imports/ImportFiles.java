package vn.wardpulse.catalogue.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.trees.Trees;

/**
 * What an import consists of.
 *
 * @param trees official trees by the day on which they stood so
 */
public record ImportFiles(Map<ImportFile, byte[]> files, SortedMap<LocalDate, byte[]> trees) {

    /** A part's name is this and a day, such as {@code tree-2025-07-01}. */
    public static final String TREE = "tree-";

    static ImportFiles of(Map<ImportFile, byte[]> files) {
        return new ImportFiles(files, new TreeMap<>());
    }

    /** The day that the name of a part gives a tree; empty if it is no tree's name. */
    static Optional<LocalDate> day(String part) {
        if (!part.startsWith(TREE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(part.substring(TREE.length())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    byte @Nullable [] get(ImportFile file) {
        return files.get(file);
    }

    boolean has(ImportFile file) {
        return files.containsKey(file);
    }

    /** Whether it says anything of the tree of units. */
    boolean ofTree() {
        return !trees.isEmpty() || has(ImportFile.UNITS) || has(ImportFile.SUCCESSIONS);
    }

    /** Whether it says anything that years of calendars are worked out from. */
    boolean ofCalendars() {
        return has(ImportFile.CALENDARS)
                || has(ImportFile.CALENDAR_DAYS)
                || has(ImportFile.HOLIDAYS)
                || has(ImportFile.REMINDERS);
    }

    boolean isEmpty() {
        return files.isEmpty() && trees.isEmpty();
    }

    /** All of them by file name, for the list of imports. */
    Map<String, byte[]> byName() {
        Map<String, byte[]> named = new LinkedHashMap<>();
        files.forEach((file, content) -> named.put(file.file(), content));
        trees.forEach((day, content) -> named.put(Trees.file(day), content));
        return named;
    }
}
