package vn.wardpulse.submission.obligation;

import java.util.Comparator;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.report.Obligation;

/** An obligation as the definitions have it, with the days that matter. */
record Owed(Obligation obligation, CalendarYear.Entry entry) {

    static final Comparator<Owed> BY_TIME = Comparator.comparing((Owed owed) -> owed.entry.opens())
            .thenComparing(owed -> owed.obligation.unit())
            .thenComparing(owed -> owed.obligation.form())
            .thenComparing(owed -> owed.obligation.period());
}
