package vn.wardpulse.console.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.download.Offer;
import vn.wardpulse.console.reminder.ToRemind;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Coded;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.Table.Column;

/** The tables of the page as files have them. */
final class ProgressTables {

    private static final List<String> TALLIES = List.of("owed", "received", "decided", "ontime", "approved");

    private final ProgressController.Page page;
    private final Words words;

    ProgressTables(ProgressController.Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** Those that the page has. */
    List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        if (!page.rows().isEmpty()) {
            offers.add(new Offer("ma-tran", words.say("nav.progress"), this::matrix));
            offers.add(new Offer("theo-ky", words.say("download.progress.periods"), this::periods));
        }
        if (!page.watched().isEmpty()) {
            offers.add(new Offer("tre-han", words.say("remind.title"), this::watched));
        }
        page.asked().offers(null).forEach(offers::add);
        return offers;
    }

    private Table matrix() {
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("unit", null), Column.text("unit_name", words.say("picker.unit"))));
        page.columns().forEach(column -> columns.add(Column.text(column.key(), column.name())));
        columns.addAll(tallies());
        List<Table.Row> rows = new ArrayList<>();
        for (ProgressController.Row row : page.rows()) {
            List<@Nullable Object> values = new ArrayList<>(List.of(row.unit(), row.name()));
            row.spots()
                    .forEach(spot -> values.add(
                            spot.address() == null
                                    ? null
                                    : new Coded(spot.tone(), words.say("progress." + spot.tone()))));
            values.addAll(counts(row.tally()));
            rows.add(new Table.Row(values, false));
        }
        return new Table(words.say("nav.progress"), columns, 1, rows);
    }

    private Table periods() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("report", null),
                Column.text("period_name", words.say("picker.period")),
                Column.text("due", words.say("term.col.due"))));
        columns.addAll(tallies());
        List<Table.Row> rows = new ArrayList<>();
        for (ProgressController.Column column : page.columns()) {
            List<@Nullable Object> values = new ArrayList<>(List.of(column.key(), column.name(), column.due()));
            values.addAll(counts(column.tally()));
            rows.add(new Table.Row(values, false));
        }
        return new Table(words.say("download.progress.periods"), columns, 1, rows);
    }

    private List<Column> tallies() {
        return TALLIES.stream()
                .map(tally -> new Column(tally, words.say("download.progress." + tally), Kind.COUNT))
                .toList();
    }

    private static List<BigDecimal> counts(Tally tally) {
        return List.of(
                BigDecimal.valueOf(tally.owed()),
                BigDecimal.valueOf(tally.received()),
                BigDecimal.valueOf(tally.decided()),
                BigDecimal.valueOf(tally.onTime()),
                BigDecimal.valueOf(tally.approved()));
    }

    private Table watched() {
        List<Table.Row> rows = new ArrayList<>();
        for (ProgressController.Watched group : page.watched()) {
            for (ToRemind.Row row : group.rows()) {
                rows.add(new Table.Row(
                        Arrays.asList(
                                row.report(),
                                row.unit(),
                                row.period(),
                                new Coded(row.tone(), row.word()),
                                row.due(),
                                row.reminded()),
                        false));
            }
        }
        return new Table(
                words.say("remind.title"),
                List.of(
                        Column.text("report", null),
                        Column.text("unit_name", words.say("picker.unit")),
                        Column.text("period", words.say("picker.period")),
                        Column.text("state", words.say("term.col.state")),
                        Column.text("due", words.say("term.col.due")),
                        Column.text("reminded", words.say("remind.col.reminded"))),
                1,
                rows);
    }
}
