package vn.wardpulse.catalogue.indicators;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Indicators", description = "What is measured, by theme")
final class IndicatorsController {

    private final Themes themes;
    private final Indicators indicators;

    IndicatorsController(Themes themes, Indicators indicators) {
        this.themes = themes;
        this.indicators = indicators;
    }

    @GetMapping("/api/themes")
    @Operation(summary = "All themes", description = "Plans, their themes and groups; siblings in their order.")
    List<Theme> themes(Reader reader) {
        Access.toRead(reader);
        return themes.all().values().stream()
                .sorted(Comparator.comparing(Theme::order).thenComparing(Theme::code))
                .toList();
    }

    @GetMapping("/api/indicators")
    @Operation(
            summary = "All indicators",
            description = "In their order, with the rules by which figures combine: with all amendments, or as they"
                    + " stand in one period, which is on the last day of its data window.")
    List<Indicator> indicators(
            Reader reader, @Parameter(example = "2023-06") @RequestParam(required = false) @Nullable Period period) {
        Access.toRead(reader);
        return (period == null ? indicators.everything() : indicators.in(period))
                .sorted(Comparator.comparing(Indicator::order).thenComparing(Indicator::code))
                .toList();
    }
}
