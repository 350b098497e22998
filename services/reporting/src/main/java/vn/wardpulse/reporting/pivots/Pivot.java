package vn.wardpulse.reporting.pivots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * Figures in rows and columns.
 *
 * @param axes what the rows go by, outermost first
 * @param columns heads, outermost first, and last what is told
 * @param fixed what all of it is of: the one member of each axis that is laid out nowhere
 * @param leftOut units that were asked for and that the reader does not see; empty unless that was allowed
 */
public record Pivot(List<String> axes, List<Column> columns, List<Member> fixed, List<Row> rows, List<UnitId> leftOut) {

    public record Column(List<Member> members, String measure) {}

    /** @param values one for each column; null where there is no figure */
    public record Row(List<Member> members, List<@Nullable Value> values) {}
}
