package vn.wardpulse.console.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardpulse.console.maps.HeatView.Column;
import vn.wardpulse.console.maps.HeatView.Group;
import vn.wardpulse.console.maps.HeatView.Order;
import vn.wardpulse.console.maps.HeatView.Row;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Status;

/** Writes the heat map. */
final class HeatSheet {

    private final MapsData data;
    private final HeatOrder order;
    private final Words words;
    private final Spots spots;
    private final Map<UnitOnDay, List<Status>> byUnit = new LinkedHashMap<>();
    private final Map<Indicator, List<Status>> byIndicator = new LinkedHashMap<>();
    private final List<UnitOnDay> units;

    private HeatSheet(MapsData data, HeatOrder order, Words words) {
        this.data = data;
        this.order = order;
        this.words = words;
        this.spots = new Spots(data, words);
        List<Indicator> indicators = data.indicators();
        data.members()
                .forEach(unit -> byUnit.put(
                        unit,
                        indicators.stream()
                                .map(indicator -> Spots.status(data.cell(unit, indicator)))
                                .toList()));
        indicators.forEach(indicator -> byIndicator.put(
                indicator,
                data.members().stream()
                        .map(unit -> Spots.status(data.cell(unit, indicator)))
                        .toList()));
        this.units = order.unitsByWorst() ? HeatOrder.worstFirst(data.members(), byUnit::get) : data.members();
    }

    static HeatView write(MapsData data, HeatOrder order, Words words) {
        return new HeatSheet(data, order, words).view();
    }

    private HeatView view() {
        HeatFinding finding = new HeatFinding(data, words, byUnit, byIndicator);
        List<Group> groups = order.indicatorsByWorst() ? together() : byTheme();
        return new HeatView(
                data.choice().unit().id().value(),
                words.unit(data.choice().unit().kind(), data.choice().unit().name()),
                data.choice().period().toString(),
                words.period(data.choice().period()),
                data.theme() == null ? null : data.theme().code().value(),
                data.theme() == null ? "" : words.name(data.theme().name()),
                words.asOf(data.at(), data.today()),
                data.change(),
                finding.title(),
                finding.subline(),
                data.wards(),
                units.stream().map(this::column).toList(),
                groups,
                groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .anyMatch(row -> row.spots().stream().anyMatch(Spot::plain)),
                List.of(
                        order("heat.order.units", new HeatOrder(false, order.indicatorsByWorst())),
                        order("heat.order.worst", new HeatOrder(true, order.indicatorsByWorst()))),
                List.of(
                        order("heat.order.themes", new HeatOrder(order.unitsByWorst(), false)),
                        order("heat.order.worst", new HeatOrder(order.unitsByWorst(), true))));
    }

    private Order order(String key, HeatOrder other) {
        String theme = data.theme() == null ? "" : "&linh-vuc=" + data.theme().code();
        return new Order(key, address(theme + other.query()), other.equals(order));
    }

    private String address(String more) {
        return "/ban-do-nhiet?unit=%s&period=%s%s"
                .formatted(data.choice().unit().id(), data.choice().period(), more);
    }

    private Column column(UnitOnDay unit) {
        int lagging = HeatOrder.lagging(byUnit.getOrDefault(unit, List.of()));
        return new Column(
                words.shortName(unit.name()),
                "/don-vi/%s?period=%s".formatted(unit.id(), data.choice().period()),
                lagging == 0 ? "" : String.valueOf(lagging));
    }

    private List<Group> byTheme() {
        List<Group> groups = new ArrayList<>();
        data.definitions().groups().forEach((theme, indicators) -> {
            List<Row> rows =
                    indicators.stream().filter(data::has).map(this::row).toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(
                        words.name(theme.name()), address("&linh-vuc=" + theme.code() + order.query()), rows));
            }
        });
        return groups;
    }

    private List<Group> together() {
        List<Row> rows = HeatOrder.worstFirst(List.copyOf(byIndicator.keySet()), byIndicator::get).stream()
                .map(this::row)
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Group("", "", rows));
    }

    private Row row(Indicator indicator) {
        int lagging = HeatOrder.lagging(byIndicator.getOrDefault(indicator, List.of()));
        return new Row(
                indicator.code().value(),
                words.name(indicator.name()),
                "/ban-do?unit=%s&period=%s&indicator=%s"
                        .formatted(data.choice().unit().id(), data.choice().period(), indicator.code()),
                lagging + "/" + units.size(),
                lagging > 0,
                units.stream().map(unit -> spots.of(unit, indicator)).toList());
    }
}
