package vn.wardpulse.reporting.pivots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.Table;

/** A pivot as files have it: for programs by keys, for people, in Vietnamese, by names. */
final class PivotTables {

    private static final String TITLE = "Số liệu";

    private PivotTables() {}

    static Table of(Pivot pivot) {
        List<Table.Column> columns = new ArrayList<>();
        for (String axis : pivot.axes()) {
            columns.add(Table.Column.text(axis, null));
            columns.add(Table.Column.text(axis + "_name", Labels.axis(axis)));
        }
        boolean several =
                pivot.columns().stream().map(Pivot.Column::measure).distinct().count() > 1;
        for (Pivot.Column column : pivot.columns()) {
            Measure measure = Measure.of(column.measure()).orElseThrow();
            columns.add(new Table.Column(
                    head(column, several, Member::key, measure.word(), "/"),
                    head(column, several, Labels::of, measure.vietnamese(), " · "),
                    measure.isNumber() ? Kind.FIGURE : Kind.TEXT));
        }
        return new Table(
                TITLE,
                columns,
                pivot.axes().size(),
                pivot.rows().stream().map(PivotTables::row).toList());
    }

    private static String head(
            Pivot.Column column, boolean several, Function<Member, String> said, String measure, String between) {
        List<String> parts = column.members().stream().map(said).collect(Collectors.toCollection(ArrayList::new));
        if (several || parts.isEmpty()) {
            parts.add(measure);
        }
        return String.join(between, parts);
    }

    private static Table.Row row(Pivot.Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Member member : row.members()) {
            values.add(member.key());
            values.add(Labels.of(member));
        }
        row.values().forEach(value -> values.add(Labels.of(value)));
        return new Table.Row(values, row.members().stream().anyMatch(Member::total));
    }
}
