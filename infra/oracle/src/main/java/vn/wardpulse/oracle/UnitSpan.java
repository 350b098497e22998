package vn.wardpulse.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.Timeliness;

/**
 * What one unit that owes brings into a cell: its reports of the cell's span, in order of their periods.
 *
 * @param reports owed in the span and counting at the cell's unit; at least one
 */
record UnitSpan(UnitId unit, List<Report> reports) {

    /** Its live facts, in order. */
    List<Exact> facts(Indicator indicator) {
        List<Exact> facts = new ArrayList<>();
        for (Report report : reports) {
            Exact fact = report.fact(indicator);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /**
     * A channel's part of each of these facts, null where it has none.
     *
     * @param channel null for what came by none
     */
    List<@Nullable Exact> parts(Indicator indicator, @Nullable ChannelCode channel) {
        List<@Nullable Exact> parts = new ArrayList<>();
        for (Report report : reports) {
            if (report.fact(indicator) != null) {
                parts.add(report.fact(indicator, channel));
            }
        }
        return parts;
    }

    /** Whether all that counts of it is approved (rule 4). */
    boolean approved() {
        for (Report report : reports) {
            if (report.counts() && !report.countedApproved()) {
                return false;
            }
        }
        return true;
    }

    /** Whether any report that counts came in late (rule 4). */
    boolean late() {
        for (Report report : reports) {
            if (report.counts() && report.timeliness() == Timeliness.LATE) {
                return true;
            }
        }
        return false;
    }

    /** Sub-periods whose due date has passed (rule 7). */
    int due() {
        int due = 0;
        for (Report report : reports) {
            if (report.duePassed()) {
                due++;
            }
        }
        return due;
    }

    /** The sub-periods due at a cell: as many as at the unit that has most. */
    static int mostDue(List<UnitSpan> spans) {
        int most = 0;
        for (UnitSpan span : spans) {
            most = Math.max(most, span.due());
        }
        return most;
    }
}
