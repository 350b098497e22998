package vn.wardpulse.submission.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a report stands, as lists and pages show it. */
public enum ReportState {
    OPEN,
    /** Nothing handed in yet, but begun; never stored. */
    DRAFT,
    SUBMITTED,
    APPROVED,
    RETURNED,
    WITHDRAWN,
    HISTORY;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean handedIn() {
        return this == SUBMITTED || this == APPROVED;
    }
}
