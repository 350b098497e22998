package vn.wardpulse.submission.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One sheet of a workbook: the cells that are not empty.
 *
 * @param name of the sheet
 */
public record Grid(String name, Map<Place, Cell> cells) {

    /** The largest workbook that is looked at, in bytes. */
    public static final int LARGEST_FILE = 5 << 20;

    private static final int MOST_SHEETS = 20;

    public Grid {
        cells = Map.copyOf(cells);
    }

    /**
     * Reads the sheet {@code wanted}, or the first one where there is none of that name.
     *
     * @param file what to call the file where it is refused
     * @throws vn.wardpulse.web.Refused if it is no workbook, too large, or more than a workbook
     */
    public static Grid read(String file, byte[] content, String wanted) {
        Parts parts = Parts.of(file, content);
        Screening.screen(parts);
        String workbook =
                related(parts, "", "officeDocument").orElseThrow(() -> Unwelcome.NOT_A_WORKBOOK.toAnswer(file));
        List<Named> sheets = sheets(parts, workbook);
        Named sheet = sheets.stream()
                .filter(named -> named.name().equals(wanted))
                .findFirst()
                .orElse(sheets.getFirst());
        Map<String, String> targets = targets(parts, workbook);
        String part =
                Optional.ofNullable(targets.get(sheet.relation())).orElseThrow(() -> Unwelcome.DAMAGED.toAnswer(file));
        return new Grid(sheet.name(), new GridReader(file, texts(parts, workbook)).read(parts.demand(part)));
    }

    /** Refuses a file that is too large to be looked at, before anybody has it in memory. */
    public static void demandSmall(String file, long bytes) {
        if (bytes > LARGEST_FILE) {
            throw Unwelcome.TOO_LARGE.toAnswer(file);
        }
    }

    public Optional<Cell> at(Place place) {
        return Optional.ofNullable(cells.get(place));
    }

    private record Named(String name, String relation) {}

    private static List<Named> sheets(Parts parts, String workbook) {
        List<Named> sheets = new ArrayList<>();
        XmlCursor xml = parts.demand(workbook);
        while (xml.next()) {
            if (xml.isStart("sheet")) {
                sheets.add(new Named(xml.attributeOr("name", ""), xml.attributeOr("id", "")));
            }
        }
        if (sheets.isEmpty()) {
            throw Unwelcome.NOT_A_WORKBOOK.toAnswer(parts.file());
        }
        if (sheets.size() > MOST_SHEETS) {
            throw Unwelcome.TOO_MANY_PARTS.toAnswer(parts.file());
        }
        return sheets;
    }

    /** Texts that cells share, by their number. */
    private static List<String> texts(Parts parts, String workbook) {
        List<String> texts = new ArrayList<>();
        related(parts, workbook, "sharedStrings").flatMap(parts::open).ifPresent(xml -> {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    texts.add(xml.runs("si"));
                }
            }
        });
        return texts;
    }

    /** The part of a kind that {@code from} leads to. */
    private static Optional<String> related(Parts parts, String from, String kind) {
        XmlCursor xml = parts.demand(relations(from));
        while (xml.next()) {
            if (xml.isStart("Relationship") && xml.attributeOr("Type", "").endsWith("/" + kind)) {
                return Optional.of(resolved(from, xml.attributeOr("Target", "")));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> targets(Parts parts, String from) {
        Map<String, String> targets = new HashMap<>();
        XmlCursor xml = parts.demand(relations(from));
        while (xml.next()) {
            if (xml.isStart("Relationship")) {
                targets.put(xml.attributeOr("Id", ""), resolved(from, xml.attributeOr("Target", "")));
            }
        }
        return targets;
    }

    private static String relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolved(String from, String target) {
        return target.startsWith("/") ? target.substring(1) : from.substring(0, from.lastIndexOf('/') + 1) + target;
    }
}
