package vn.wardpulse.catalogue.forms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Forms", description = "What units owe")
final class FormsController {

    private final Forms forms;

    FormsController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping("/api/forms")
    @Operation(
            summary = "All forms",
            description = "Each with its frequency, who owes it, its calendar, and its indicators in their order.")
    List<Form> forms(Reader reader) {
        Access.toRead(reader);
        return List.copyOf(forms.all().values());
    }
}
