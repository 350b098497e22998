package vn.wardpulse.catalogue.successions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;

/**
 * {@code successions.csv}: one line per old unit and successor. The lines of an old unit and a day are one definition
 * and replace what was stated for both before.
 */
public final class SuccessionSheet {

    public static final String FILE = "successions.csv";

    /** As reforms' mappings are published; {@code note} is for people and is not kept. */
    private static final Columns COLUMNS =
            Columns.of("from_code", "to_code", "effective_date", "kind").and("weight", "note");

    private final Holders holders;

    public SuccessionSheet(Holders holders) {
        this.holders = holders;
    }

    public Statements<SuccessionKey, Succession> read(byte[] content, Faults faults) {
        Map<SuccessionKey, List<SuccessionLine>> stated = new LinkedHashMap<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> line(row))
                    .ifPresent(line -> stated.computeIfAbsent(line.key(), key -> new ArrayList<>())
                            .add(line));
        }
        Statements<SuccessionKey, Succession> successions = new Statements<>();
        stated.forEach((key, lines) -> {
            Row first = lines.getFirst().row();
            together(key, lines).ifPresent(succession -> successions.put(key, succession, first.place()));
        });
        return successions;
    }

    private SuccessionLine line(Row row) {
        Succession.Kind kind = row.word("kind", Succession.Kind.class);
        LocalDate from = row.date("effective_date");
        String old = row.text("from_code");
        Optional<UnitId> unit = kind == Succession.Kind.NONE
                ? holders.onOrEver(from.minusDays(1), old, row, "from_code")
                : holders.on(from.minusDays(1), old, row, "from_code");
        Optional<UnitId> successor = Optional.empty();
        if (kind == Succession.Kind.NONE) {
            empty(row, "to_code");
        } else {
            successor = holders.on(from, row.text("to_code"), row, "to_code");
        }
        return new SuccessionLine(
                row,
                new SuccessionKey(unit.orElse(new UnitId("0")), from),
                kind,
                successor,
                row.given("weight").isPresent() ? weight(row, kind) : null);
    }

    private static @Nullable BigDecimal weight(Row row, Succession.Kind kind) {
        if (kind != Succession.Kind.SPLIT) {
            empty(row, "weight");
            return null;
        }
        BigDecimal weight = row.decimal("weight");
        if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            row.fault(
                    "weight",
                    "weight-out-of-bounds",
                    "Trọng số %s không hợp lệ. Điền phần của đơn vị cũ, lớn hơn 0 và không quá 1."
                            .formatted(weight.toPlainString()),
                    "The weight %s does not fit. Fill in the share of the old unit, above 0 and at most 1."
                            .formatted(weight.toPlainString()));
        }
        return weight;
    }

    private static void empty(Row row, String column) {
        row.given(column)
                .ifPresent(text -> row.fault(
                        column,
                        "not-for-this-kind",
                        "Loại '%s' không dùng cột '%s'. Để trống ô này.".formatted(row.text("kind"), column),
                        "The kind '%s' takes no '%s'. Leave the cell empty.".formatted(row.text("kind"), column)));
    }

    private static Optional<Succession> together(SuccessionKey key, List<SuccessionLine> lines) {
        if (!OneSuccession.agree(lines)) {
            return Optional.empty();
        }
        return Optional.of(new Succession(
                key.unit(),
                key.from(),
                lines.getFirst().kind(),
                lines.stream()
                        .flatMap(line ->
                                line.successor().stream().map(unit -> new Succession.Successor(unit, line.weight())))
                        .toList()));
    }
}
