package vn.wardpulse.reporting.generations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.catalogue.Shown;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

@RestController
@Tag(name = "Generations", description = "Views built anew beside those that are shown, and switched at once")
class GenerationsController {

    /** Those who answer for the figures as a whole. */
    private static final Set<Role> OPERATORS = Set.of(Role.ADMINISTRATOR, Role.STANDING_BODY, Role.ANALYST);

    private final RollupGenerations generations;
    private final Rebuilds rebuilds;
    private final Definitions definitions;

    GenerationsController(RollupGenerations generations, Rebuilds rebuilds, Definitions definitions) {
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.definitions = definitions;
    }

    @Schema(description = "A request that is in the log")
    record Asked(
            @Schema(description = "The generation that answers it repeats this")
            UUID request) {}

    @GetMapping("/api/generations")
    @Operation(
            summary = "Which generations of views there are",
            description = "Newest first, with how far one that is being built has come. For administrators, standing"
                    + " bodies, analysts, and machines that may have views built anew.")
    List<ToldGeneration> generations(Reader reader) {
        if (OPERATORS.stream().noneMatch(reader::is) && !mayRebuild(reader)) {
            throw Refused.outOfReach("Authorization");
        }
        Shown shown = definitions.shown();
        return generations.known().orElse(List.of()).reversed().stream()
                .map(generation -> ToldGeneration.of(generation, shown))
                .toList();
    }

    @PostMapping("/api/generations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Has all views built anew from the log",
            description = "Beside those that are shown, which stay until the new ones are complete. For administrators,"
                    + " and for machines that may define indicators (catalogue:write), since that has views built anew as"
                    + " well.")
    Asked rebuild(Reader reader) {
        if (!mayRebuild(reader)) {
            throw Refused.outOfReach("Authorization");
        }
        return new Asked(rebuilds.ask(reader.name()).id());
    }

    private static boolean mayRebuild(Reader reader) {
        return reader.is(Role.ADMINISTRATOR) || reader.isMachineWith(Reader.WRITE_CATALOGUE);
    }
}
