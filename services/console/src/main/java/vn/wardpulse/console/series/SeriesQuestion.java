package vn.wardpulse.console.series;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the page is asked to show, as it stands in its address. A field that was left empty asks for nothing.
 *
 * @param unit id of a unit, where no group is chosen
 * @param tree the day whose units it is restated for
 */
record SeriesQuestion(
        @Nullable String unit,
        @Nullable String group,
        @Nullable String indicator,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String frequency,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate tree) {

    boolean asked() {
        return given(indicator) && (given(unit) || given(group));
    }

    boolean ofGroup() {
        return given(group);
    }

    /** What the address leaves open: this year, and the units of today. */
    SeriesQuestion within(LocalDate today) {
        return new SeriesQuestion(
                unit,
                group,
                indicator,
                Objects.requireNonNullElse(from, today.getYear()),
                Objects.requireNonNullElse(to, today.getYear()),
                frequency,
                Objects.requireNonNullElse(tree, today));
    }

    /** As reporting takes it. */
    MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add(ofGroup() ? "group" : "unit", String.valueOf(ofGroup() ? group : unit));
        parameters.add("indicator", String.valueOf(indicator));
        parameters.add("from", String.valueOf(from));
        parameters.add("to", String.valueOf(to));
        parameters.add("to-tree", String.valueOf(tree));
        if (given(frequency)) {
            parameters.add("frequency", String.valueOf(frequency));
        }
        return parameters;
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
