package vn.wardpulse.reporting.snapshots;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

/** What somebody wants to have frozen. */
record Wish(
        @Schema(example = "Số liệu quý I/2023") @Nullable String name,

        @Schema(description = "What it is for; may be left out") @Nullable
        String description,

        @Schema(description = "With all under it by the tree of each period", example = "004") @Nullable
        UnitId unit,

        @Schema(description = "The figures of these forms; all where it is empty") @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<FormCode> forms,

        @Schema(description = "The figures of these themes and of all under them; all where it is empty")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<ThemeCode> themes,

        @Schema(description = "These, and the periods that lie in them", example = "[\"2023-Q1\"]")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Period> periods,

        @Schema(description = "Whether it may be quoted: all reports have to be approved, or an exception stated")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean official,

        @Schema(description = "Why it is official although reports are open") @Nullable
        String exception) {

    Wish {
        forms = forms.stream().filter(Objects::nonNull).toList();
        themes = themes.stream().filter(Objects::nonNull).toList();
        periods = periods.stream().filter(Objects::nonNull).toList();
    }

    /** Once it is known to be sound. */
    Manifest.Scope scope() {
        return new Manifest.Scope(
                Objects.requireNonNull(unit),
                forms.stream().distinct().sorted().toList(),
                themes.stream().distinct().sorted().toList(),
                periods.stream().distinct().sorted().toList());
    }
}
