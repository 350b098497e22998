package vn.wardpulse.catalogue.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;

/** Who holds which code when. Codes are re-used, so a code means a unit only together with a time. */
public final class Holders {

    private record Holder(
            UnitId id, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean covers(@Nullable LocalDate start, @Nullable LocalDate end) {
            boolean begins = from == null || (start != null && !start.isBefore(from));
            boolean lasts = to == null || (end != null && !end.isAfter(to));
            return begins && lasts;
        }

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }

        boolean meets(int year) {
            return (from == null || from.getYear() <= year) && (to == null || to.isAfter(LocalDate.of(year, 1, 1)));
        }
    }

    /** By code and by id, which are the same for the first that held a code. */
    private final Map<String, Map<UnitId, Holder>> holders = new HashMap<>();

    public Holders(SortedMap<UnitId, Unit> units) {
        units.forEach((id, unit) -> put(
                id,
                unit.code(),
                unit.spells().getFirst().from(),
                unit.spells().getLast().to()));
    }

    void put(UnitId id, String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        Holder holder = new Holder(id, from, to);
        holders.computeIfAbsent(code, none -> new LinkedHashMap<>()).put(id, holder);
        holders.computeIfAbsent(id.value(), none -> new LinkedHashMap<>()).put(id, holder);
    }

    /** The unit above that {@code row} means: it must hold the code for as long as the row's spell lasts. */
    Optional<UnitId> covering(String code, @Nullable LocalDate from, @Nullable LocalDate to, Row row) {
        Collection<Holder> named = named(code);
        Optional<UnitId> holder = named.stream()
                .filter(candidate -> candidate.covers(from, to))
                .map(Holder::id)
                .findFirst();
        if (holder.isEmpty() && named.isEmpty()) {
            unknown(row, "parent_code", code);
        } else if (holder.isEmpty()) {
            row.fault(
                    "parent_code",
                    "parent-not-valid",
                    "Đơn vị cấp trên '%s' không có hiệu lực suốt thời gian của dòng này. Sửa ngày hiệu lực, hoặc tách dòng theo thời gian."
                            .formatted(code),
                    "The unit above, '%s', is not valid all the time of this line. Correct the dates, or split the line in time."
                            .formatted(code));
        }
        return holder;
    }

    /** The unit that {@code text}, an id or a code, means in a year; of several, the one whose id it is. */
    public Optional<UnitId> in(int year, String text, Row row, String column) {
        List<Holder> valid =
                named(text).stream().filter(holder -> holder.meets(year)).toList();
        Optional<UnitId> meant = valid.size() == 1
                ? Optional.of(valid.getFirst().id())
                : valid.stream()
                        .map(Holder::id)
                        .filter(id -> id.value().equals(text))
                        .findFirst();
        if (meant.isEmpty()) {
            unknown(row, column, text);
        }
        return meant;
    }

    /** The unit that {@code text}, an id or a code, means on a day. */
    public Optional<UnitId> on(LocalDate day, String text, Row row, String column) {
        Optional<UnitId> meant = on(day, text);
        if (meant.isEmpty()) {
            unknown(row, column, text);
        }
        return meant;
    }

    /** The unit that {@code text} means on a day, or else the one whose id it is, valid then or not. */
    public Optional<UnitId> onOrEver(LocalDate day, String text, Row row, String column) {
        Optional<UnitId> itself = named(text).stream()
                .map(Holder::id)
                .filter(id -> id.value().equals(text))
                .findFirst();
        return on(day, text).or(() -> itself).or(() -> on(day, text, row, column));
    }

    private Optional<UnitId> on(LocalDate day, String text) {
        List<UnitId> valid = named(text).stream()
                .filter(holder -> holder.covers(day))
                .map(Holder::id)
                .toList();
        Optional<UnitId> itself =
                valid.stream().filter(id -> id.value().equals(text)).findFirst();
        return itself.isPresent() ? itself : valid.stream().findFirst();
    }

    private Collection<Holder> named(String text) {
        return holders.getOrDefault(text, Map.of()).values();
    }

    private static void unknown(Row row, String column, String code) {
        row.fault(
                column,
                "unknown-unit",
                "Không có đơn vị mã '%s' trong thời gian này. Kiểm tra mã (cả các số 0 ở đầu), hoặc nhập đơn vị trước."
                        .formatted(code),
                "No unit has the code '%s' at that time. Check the code, leading zeros too, or import the unit first."
                        .formatted(code));
    }
}
