package vn.wardpulse.reporting.snapshots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ChannelFigure;

/**
 * One reported figure that counted.
 *
 * @param version of the report
 * @param by who handed it in, by sign-in name
 * @param at when, on the domain's clock
 * @param position of that event in the log
 * @param approvedBy null where the version is not approved
 * @param channels the parts that the figure is made of; empty where it was not broken down
 */
public record FrozenFact(
        UnitId unit,
        Period period,
        IndicatorCode indicator,
        FormCode form,
        int version,
        Figure figure,
        @Nullable String remark,
        List<ChannelFigure> channels,
        String by,
        Instant at,
        long position,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {}
