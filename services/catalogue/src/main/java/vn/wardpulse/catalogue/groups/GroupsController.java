package vn.wardpulse.catalogue.groups;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Groups", description = "Units that are read together")
final class GroupsController {

    private final Groups groups;

    GroupsController(Groups groups) {
        this.groups = groups;
    }

    @GetMapping("/api/groups")
    @Operation(
            summary = "All saved groups of units",
            description = "Each with its units and the days from and to which they belong, [from, to).")
    Collection<UnitGroup> all(Reader reader) {
        Access.toRead(reader);
        return groups.all().values();
    }
}
