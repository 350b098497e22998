package vn.wardpulse.rollup.topology.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.TargetInForce.Kind;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/**
 * One indicator of one unit and period, held against its target.
 *
 * @param achievement unrounded; null where there is nothing to hold or to hold it against
 */
record HeldCell(
        Rules rules,
        Tally tally,
        Targets.@Nullable InForce target,
        BigFraction pace,
        @Nullable BigFraction achievement,
        @Nullable BigFraction share,
        Status status) {

    private static final BigFraction NEARLY = BigFraction.of(95, 100);

    static HeldCell of(Rules rules, Tally tally, Targets.@Nullable InForce target) {
        boolean flow = rules.measure() == MeasureKind.FLOW;
        int perYear = rules.frequency().perYear();
        int dueToDate = most(tally.toDate());
        BigFraction pace = flow ? BigFraction.of(dueToDate, perYear) : BigFraction.ONE;
        Span span = flow ? tally.toDate() : tally.own();
        BigFraction value = UnitRules.value(rules, span);
        BigFraction share = value == null || target == null ? null : Achievement.share(value, target.bounds());
        if (dueToDate == 0) {
            return new HeldCell(rules, tally, target, pace, null, share, Status.NOT_DUE);
        }
        if (value == null) {
            boolean silent = span.units() == 0 && most(span) == 0;
            return new HeldCell(rules, tally, target, pace, null, null, silent ? Status.NOT_DUE : Status.NO_DATA);
        }
        if (target == null) {
            return new HeldCell(rules, tally, null, pace, null, null, Status.NO_TARGET);
        }
        BigFraction achieved = Achievement.of(value, target.bounds(), pace);
        Status status = status(flow, value, target.bounds(), achieved, dueToDate == perYear);
        return new HeldCell(rules, tally, target, pace, achieved, share, status);
    }

    /** Sub-periods due: of all units, the one with the most. */
    private static int most(Span span) {
        Integer most = span.due().highest();
        return most == null ? 0 : most;
    }

    private static Status status(boolean flow, BigFraction value, Bounds bounds, BigFraction achieved, boolean last) {
        boolean reached = Achievement.reached(value, bounds);
        if (last) {
            return reached ? Status.MET : Status.MISSED;
        }
        if (flow && Achievement.above(value, bounds)) {
            return Status.MISSED;
        }
        if (reached && !(flow && bounds.kind() == Kind.AT_MOST)) {
            return Status.MET;
        }
        return achieved.compareTo(flow ? BigFraction.ONE : NEARLY) >= 0 ? Status.ON_TRACK : Status.BEHIND;
    }

    /** @param tallies of the channels, where there are any */
    Cell shown(Function<Strand, Tally> tallies) {
        return new Cell(
                rules.indicator(),
                UnitRules.total(rules, tally.own()),
                UnitRules.total(rules, tally.toDate()),
                target == null ? null : shown(target),
                Decimals.text(pace),
                achievement == null ? null : Decimals.rounded(achievement),
                share == null ? null : Decimals.rounded(share),
                status,
                rules.brokenDown() ? channels(tallies) : List.of());
    }

    private List<ChannelTotal> channels(Function<Strand, Tally> tallies) {
        List<@Nullable ChannelCode> all = new ArrayList<>(rules.channels());
        all.add(null);
        return all.stream()
                .map(channel -> {
                    Tally part = tallies.apply(Strand.part(rules.indicator(), channel));
                    return new ChannelTotal(
                            channel, UnitRules.total(rules, part.own()), UnitRules.total(rules, part.toDate()));
                })
                .toList();
    }

    private static TargetInForce shown(Targets.InForce target) {
        Bounds bounds = target.bounds();
        BigFraction low = bounds.low();
        BigFraction high = bounds.high();
        return new TargetInForce(
                bounds.kind(),
                low == null ? null : Decimals.text(low),
                high == null ? null : Decimals.text(high),
                target.reduction(),
                target.derived(),
                target.lacking());
    }
}
