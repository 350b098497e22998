package vn.wardpulse.catalogue.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that an import may consist of, in the order in which they are read. */
public enum ImportFile {
    UNITS,
    SUCCESSIONS,
    GROUPS,
    THEMES,
    CHANNELS,
    INDICATORS,
    CALENDARS,
    CALENDAR_DAYS,
    HOLIDAYS,
    REMINDERS,
    FORMS,
    TARGETS,
    RULES,
    PLANS,
    ROUNDS,
    TASKS,
    SCALES,
    CRITERIA;

    /** Its name as a part of an upload, such as {@code units}. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name as a file, such as {@code units.csv}. */
    public String file() {
        return part() + ".csv";
    }

    static Optional<ImportFile> of(String part) {
        return Arrays.stream(values()).filter(file -> file.part().equals(part)).findFirst();
    }
}
