package vn.wardpulse.catalogue.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.catalogue.ValidationRule.Edition;

/** {@code rules.csv}: a line is what a rule says for some time. A file that names a rule states its whole life. */
public final class RuleSheet {

    public static final String FILE = "rules.csv";

    private static final Columns COLUMNS = Columns.of("code", "kind", "valid_from")
            .and(
                    "valid_to",
                    "indicators",
                    "left",
                    "operator",
                    "right",
                    "severity",
                    "factor",
                    "points",
                    "least",
                    "message_vi",
                    "message_en");

    private record Line(Row row, RuleCode code, Edition edition) {}

    private final CheckCells checks;

    /** @param indicators all that a rule may speak of */
    public RuleSheet(SortedMap<IndicatorCode, IndicatorEntry> indicators) {
        this.checks = new CheckCells(indicators);
    }

    public Statements<RuleCode, ValidationRule> read(byte[] content, Faults faults) {
        Map<RuleCode, List<Line>> stated = new LinkedHashMap<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> line(row))
                    .ifPresent(line -> stated.computeIfAbsent(line.code(), code -> new ArrayList<>())
                            .add(line));
        }
        Statements<RuleCode, ValidationRule> rules = new Statements<>();
        stated.forEach((code, lines) -> lines.getLast()
                .row()
                .make(() -> new ValidationRule(
                        code, lines.stream().map(Line::edition).toList()))
                .ifPresent(rule -> rules.put(code, rule, lines.getFirst().row().place())));
        return rules;
    }

    private Line line(Row row) {
        RuleCode code = row.code("code", RuleCode::new);
        LocalDate from = row.date("valid_from");
        LocalDate to = row.dateIfGiven("valid_to").orElse(null);
        return new Line(row, code, new Edition(from, to, checks.read(row)));
    }
}
