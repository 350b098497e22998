package vn.wardpulse.reporting.known;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

/** The definitions that go with figures of a moment: what the catalogue's own API would have said then. */
@RestController
@Tag(name = "Known definitions", description = "Units, indicators and targets as they were known")
class KnownCatalogueController {

    private final Definitions definitions;
    private final RecordedEvents recorded;
    private final Reach reach;
    private final Clock domainClock;

    KnownCatalogueController(
            Definitions definitions,
            RecordedEvents recorded,
            Reach reach,
            @Qualifier("domainClock") Clock domainClock) {
        this.definitions = definitions;
        this.recorded = recorded;
        this.reach = reach;
        this.domainClock = domainClock;
    }

    /** @param indicators as they stand in the period that was asked for, or with all amendments */
    record Known(List<Theme> themes, List<Indicator> indicators, List<Form> forms) {}

    @GetMapping("/api/known/units")
    @Operation(
            summary = "The units that were known to be valid on a day",
            description = "Each with its name and place on that day and how long both hold, [validFrom, validTo). What"
                    + " stands below a ward only those see who reach it.")
    List<UnitOnDay> units(
            Reader reader,
            @Parameter(description = "The day; that of the moment where it is left out", example = "2023-10-12")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on) {
        Scope scope = reach.of(reader);
        Catalogue catalogue = scope.catalogue();
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.ofInstant(moment(), domainClock.getZone()));
        return catalogue.units().units().stream()
                .filter(unit -> !unit.kind().belowWard() || scope.everSees(unit.id()))
                .map(unit -> UnitOnDay.of(unit, day))
                .flatMap(Optional::stream)
                .toList();
    }

    @GetMapping("/api/known/definitions")
    @Operation(summary = "The themes, indicators and forms that were known")
    Known definitions(
            Reader reader, @Parameter(example = "2023-06") @RequestParam(required = false) @Nullable Period period) {
        Catalogue catalogue = reach.of(reader).catalogue();
        List<Indicator> indicators = catalogue.indicators().stream()
                .map(code -> period == null ? catalogue.indicator(code) : catalogue.indicator(code, period))
                .flatMap(Optional::stream)
                .toList();
        return new Known(catalogue.themes(), indicators, catalogue.forms());
    }

    @GetMapping("/api/known/targets")
    @Operation(
            summary = "The targets of a unit for a year that were known",
            description = "Empty where there were none.")
    UnitTargets targets(
            Reader reader,
            @Parameter(example = "00139") @RequestParam UnitId unit,
            @Parameter(example = "2023") @RequestParam int year) {
        Scope scope = reach.of(reader);
        if (scope.catalogue().isBelowWard(unit)) {
            scope.require(List.of(unit));
        }
        return recorded.targets(moment(), unit, year).orElseGet(() -> new UnitTargets(unit, year, Map.of()));
    }

    private Instant moment() {
        return definitions.moment(domainClock);
    }
}
