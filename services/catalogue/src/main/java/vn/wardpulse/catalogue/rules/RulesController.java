package vn.wardpulse.catalogue.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Validation rules", description = "What reported figures are checked by")
final class RulesController {

    private final ValidationRules rules;

    RulesController(ValidationRules rules) {
        this.rules = rules;
    }

    @GetMapping("/api/rules")
    @Operation(
            summary = "All validation rules",
            description = "Each with everything that it ever said and the days from and to which it holds, [from, to).")
    Collection<ValidationRule> all(Reader reader) {
        Access.toRead(reader);
        return rules.all().values();
    }
}
