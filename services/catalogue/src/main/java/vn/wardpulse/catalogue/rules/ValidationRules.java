package vn.wardpulse.catalogue.rules;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.wire.Wire;

/** The validation rules that the catalogue keeps. */
@Component
public class ValidationRules {

    private static final TypeReference<List<ValidationRule.Edition>> EDITIONS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    ValidationRules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<RuleCode, ValidationRule> all() {
        SortedMap<RuleCode, ValidationRule> rules = new TreeMap<>();
        jdbc.query("select code, editions from validation_rule", row -> {
            RuleCode code = new RuleCode(row.getString("code"));
            rules.put(code, new ValidationRule(code, Wire.mapper().readValue(row.getString("editions"), EDITIONS)));
        });
        return rules;
    }

    /** Puts rules in the place of what had their codes. */
    public void save(Collection<ValidationRule> rules) {
        jdbc.batchUpdate(
                """
                insert into validation_rule (code, editions) values (?, ?::jsonb)
                on conflict (code) do update set editions = excluded.editions
                """,
                rules.stream()
                        .map(rule ->
                                new Object[] {rule.code().value(), Wire.mapper().writeValueAsString(rule.editions())})
                        .toList());
    }
}
