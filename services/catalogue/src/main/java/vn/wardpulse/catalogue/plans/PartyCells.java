package vn.wardpulse.catalogue.plans;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Party;

/**
 * Reads who leads or takes part: a list of unit codes, {@code kind:ward}, {@code group:CODE} and
 * {@code name:Báo chí = Press}.
 */
final class PartyCells {

    static final String KIND = "kind:";
    static final String GROUP = "group:";
    static final String NAME = "name:";
    private static final Map<String, UnitKind> KINDS = Arrays.stream(UnitKind.values())
            .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Holders holders;
    private final SortedMap<GroupCode, UnitGroup> groups;

    PartyCells(Holders holders, SortedMap<GroupCode, UnitGroup> groups) {
        this.holders = holders;
        this.groups = groups;
    }

    /** @param day on which units hold the codes that stand there */
    List<Party> read(Row row, String column, LocalDate day) {
        return row.several(column, text -> party(row, column, text, day));
    }

    private Optional<Party> party(Row row, String column, String text, LocalDate day) {
        if (text.startsWith(KIND)) {
            return ofKind(row, column, text.substring(KIND.length()).strip());
        }
        if (text.startsWith(GROUP)) {
            return ofGroup(row, column, text.substring(GROUP.length()).strip());
        }
        if (text.startsWith(NAME)) {
            return named(row, column, text.substring(NAME.length()).strip());
        }
        return holders.on(day, text, row, column).<Party>map(Party.One::new);
    }

    private static Optional<Party> ofKind(Row row, String column, String word) {
        UnitKind kind = KINDS.get(word);
        if (kind == null) {
            String known = KINDS.keySet().stream().sorted().collect(Collectors.joining(", "));
            row.fault(
                    column,
                    "unknown-word",
                    "'%s' không phải là loại đơn vị. Chọn một trong: %s.".formatted(word, known),
                    "'%s' is no kind of unit. Choose one of: %s.".formatted(word, known));
        }
        return Optional.ofNullable(kind).<Party>map(Party.OfKind::new);
    }

    private Optional<Party> ofGroup(Row row, String column, String text) {
        GroupCode code = row.code(column, text, GroupCode::new);
        if (!groups.containsKey(code)) {
            row.fault(
                    column,
                    "unknown-group",
                    "Không có nhóm '%s'. Kiểm tra mã, hoặc nhập groups.csv trước.".formatted(code),
                    "There is no group '%s'. Check the code, or import groups.csv first.".formatted(code));
            return Optional.empty();
        }
        return Optional.of(new Party.OfGroup(code));
    }

    /** Both languages with {@code =} between them; where there is one, it stands in for the other. */
    private static Optional<Party> named(Row row, String column, String text) {
        String[] both = text.split("=", 2);
        String vi = both[0].strip();
        String en = both.length == 2 ? both[1].strip() : vi;
        if (vi.isEmpty() || en.isEmpty()) {
            row.fault(
                    column,
                    "empty-name",
                    "Tên trống. Viết như 'name:Báo chí = Press'.",
                    "The name is empty. Write it like 'name:Báo chí = Press'.");
            return Optional.empty();
        }
        return Optional.of(new Party.Named(new Name(vi, en)));
    }
}
