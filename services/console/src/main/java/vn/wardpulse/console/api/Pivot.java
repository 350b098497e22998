package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/**
 * Figures in rows and columns.
 *
 * @param axes what the rows go by, outermost first
 * @param columns heads, outermost first
 * @param leftOut units that were asked for and that the visitor does not see
 */
public record Pivot(List<String> axes, List<Column> columns, List<Member> fixed, List<Row> rows, List<UnitId> leftOut) {

    /** @param key a code or a period; empty for all channels, {@code -} for what came by none */
    public record Member(
            String axis,
            String key,
            @Nullable Name name,
            @Nullable Name unitOfMeasure,
            boolean total) {}

    public record Column(List<Member> members, String measure) {}

    public record Row(List<Member> members, List<@Nullable Value> values) {}

    public record Value(
            @Nullable BigDecimal number, @Nullable String text) {}
}
