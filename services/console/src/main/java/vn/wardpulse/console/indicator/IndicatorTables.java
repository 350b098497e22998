package vn.wardpulse.console.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.download.Offer;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Coded;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.Table.Column;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.Total;

/** The tables of an indicator's page as files have them: of the same answers, rounded by the same rule. */
final class IndicatorTables {

    private final IndicatorData data;
    private final Words words;
    private final IndicatorView view;
    private final Indicator indicator;
    private final boolean flow;

    /** @param view the page itself, whose words and order the files keep */
    IndicatorTables(IndicatorData data, Words words, IndicatorView view) {
        this.data = data;
        this.words = words;
        this.view = view;
        this.indicator = data.indicator();
        this.flow = indicator.measure() == MeasureKind.FLOW;
    }

    /** Those that the page has. */
    List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer("dien-bien", view.trendTitle(), this::trend));
        if (!view.members().isEmpty()) {
            offers.add(new Offer("xep-hang", words.say("indicator.rank"), this::ranking));
        }
        if (view.sideBySide() != null) {
            offers.add(new Offer("tung-don-vi", words.say("download.side"), () -> sideBySide(view.sideBySide())));
        }
        if (!view.missing().isEmpty()) {
            offers.add(new Offer("con-thieu", words.say("download.missing"), this::missing));
        }
        return offers;
    }

    private String measured(String name) {
        String unit = words.name(indicator.unitOfMeasure());
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private Table trend() {
        boolean above = !data.choice().unit().kind().alone();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("period", null),
                Column.text("period_name", words.say("picker.period")),
                Column.figure("own", measured(words.say("live.col.own"))),
                Column.figure("last_year", words.say("indicator.col.lastyear")),
                Column.figure("change", words.say("live.col.change"))));
        if (flow) {
            columns.add(Column.figure("to_date", words.say("live.col.value")));
        }
        if (above) {
            columns.add(new Column("reported", words.say("download.col.reported"), Kind.COUNT));
            columns.add(new Column("owed", words.say("download.col.owed"), Kind.COUNT));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Period of : view.periods()) {
            Optional<CellEntry> cell = data.cell(of);
            Total own = cell.map(CellEntry::own).orElse(null);
            Total before = data.cell(of.sameLastYear()).map(CellEntry::own).orElse(null);
            BigDecimal change = Difference.between(indicator, before, own).change();
            List<@Nullable Object> values = new ArrayList<>();
            values.add(of.toString());
            values.add(words.opening(words.periodInYear(of)));
            values.add(Values.figure(indicator, own));
            values.add(Values.figure(indicator, before));
            values.add(change == null ? null : change.setScale(indicator.decimals(), RoundingMode.HALF_UP));
            if (flow) {
                boolean begun = own != null && (own.owed() > 0 || own.units() > 0);
                values.add(begun ? Values.figure(indicator, cell.orElseThrow().toDate()) : null);
            }
            if (above) {
                Total counted = own == null || own.owed() == 0 ? null : own;
                values.add(counted == null ? null : BigDecimal.valueOf(counted.reported()));
                values.add(counted == null ? null : BigDecimal.valueOf(counted.owed()));
            }
            rows.add(new Table.Row(values, false));
        }
        return new Table(view.trendTitle(), columns, 1, rows);
    }

    private Table ranking() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("unit", null),
                Column.text("unit_name", words.say("picker.unit")),
                new Column("rank", words.say("indicator.col.rank"), Kind.COUNT),
                Column.text("moved", words.say("indicator.moved")),
                Column.figure("value", measured(words.say(flow ? "live.col.value" : "live.col.own")))));
        if (view.shares()) {
            columns.add(Column.figure("share", words.say("indicator.col.share") + " (%)"));
        }
        columns.addAll(List.of(
                Column.text("target", words.say("live.col.target")),
                Column.text("status", words.say("download.col.status")),
                Column.text("incomplete", words.say("download.col.incomplete"))));
        List<Table.Row> rows = new ArrayList<>();
        for (IndicatorView.Member member : view.members()) {
            Total total = data.cell(new UnitId(member.unit()), data.choice().period())
                    .map(cell -> flow ? cell.toDate() : cell.own())
                    .orElse(null);
            List<@Nullable Object> values = new ArrayList<>();
            values.add(member.unit());
            values.add(member.name());
            values.add(member.rank().isEmpty() ? null : new BigDecimal(member.rank()));
            values.add(blank(member.moved()));
            values.add(Values.figure(indicator, total));
            if (view.shares()) {
                values.add(member.part() == null ? null : hundredths(member.part()));
            }
            values.add(blank(member.target()));
            values.add(new Coded(member.status(), member.word()));
            values.add(member.partial() ? new Coded("true", words.say("indicator.partial")) : null);
            rows.add(new Table.Row(values, member.chosen()));
        }
        return new Table(words.say("indicator.rank"), columns, 1, rows);
    }

    private static BigDecimal hundredths(BigDecimal share) {
        return share.scaleByPowerOfTen(2).setScale(1, RoundingMode.HALF_UP);
    }

    private Table sideBySide(@Nullable SideBySide shown) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("unit", null), Column.text("unit_name", words.say("picker.unit"))));
        view.periods().forEach(of -> columns.add(Column.figure(of.toString(), words.opening(words.periodInYear(of)))));
        columns.add(Column.text("target", words.say("live.col.target")));
        columns.add(Column.text("reached", words.say("map.col.reached")));
        columns.add(Column.text("status", words.say("download.col.status")));
        List<Table.Row> rows = new ArrayList<>();
        for (SideBySide.Unit unit : shown == null ? List.<SideBySide.Unit>of() : shown.units()) {
            List<@Nullable Object> values = new ArrayList<>(List.of(unit.unit(), unit.name()));
            view.periods()
                    .forEach(of -> values.add(data.cell(new UnitId(unit.unit()), of)
                            .map(cell -> Values.figure(indicator, cell.own()))
                            .orElse(null)));
            values.add(blank(unit.target()));
            values.add(blank(unit.reached()));
            values.add(new Coded(unit.status(), unit.word()));
            rows.add(new Table.Row(values, false));
        }
        return new Table(words.say("download.side"), columns, 1, rows);
    }

    private Table missing() {
        return new Table(
                words.say("download.missing"),
                List.of(
                        Column.text("report", null),
                        Column.text("unit_name", words.say("picker.unit")),
                        Column.text("period", words.say("picker.period")),
                        Column.text("state", words.say("term.col.state")),
                        Column.text("due", words.say("term.col.due"))),
                1,
                view.missing().stream()
                        .map(report -> new Table.Row(
                                Arrays.asList(
                                        report.address().substring("/phieu/".length()),
                                        report.name(),
                                        report.period(),
                                        new Coded(report.tone(), report.state()),
                                        report.due()),
                                false))
                        .toList());
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
