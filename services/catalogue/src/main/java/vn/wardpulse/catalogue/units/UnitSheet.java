package vn.wardpulse.catalogue.units;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * {@code units.csv}: one line per spell of a unit. A file that names a unit states its whole life, so the lines of a
 * unit replace all its spells.
 */
public final class UnitSheet {

    public static final String FILE = "units.csv";

    private static final Columns COLUMNS = Columns.of(
                    "code", "kind", "name_vi", "name_en", "parent_code", "valid_from", "valid_to")
            .and("id");

    private UnitSheet() {}

    private record Line(
            Row row,
            String code,
            UnitKind kind,
            Name name,
            Optional<String> parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public static Statements<UnitId, Unit> read(byte[] content, SortedMap<UnitId, Unit> before, Faults faults) {
        List<Line> lines = new ArrayList<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            line(row).ifPresent(lines::add);
        }
        lines.sort(Comparator.comparing(Line::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        Map<UnitId, List<Line>> lives = lives(lines, before);
        Holders holders = new Holders(before);
        lives.forEach((id, life) -> holders.put(
                id,
                life.getFirst().code(),
                life.getFirst().from(),
                life.getLast().to()));
        Statements<UnitId, Unit> units = new Statements<>();
        lives.forEach((id, life) -> unit(id, life, holders).ifPresent(unit -> {
            Row first = life.getFirst().row();
            units.put(id, unit, first, "code");
        }));
        return units;
    }

    /** A file that states one unit's whole life, as {@link #read} takes it. */
    public static String write(Unit unit) {
        StringWriter text = new StringWriter();
        try (CsvWriter file = CsvWriter.builder().build(text)) {
            file.writeRecord("id", "code", "kind", "name_vi", "name_en", "parent_code", "valid_from", "valid_to");
            for (Unit.Spell spell : unit.spells()) {
                file.writeRecord(
                        unit.id().value(),
                        unit.code(),
                        unit.kind().name().toLowerCase(Locale.ROOT),
                        spell.name().vi(),
                        spell.name().en(),
                        orNothing(spell.parent()),
                        orNothing(spell.from()),
                        orNothing(spell.to()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Optional<Line> line(Row row) {
        return row.make(() -> {
            String code = row.code("code", UnitId::new).value();
            LocalDate from = row.dateIfGiven("valid_from").orElse(null);
            LocalDate to = row.dateIfGiven("valid_to").orElse(null);
            if (from != null && to != null && !from.isBefore(to)) {
                row.fault(
                        "valid_to",
                        "ends-before-it-begins",
                        "Hiệu lực kết thúc (%s) không sau khi bắt đầu (%s). Ngày kết thúc là ngày đầu tiên hết hiệu lực."
                                .formatted(to, from),
                        "It ends (%s) before it begins (%s). The end is the first day on which it no longer holds."
                                .formatted(to, from));
            }
            row.given("id").ifPresent(id -> ownId(row, id, code));
            return new Line(
                    row, code, row.word("kind", UnitKind.class), row.name("name"), row.given("parent_code"), from, to);
        });
    }

    private static void ownId(Row row, String id, String code) {
        if (!id.equals(code) && !id.matches("\\Q" + code + "\\E~\\d{8}")) {
            row.fault(
                    "id",
                    "foreign-id",
                    "Mã định danh '%s' không thuộc mã '%s'. Để trống, hoặc ghi '%s' hay '%s~yyyyMMdd'."
                            .formatted(id, code, code, code),
                    "The id '%s' does not belong to code '%s'. Leave it empty, or write '%s' or '%s~yyyyMMdd'."
                            .formatted(id, code, code, code));
        }
    }

    /** Whose spell each line is: of the unit it names, of the known unit that began then, or of a new one. */
    private static Map<UnitId, List<Line>> lives(List<Line> lines, SortedMap<UnitId, Unit> before) {
        Map<UnitId, List<Line>> lives = new LinkedHashMap<>();
        for (Line line : lines) {
            UnitId id = line.row()
                    .given("id")
                    .map(UnitId::new)
                    .or(() -> known(line, before))
                    .orElseGet(() -> fresh(line, before, lives));
            lives.computeIfAbsent(id, none -> new ArrayList<>()).add(line);
        }
        return lives;
    }

    private static Optional<UnitId> known(Line line, SortedMap<UnitId, Unit> before) {
        return before.values().stream()
                .filter(unit -> unit.code().equals(line.code()))
                .filter(unit ->
                        unit.spells().stream().anyMatch(spell -> java.util.Objects.equals(spell.from(), line.from())))
                .map(Unit::id)
                .findFirst();
    }

    private static UnitId fresh(Line line, SortedMap<UnitId, Unit> before, Map<UnitId, List<Line>> lives) {
        return Identity.fresh(line.code(), line.from(), id -> before.containsKey(id) || lives.containsKey(id));
    }

    private static Optional<Unit> unit(UnitId id, List<Line> life, Holders holders) {
        Line first = life.getFirst();
        List<Unit.Spell> spells = new ArrayList<>();
        @Nullable Line last = null;
        for (Line line : life) {
            if (last != null && overlaps(last, line)) {
                return Optional.empty();
            }
            if (line.kind() != first.kind()) {
                line.row()
                        .fault(
                                "kind",
                                "kind-changes",
                                "Đơn vị '%s' không đổi loại được. Dùng cùng một loại ở mọi dòng.".formatted(id),
                                "Unit '%s' cannot change its kind. Use the same one in all its lines.".formatted(id));
            }
            Optional<UnitId> parent =
                    line.parent().flatMap(code -> holders.covering(code, line.from(), line.to(), line.row()));
            spells.add(new Unit.Spell(line.from(), line.to(), line.name(), parent.orElse(null)));
            last = line;
        }
        return first.row().make(() -> new Unit(id, first.code(), first.kind(), spells));
    }

    private static boolean overlaps(Line earlier, Line later) {
        LocalDate end = earlier.to();
        LocalDate start = later.from();
        if (end != null && start != null && !start.isBefore(end)) {
            return false;
        }
        later.row()
                .fault(
                        "valid_from",
                        "overlapping-spells",
                        "Thời gian hiệu lực trùng với dòng %d của cùng đơn vị. Sửa ngày, hoặc ghi cột id nếu là đơn vị khác."
                                .formatted(earlier.row().place().line()),
                        "It overlaps line %d of the same unit. Correct the dates, or state the id if it is another unit."
                                .formatted(earlier.row().place().line()));
        return true;
    }
}
