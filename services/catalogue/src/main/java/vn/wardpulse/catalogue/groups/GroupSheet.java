package vn.wardpulse.catalogue.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;

/** {@code groups.csv}: one line per group and unit. A file that names a group states all its units. */
public final class GroupSheet {

    public static final String FILE = "groups.csv";

    private static final Columns COLUMNS =
            Columns.of("code", "name_vi", "name_en", "unit", "valid_from").and("valid_to");

    private record Line(Row row, GroupCode code, Name name, UnitGroup.Member member) {}

    private final Holders holders;

    public GroupSheet(Holders holders) {
        this.holders = holders;
    }

    public Statements<GroupCode, UnitGroup> read(byte[] content, Faults faults) {
        Map<GroupCode, List<Line>> stated = new LinkedHashMap<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> line(row))
                    .flatMap(line -> line)
                    .ifPresent(line -> stated.computeIfAbsent(line.code(), code -> new ArrayList<>())
                            .add(line));
        }
        Statements<GroupCode, UnitGroup> groups = new Statements<>();
        stated.forEach((code, lines) -> {
            Line first = lines.getFirst();
            lines.forEach(line -> named(line, first));
            lines.forEach(line -> once(line, lines));
            groups.put(
                    code,
                    new UnitGroup(
                            code, first.name(), lines.stream().map(Line::member).toList()),
                    first.row().place());
        });
        return groups;
    }

    private Optional<Line> line(Row row) {
        GroupCode code = row.code("code", GroupCode::new);
        Name name = row.name("name");
        LocalDate from = row.date("valid_from");
        Optional<LocalDate> to = row.dateIfGiven("valid_to");
        if (to.isPresent() && !from.isBefore(to.get())) {
            row.fault(
                    "valid_to",
                    "ends-before-it-begins",
                    "Kết thúc (%s) không sau khi bắt đầu (%s). Sửa ngày.".formatted(to.get(), from),
                    "It ends (%s) before it begins (%s). Correct the dates.".formatted(to.get(), from));
            return Optional.empty();
        }
        Optional<UnitId> unit = holders.on(from, row.text("unit"), row, "unit");
        return unit.map(id -> new Line(row, code, name, new UnitGroup.Member(id, from, to.orElse(null))));
    }

    private static void named(Line line, Line first) {
        if (!line.name().equals(first.name())) {
            line.row()
                    .fault(
                            "name_vi",
                            "name-differs",
                            "Nhóm '%s' có hai tên. Ghi cùng một tên ở mọi dòng.".formatted(line.code()),
                            "The group '%s' has two names. Use the same one in all its lines.".formatted(line.code()));
        }
    }

    /** A unit may leave and come back, but is not in the group twice on one day. */
    private static void once(Line line, List<Line> lines) {
        for (Line earlier : lines.subList(0, lines.indexOf(line))) {
            if (earlier.member().unit().equals(line.member().unit())
                    && (earlier.member().covers(line.member().from())
                            || line.member().covers(earlier.member().from()))) {
                line.row()
                        .fault(
                                "unit",
                                "stated-twice",
                                "'%s' đã có trong nhóm ở dòng %d. Giữ lại một dòng."
                                        .formatted(
                                                line.member().unit(),
                                                earlier.row().place().line()),
                                "'%s' stands in the group already, in line %d. Keep one of them."
                                        .formatted(
                                                line.member().unit(),
                                                earlier.row().place().line()));
            }
        }
    }
}
