package vn.wardpulse.console.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitKind;

/** Themes, indicators and forms as they now stand, in the order in which they are shown. */
public record Definitions(List<Theme> themes, List<Indicator> indicators, List<Form> forms) {

    public Definitions {
        themes = List.copyOf(themes);
        indicators = indicators.stream()
                .sorted(Comparator.comparingInt(Indicator::order))
                .toList();
        forms = List.copyOf(forms);
    }

    public Optional<Indicator> indicator(IndicatorCode code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /**
     * Whether it is wards, as far as those above them are concerned, that report the indicator: then they are what is
     * counted. Departments, schools and the like are units.
     */
    public boolean isOfWards(IndicatorCode code) {
        return forms.stream()
                .filter(form ->
                        form.indicators().contains(code) && !form.level().belowWard())
                .allMatch(form -> form.level() == UnitKind.WARD);
    }

    public Optional<Form> form(FormCode code) {
        return forms.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    public Optional<Theme> theme(@Nullable ThemeCode code) {
        return themes.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** The same with the indicators of one theme and of all under it alone. */
    public Definitions within(ThemeCode top) {
        return new Definitions(
                themes,
                indicators.stream()
                        .filter(indicator -> above(indicator.theme()).contains(top))
                        .toList(),
                forms);
    }

    /** A theme and those above it. */
    private Set<ThemeCode> above(ThemeCode theme) {
        Set<ThemeCode> path = new LinkedHashSet<>();
        for (Optional<Theme> at = theme(theme);
                at.isPresent() && path.add(at.get().code()); ) {
            at = theme(at.get().parent());
        }
        return path;
    }

    /** The themes that hold indicators, each with them, in the order of the plan. */
    public Map<Theme, List<Indicator>> groups() {
        Map<Theme, List<Indicator>> groups = new LinkedHashMap<>();
        below(null, groups);
        return groups;
    }

    private void below(@Nullable ThemeCode parent, Map<Theme, List<Indicator>> groups) {
        themes.stream()
                .filter(theme -> java.util.Objects.equals(theme.parent(), parent))
                .sorted(Comparator.comparingInt(Theme::order))
                .forEach(theme -> {
                    List<Indicator> own = indicators.stream()
                            .filter(i -> i.theme().equals(theme.code()))
                            .toList();
                    if (!own.isEmpty()) {
                        groups.put(theme, own);
                    }
                    below(theme.code(), groups);
                });
    }
}
