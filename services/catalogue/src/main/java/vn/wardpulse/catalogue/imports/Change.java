package vn.wardpulse.catalogue.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to one definition.
 *
 * @param before as it stood; null where it is added or unchanged
 * @param after as it will stand; null where it is unchanged
 */
public record Change(
        Kind kind,
        String key,
        What change,
        @Nullable Object before,
        @Nullable Object after) {

    /** What is defined. */
    public enum Kind {
        @JsonProperty("unit")
        UNIT,
        @JsonProperty("succession")
        SUCCESSION,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("theme")
        THEME,
        @JsonProperty("channel")
        CHANNEL,
        @JsonProperty("indicator")
        INDICATOR,
        @JsonProperty("calendar")
        CALENDAR,
        @JsonProperty("calendar-days")
        CALENDAR_DAYS,
        @JsonProperty("holiday")
        HOLIDAY,
        @JsonProperty("reminders")
        REMINDERS,
        @JsonProperty("calendar-year")
        CALENDAR_YEAR,
        @JsonProperty("form")
        FORM,
        @JsonProperty("targets")
        TARGETS,
        @JsonProperty("rule")
        RULE,
        @JsonProperty("plan")
        PLAN,
        @JsonProperty("task")
        TASK,
        @JsonProperty("scale")
        SCALE
    }

    /** What happens to it. */
    public enum What {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
