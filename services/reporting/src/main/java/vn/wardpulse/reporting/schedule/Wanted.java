package vn.wardpulse.reporting.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.pivots.PivotExport;
import vn.wardpulse.reporting.snapshots.SnapshotExport;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.TextFaults;

/** A schedule as it is asked for, and as it is kept; everything may be missing. */
record Wanted(
        @Schema(example = "Số liệu tháng cho lãnh đạo") @Nullable
        String name,

        @Nullable Made what,

        @Schema(
                description =
                        "A file for each: csv, csv-excel, xlsx, ods, pdf, json, parquet; of snapshots also csv-facts,"
                                + " parquet-facts, sdmx-csv, sdmx-structure",
                example = "[\"xlsx\"]")
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @Nullable
        List<String> formats,

        @Nullable Timing when,
        @Nullable Places to) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_QUERY = 4_000;
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_WEBHOOKS = 5;
    private static final int LATEST = 60;
    private static final String SIGN_IN_NAME = "[a-z0-9][a-z0-9._-]{1,63}";
    /** Neither an absolute path nor one that goes up; nothing that is hidden. */
    private static final String FOLDER = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}(/[A-Za-z0-9][A-Za-z0-9_-]{0,63}){0,3}";

    /** What the files are of. */
    record Made(
            @Schema(
                    description = "pivot; snapshot: the latest that somebody took, none is taken for it;"
                            + " fresh-snapshot: one that is taken for it, provisionally and in the owner's name",
                    example = "pivot")
            @Nullable
            String kind,

            @Schema(
                    description =
                            "Of a pivot: the parameters of /api/pivot. Periods may also be this-month, last-month,"
                                    + " this-quarter, last-quarter, this-half-year, last-half-year, this-year, last-year,"
                                    + " first-month, or due-period for what had fallen due",
                    example = "rows=indicator&columns=unit&under=004&period=last-month")
            @Nullable
            String query,

            @Schema(description = "Of a snapshot, with all under it", example = "004") @Nullable
            String unit,

            @Schema(description = "Of a snapshot: whether a provisional one does not count") @Nullable
            Boolean official,

            @Schema(description = "Of a fresh snapshot, by name or relative", example = "[\"last-quarter\"]")
            @JsonSetter(nulls = Nulls.AS_EMPTY)
            @Nullable
            List<String> periods) {}

    /** When they are made, by the hours of Vietnam. */
    record Timing(
            @Schema(description = "month, week, or due: after a form's due date", example = "month") @Nullable
            String every,

            @Schema(description = "Of the month; in a shorter one its last", example = "5") @Nullable
            Integer day,

            @Schema(description = "Of the week", example = "MONDAY") @Nullable
            String weekday,

            @Schema(description = "After whose due dates", example = "LB2023-M") @Nullable
            String form,

            @Schema(description = "After the due date, 0 to 60", example = "2") @Nullable
            Integer workingDays,

            @Schema(example = "07:30") @Nullable String at) {}

    /** Where they go. */
    record Places(
            @Schema(description = "Under the root that the installation sets", example = "bao-cao/thang") @Nullable
            String folder,

            @Schema(description = "Sign-in names of those who get them by e-mail")
            @JsonSetter(nulls = Nulls.AS_EMPTY)
            @Nullable
            List<String> people,

            @Schema(description = "The owner's own receivers, by id") @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable
            List<String> webhooks) {}

    /**
     * As it can be carried out.
     *
     * @throws Refused with everything that is wrong with it as it stands
     */
    @JsonIgnore
    Plan plan() {
        List<Fault> faults = new ArrayList<>();
        Plan plan = read(faults);
        if (plan == null) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-schedule", faults);
        }
        return plan;
    }

    /** @return null if there are faults */
    @Nullable
    Plan read(List<Fault> faults) {
        if (text(name).isEmpty()) {
            faults.add(ScheduleFaults.name(LONGEST_NAME));
        }
        faults.addAll(TextFaults.of("name", text(name), LONGEST_NAME));
        Optional<What> made = made(faults);
        List<String> files = formats(faults);
        Optional<When> moment = moment(faults);
        Optional<Destinations> places = places(faults);
        return faults.isEmpty()
                ? new Plan(text(name), made.orElseThrow(), files, moment.orElseThrow(), places.orElseThrow())
                : null;
    }

    private Optional<What> made(List<Fault> faults) {
        Made said = what == null ? new Made(null, null, null, null, null) : what;
        return switch (text(said.kind())) {
            case What.Pivot.KIND -> query(said, faults).map(What.Pivot::new);
            case What.LatestSnapshot.KIND ->
                unit(said, faults).map(unit -> new What.LatestSnapshot(unit, Boolean.TRUE.equals(said.official())));
            case What.FreshSnapshot.KIND -> {
                List<String> periods = list(said.periods());
                periods.stream()
                        .filter(word -> !word.equals(RelativePeriod.DUE)
                                && RelativePeriod.read(word, LocalDate.EPOCH, null)
                                        .isEmpty())
                        .forEach(word -> faults.add(ScheduleFaults.period(word)));
                if (periods.isEmpty()) {
                    faults.add(ScheduleFaults.noPeriod());
                }
                yield unit(said, faults).map(unit -> new What.FreshSnapshot(unit, periods));
            }
            default -> {
                faults.add(ScheduleFaults.kind());
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> query(Made said, List<Fault> faults) {
        String query = text(said.query());
        if (query.isEmpty() || query.length() > LONGEST_QUERY || !isWritten(query)) {
            faults.add(ScheduleFaults.query(LONGEST_QUERY));
            return Optional.empty();
        }
        return Optional.of(query);
    }

    private static boolean isWritten(String query) {
        try {
            return !PivotQuery.read(query).parameters().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<UnitId> unit(Made said, List<Fault> faults) {
        if (text(said.unit()).isEmpty()) {
            faults.add(ScheduleFaults.unit());
            return Optional.empty();
        }
        return Optional.of(new UnitId(text(said.unit())));
    }

    private List<String> formats(List<Fault> faults) {
        List<String> wanted = list(formats);
        List<String> known =
                what != null && What.Pivot.KIND.equals(what.kind()) ? PivotExport.FORMATS : SnapshotExport.FORMATS;
        wanted.stream()
                .filter(format -> !known.contains(format))
                .forEach(format -> faults.add(ScheduleFaults.format(format, String.join(", ", known))));
        if (wanted.isEmpty()) {
            faults.add(ScheduleFaults.noFormat(String.join(", ", known)));
        }
        return wanted;
    }

    private Optional<When> moment(List<Fault> faults) {
        Timing said = when == null ? new Timing(null, null, null, null, null, null) : when;
        Optional<LocalTime> at = time(said.at());
        if (at.isEmpty()) {
            faults.add(ScheduleFaults.time());
        }
        LocalTime time = at.orElse(LocalTime.MIDNIGHT);
        switch (text(said.every())) {
            case "month" -> {
                Integer day = said.day();
                if (day == null || day < 1 || day > 31) {
                    faults.add(ScheduleFaults.day());
                    return Optional.empty();
                }
                return Optional.of(new When.Monthly(day, time));
            }
            case "week" -> {
                Optional<DayOfWeek> on = Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(text(said.weekday()).toUpperCase(Locale.ROOT)))
                        .findFirst();
                if (on.isEmpty()) {
                    faults.add(ScheduleFaults.weekday());
                }
                return on.map(day -> new When.Weekly(day, time));
            }
            case "due" -> {
                Integer days = said.workingDays();
                if (days == null || days < 0 || days > LATEST) {
                    faults.add(ScheduleFaults.workingDays(LATEST));
                }
                if (text(said.form()).isEmpty()) {
                    faults.add(ScheduleFaults.form());
                    return Optional.empty();
                }
                return Optional.ofNullable(days)
                        .map(after -> new When.AfterDue(new FormCode(text(said.form())), after, time));
            }
            default -> {
                faults.add(ScheduleFaults.every());
                return Optional.empty();
            }
        }
    }

    private static Optional<LocalTime> time(@Nullable String text) {
        try {
            return text(text).matches("\\d\\d:\\d\\d") ? Optional.of(LocalTime.parse(text(text))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Destinations> places(List<Fault> faults) {
        Places said = to == null ? new Places(null, null, null) : to;
        String folder = text(said.folder());
        if (!folder.isEmpty() && !folder.matches(FOLDER)) {
            faults.add(ScheduleFaults.folder());
        }
        List<String> people = list(said.people());
        people.stream()
                .filter(person -> !person.matches(SIGN_IN_NAME))
                .forEach(person -> faults.add(ScheduleFaults.person(person)));
        if (people.size() > MOST_PEOPLE) {
            faults.add(ScheduleFaults.people(MOST_PEOPLE));
        }
        List<String> named = list(said.webhooks());
        List<UUID> webhooks = named.stream().flatMap(Wanted::id).toList();
        if (webhooks.size() < named.size() || webhooks.size() > MOST_WEBHOOKS) {
            faults.add(ScheduleFaults.webhooks(MOST_WEBHOOKS));
        }
        if (folder.isEmpty() && people.isEmpty() && named.isEmpty()) {
            faults.add(ScheduleFaults.nowhere());
        }
        return Optional.of(new Destinations(folder.isEmpty() ? null : folder, people, webhooks));
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }

    private static List<String> list(@Nullable List<String> said) {
        return said == null
                ? List.of()
                : said.stream()
                        .map(Wanted::text)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }
}
