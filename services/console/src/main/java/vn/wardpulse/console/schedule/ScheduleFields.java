package vn.wardpulse.console.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Schedule;

/**
 * The form's fields: as they come, from a schedule, or as somebody finds them first.
 *
 * @param ky the period that takes the place of those of the table; empty where these stay
 * @param chot the period that is frozen
 */
record ScheduleFields(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String query,
        @Nullable String ky,
        @Nullable String unit,
        @Nullable Boolean official,
        @Nullable String chot,
        @Nullable List<String> formats,
        @Nullable String every,
        @Nullable String day,
        @Nullable String weekday,
        @Nullable String form,
        @Nullable String workingDays,
        @Nullable String at,
        @Nullable String folder,
        @Nullable String people,
        @Nullable List<String> webhooks) {

    /** The months of the year so far, as a choice among periods. */
    static final String SO_FAR = "so-far";

    static final List<String> RELATIVE = List.of(
            "last-month",
            "this-month",
            SO_FAR,
            "last-quarter",
            "this-quarter",
            "last-half-year",
            "this-half-year",
            "this-year",
            "last-year",
            "due-period");

    private static final List<String> OF_PERIODS = List.of("period", "from", "to", "frequency", "relative");

    /** @param query of a table that somebody has just laid out; null where they come without */
    static ScheduleFields fresh(@Nullable String query) {
        return new ScheduleFields(
                null,
                "pivot",
                query,
                "last-month",
                null,
                false,
                "last-quarter",
                List.of("xlsx"),
                "month",
                "16",
                "monday",
                null,
                "2",
                "07:30",
                null,
                null,
                List.of());
    }

    static ScheduleFields of(Schedule schedule) {
        Schedule.What what = schedule.what();
        Schedule.When when = schedule.when();
        Schedule.Places to = schedule.to();
        String query = Objects.requireNonNullElse(what.query(), "");
        List<String> periods = Objects.requireNonNullElse(what.periods(), List.of());
        return new ScheduleFields(
                schedule.name(),
                what.kind(),
                query,
                relative(query),
                what.unit(),
                Boolean.TRUE.equals(what.official()),
                periods.isEmpty() ? "last-quarter" : String.join(",", periods),
                schedule.formats(),
                when.every(),
                when.day() == null ? "16" : when.day().toString(),
                when.weekday() == null ? "monday" : when.weekday().toLowerCase(Locale.ROOT),
                when.form(),
                when.workingDays() == null ? "2" : when.workingDays().toString(),
                when.at(),
                to.folder(),
                String.join(", ", Objects.requireNonNullElse(to.people(), List.of())),
                Objects.requireNonNullElse(to.webhooks(), List.of()));
    }

    /** The relative period that a query asks for; empty where it names its periods. */
    private static String relative(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("period=") || part.startsWith("from="))
                .map(part -> part.equals("from=first-month") ? SO_FAR : part.substring(part.indexOf('=') + 1))
                .filter(RELATIVE::contains)
                .findFirst()
                .orElse("");
    }

    /** As reporting takes it. What is no number goes as nothing, which reporting asks for. */
    Map<String, Object> wanted() {
        Map<String, Object> what = new LinkedHashMap<>();
        put(what, "kind", kind);
        if ("pivot".equals(text(kind))) {
            put(what, "query", settled());
        } else {
            put(what, "unit", unit);
            what.put("official", Boolean.TRUE.equals(official));
            what.put("periods", "fresh-snapshot".equals(text(kind)) ? list(chot) : List.of());
        }
        Map<String, Object> when = new LinkedHashMap<>();
        put(when, "every", every);
        switch (text(every)) {
            case "month" -> number(when, "day", day);
            case "week" -> put(when, "weekday", weekday);
            case "due" -> {
                put(when, "form", form);
                number(when, "workingDays", workingDays);
            }
            default -> {
                // Reporting says that one is to be chosen.
            }
        }
        put(when, "at", at);
        Map<String, Object> to = new LinkedHashMap<>();
        put(to, "folder", folder);
        to.put("people", list(people));
        to.put("webhooks", chosen(webhooks));
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "name", name);
        wanted.put("what", what);
        wanted.put("formats", chosen(formats));
        wanted.put("when", when);
        wanted.put("to", to);
        return wanted;
    }

    /** The query with the chosen period in place of its own. */
    private String settled() {
        String said = text(query).replaceFirst("^.*\\?", "");
        if (!RELATIVE.contains(text(ky))) {
            return said;
        }
        List<String> parts = Arrays.stream(said.split("&"))
                .filter(part -> !part.isBlank() && !OF_PERIODS.contains(part.replaceFirst("=.*", "")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (parts.isEmpty()) {
            return "";
        }
        if (SO_FAR.equals(text(ky))) {
            parts.addAll(List.of("from=first-month", "to=this-month", "frequency=MONTH"));
        } else {
            parts.add("period=" + text(ky));
        }
        return String.join("&", parts);
    }

    static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    static List<String> chosen(@Nullable List<String> fields) {
        return fields == null
                ? List.of()
                : fields.stream().filter(field -> !field.isBlank()).toList();
    }

    private static List<String> list(@Nullable String field) {
        return Stream.of(text(field).split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void put(Map<String, Object> wanted, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            wanted.put(name, text(value));
        }
    }

    private static void number(Map<String, Object> wanted, String name, @Nullable String value) {
        if (text(value).matches("\\d{1,4}")) {
            wanted.put(name, Integer.valueOf(text(value)));
        }
    }
}
