package vn.wardpulse.console.live;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.download.Offer;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.text.Changes;
import vn.wardpulse.console.text.NamedTotal;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Coded;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.Table.Column;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/** The tables of the live page, and of a unit's, as files have them: of the same answers, rounded by the same rule. */
final class LiveTables {

    private final LiveData data;
    private final Words words;
    private final LiveView view;

    /** @param view the page itself, whose words and order the files keep */
    LiveTables(LiveData data, Words words, LiveView view) {
        this.data = data;
        this.words = words;
        this.view = view;
    }

    /** Those that the page has. */
    List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        if (!view.groups().isEmpty()) {
            offers.add(new Offer("chi-tieu", words.say("live.table"), this::indicators));
            offers.add(new Offer("diem", words.say("download.scores"), this::scores));
        }
        if (!view.tiles().isEmpty()) {
            offers.add(new Offer("phuong", words.say("download.wards"), this::wards));
        }
        if (view.heat() != null) {
            offers.add(new Offer("ma-tran", words.say("download.heat"), this::heat));
        }
        return offers;
    }

    private boolean ancestor() {
        return !data.unit().kind().alone();
    }

    private Table indicators() {
        boolean channels = view.groups().stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> !row.channels().isEmpty());
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("group", null),
                Column.text("group_name", words.say("download.col.group")),
                Column.text("indicator", null),
                Column.text("indicator_name", words.say("live.col.indicator"))));
        if (channels) {
            columns.add(Column.text("channel", words.say("download.col.channel")));
        }
        columns.add(Column.text("unit_of_measure", words.say("download.col.unit")));
        if (view.ownShown()) {
            columns.add(Column.figure("own", words.say("live.col.own")));
        }
        columns.addAll(List.of(
                Column.figure("value", words.say("live.col.value")),
                Column.text("target", words.say("live.col.target")),
                Column.text("status", words.say("download.col.status")),
                Column.figure("change", words.say("live.col.change")),
                Column.text("change_in", words.say("download.col.change"))));
        if (ancestor()) {
            columns.add(new Column("reported", words.say("download.col.reported"), Kind.COUNT));
            columns.add(new Column("owed", words.say("download.col.owed"), Kind.COUNT));
        }
        Map<IndicatorCode, Cell> cells = data.cells().stream().collect(toMap(Cell::indicator, Function.identity()));
        List<Table.Row> rows = new ArrayList<>();
        for (LiveView.Group group : view.groups()) {
            for (LiveView.Row row : group.rows()) {
                Indicator indicator = data.definitions()
                        .indicator(new IndicatorCode(row.code()))
                        .orElseThrow();
                rows.addAll(
                        lines(group, row, indicator, Objects.requireNonNull(cells.get(indicator.code())), channels));
            }
        }
        return new Table(words.say("live.table"), columns, 2, rows);
    }

    /** An indicator, and below it what its channels have of it. */
    private List<Table.Row> lines(
            LiveView.Group group, LiveView.Row row, Indicator indicator, Cell cell, boolean channels) {
        boolean flow = indicator.measure() == MeasureKind.FLOW;
        Total total = flow ? cell.toDate() : cell.own();
        Comparison comparison = data.comparisons().get(indicator.code());
        List<Table.Row> lines = new ArrayList<>();
        List<@Nullable Object> values = begun(group, row, channels ? "" : null);
        if (view.ownShown()) {
            values.add(Values.figure(indicator, cell.own()));
        }
        values.add(Values.figure(indicator, total));
        values.add(blank(row.target()));
        values.add(status(cell.status()));
        values.add(Changes.figure(indicator, comparison));
        values.add(blank(Changes.unit(comparison, words)));
        if (ancestor()) {
            boolean counted = total.owed() > 0 && cell.status() != Status.NOT_DUE;
            values.add(counted ? BigDecimal.valueOf(total.reported()) : null);
            values.add(counted ? BigDecimal.valueOf(total.owed()) : null);
        }
        lines.add(new Table.Row(values, false));
        if (channels) {
            NamedTotal.of(indicator, cell.channels(), words)
                    .forEach(part -> lines.add(channel(group, row, indicator, part, flow)));
        }
        return lines;
    }

    private static List<@Nullable Object> begun(LiveView.Group group, LiveView.Row row, @Nullable String channel) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(group.code());
        values.add(group.name());
        values.add(row.code());
        values.add(row.name());
        if (channel != null) {
            values.add(blank(channel));
        }
        values.add(row.unitOfMeasure());
        return values;
    }

    private Table.Row channel(
            LiveView.Group group, LiveView.Row row, Indicator indicator, NamedTotal part, boolean flow) {
        Total total = flow ? part.toDate() : part.own();
        List<@Nullable Object> values = begun(group, row, part.name());
        if (view.ownShown()) {
            values.add(Values.figure(indicator, part.own()));
        }
        values.add(Values.figure(indicator, total));
        for (int nothing = 0; nothing < 4; nothing++) {
            values.add(null);
        }
        if (ancestor()) {
            values.add(total.units() > 0 ? BigDecimal.valueOf(total.units()) : null);
            values.add(null);
        }
        return new Table.Row(values, false);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private Coded status(Status status) {
        return new Coded(status.name(), words.say(Mark.key(status)));
    }

    /** Of the groups that the page shows, and of all of it. */
    private Table scores() {
        Map<ThemeCode, ThemeScore> scores =
                data.figures().themes().stream().collect(toMap(ThemeScore::theme, Function.identity()));
        List<Table.Row> rows = new ArrayList<>();
        data.definitions().themes().stream()
                .filter(data::whole)
                .filter(theme -> score(scores.get(theme.code())) != null)
                .findFirst()
                .ifPresent(theme -> rows.add(
                        score(theme.code().value(), words.say("live.overall"), scores.get(theme.code()), true)));
        view.groups()
                .forEach(group ->
                        rows.add(score(group.code(), group.name(), scores.get(new ThemeCode(group.code())), false)));
        return new Table(
                words.say("download.scores"),
                List.of(
                        Column.text("theme", null),
                        Column.text("theme_name", words.say("download.col.group")),
                        Column.figure("score", words.say("download.col.score")),
                        new Column("counted", words.say("download.col.counted"), Kind.COUNT),
                        new Column("indicators", words.say("download.col.indicators"), Kind.COUNT)),
                1,
                rows);
    }

    private static Table.Row score(String code, String name, @Nullable ThemeScore score, boolean strong) {
        List<@Nullable Object> values = new ArrayList<>(List.of(code, name));
        values.add(score(score));
        values.add(score == null ? null : BigDecimal.valueOf(score.counted()));
        values.add(score == null ? null : BigDecimal.valueOf(score.indicators()));
        return new Table.Row(values, strong);
    }

    private static @Nullable BigDecimal score(@Nullable ThemeScore score) {
        return score == null || score.score() == null ? null : score.score().setScale(1, RoundingMode.HALF_UP);
    }

    private Table wards() {
        Map<String, UnitPeriod> wards =
                data.wards().values().stream().collect(toMap(ward -> ward.unit().value(), Function.identity()));
        List<Table.Row> rows = new ArrayList<>();
        for (LiveView.Tile tile : view.tiles()) {
            UnitPeriod ward = Objects.requireNonNull(wards.get(tile.unit()));
            List<@Nullable Object> values =
                    new ArrayList<>(List.of(tile.unit(), tile.name(), new Coded(tile.tone(), tile.state())));
            values.add(ward.themes().stream()
                    .filter(score -> data.definitions()
                            .theme(score.theme())
                            .filter(data::whole)
                            .isPresent())
                    .map(LiveTables::score)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
            rows.add(new Table.Row(values, false));
        }
        return new Table(
                words.say("download.wards"),
                List.of(
                        Column.text("unit", null),
                        Column.text("unit_name", words.say("picker.unit")),
                        Column.text("state", words.say("term.col.state")),
                        Column.figure("score", words.say("download.col.score"))),
                1,
                rows);
    }

    /** Wards by indicators: the status of each. */
    private Table heat() {
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("unit", null), Column.text("unit_name", words.say("picker.unit"))));
        List<IndicatorCode> codes = new ArrayList<>();
        LiveView.Heat heat = Objects.requireNonNull(view.heat());
        heat.heads().forEach(head -> {
            columns.add(Column.text(head.code(), head.name()));
            codes.add(new IndicatorCode(head.code()));
        });
        List<Table.Row> rows = new ArrayList<>();
        for (UnitPeriod ward : data.wards().values()) {
            Map<IndicatorCode, Cell> cells = ward.cells().stream().collect(toMap(Cell::indicator, Function.identity()));
            List<@Nullable Object> values = new ArrayList<>();
            values.add(ward.unit().value());
            values.add(data.units()
                    .find(ward.unit())
                    .map(unit -> words.shortName(unit.name()))
                    .orElse(ward.unit().value()));
            codes.forEach(code -> {
                Cell cell = cells.get(code);
                values.add(status(cell == null ? Status.NOT_DUE : cell.status()));
            });
            rows.add(new Table.Row(values, false));
        }
        return new Table(words.say("download.heat"), columns, 1, rows);
    }
}
