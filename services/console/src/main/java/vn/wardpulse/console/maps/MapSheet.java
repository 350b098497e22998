package vn.wardpulse.console.maps;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Boundary;
import vn.wardpulse.console.maps.MapView.Drawn;
import vn.wardpulse.console.maps.MapView.Piece;
import vn.wardpulse.console.maps.MapView.Tile;
import vn.wardpulse.console.picture.Ground;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.shell.Options;
import vn.wardpulse.console.text.Lagging;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** Writes one indicator of all units: as a map where their boundaries are known, else as equal tiles. */
final class MapSheet {

    /** More names than this do not fit on a map. */
    private static final int MOST_NAMES = 24;

    private final MapsData data;
    private final Indicator indicator;
    private final Words words;
    private final Map<UnitOnDay, Tile> tiles = new LinkedHashMap<>();

    private MapSheet(MapsData data, Indicator indicator, Words words) {
        this.data = data;
        this.indicator = indicator;
        this.words = words;
        Spots spots = new Spots(data, words);
        data.members()
                .forEach(unit -> tiles.put(unit, new Tile(words.shortName(unit.name()), spots.of(unit, indicator))));
    }

    /** @param asTiles whether tiles are asked for where there could be a map */
    static MapView write(MapsData data, Indicator indicator, List<Boundary> boundaries, boolean asTiles, Words words) {
        return new MapSheet(data, indicator, words).view(boundaries, asTiles);
    }

    /** What sticks in most units: where a page about one indicator begins. */
    static @Nullable Indicator worst(MapsData data) {
        return HeatOrder.worstFirst(
                        data.indicators(),
                        indicator -> data.members().stream()
                                .map(unit -> Spots.status(data.cell(unit, indicator)))
                                .toList())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private MapView view(List<Boundary> boundaries, boolean asTiles) {
        Drawn drawn = boundaries.isEmpty() || asTiles ? null : drawn(boundaries);
        List<String> shown = drawn == null
                ? List.of()
                : drawn.pieces().stream().map(piece -> piece.area().key()).toList();
        String address =
                address(data.theme() == null ? "" : "&linh-vuc=" + data.theme().code());
        return new MapView(
                data.choice().unit().id().value(),
                words.unit(data.choice().unit().kind(), data.choice().unit().name()),
                data.choice().period().toString(),
                words.period(data.choice().period()),
                data.theme() == null ? null : data.theme().code().value(),
                words.asOf(data.at(), data.today()),
                data.change(),
                finding(),
                indicator.code().value(),
                words.name(indicator.name()),
                "/chi-tieu/%s?unit=%s&period=%s"
                        .formatted(
                                indicator.code(),
                                data.choice().unit().id(),
                                data.choice().period()),
                words.name(indicator.unitOfMeasure()),
                choosable(),
                data.wards(),
                drawn,
                tiles.entrySet().stream()
                        .filter(tile -> !shown.contains(tile.getKey().id().value()))
                        .map(Map.Entry::getValue)
                        .toList(),
                shown.size() <= MOST_NAMES,
                boundaries.isEmpty() ? null : asTiles ? address : address + "&dang=" + MapController.TILES,
                worstFirst());
    }

    private String finding() {
        return Lagging.finding(
                data.members().stream()
                        .map(unit -> new Lagging.Unit(
                                words.shortName(unit.name()),
                                Spots.status(data.cell(unit, indicator)),
                                data.cell(unit, indicator)
                                        .map(cell -> cell.achievement())
                                        .orElse(null)))
                        .toList(),
                data.wards(),
                words);
    }

    private String address(String more) {
        return "/ban-do?unit=%s&period=%s&indicator=%s%s"
                .formatted(data.choice().unit().id(), data.choice().period(), indicator.code(), more);
    }

    private List<Options> choosable() {
        List<Options> all = new ArrayList<>();
        data.definitions().groups().forEach((theme, indicators) -> {
            List<Option> options = indicators.stream()
                    .filter(data::has)
                    .map(one -> new Option(one.code().value(), words.name(one.name()), one.equals(indicator)))
                    .toList();
            if (!options.isEmpty()) {
                all.add(new Options(words.name(theme.name()), options));
            }
        });
        return all;
    }

    /** In the order of names, so that a keyboard walks them as a list does. */
    private Drawn drawn(List<Boundary> boundaries) {
        Ground ground = Ground.of(boundaries.stream()
                .map(boundary -> new Ground.Place(
                        boundary.id().value(),
                        boundary.geometry().coordinates(),
                        boundary.properties().inside()))
                .toList());
        Map<String, Ground.Area> areas = ground.areas().stream().collect(toMap(Ground.Area::key, Function.identity()));
        List<Piece> pieces = new ArrayList<>();
        tiles.forEach((unit, tile) -> {
            Ground.Area area = areas.get(unit.id().value());
            if (area != null) {
                pieces.add(new Piece(area, tile));
            }
        });
        return new Drawn(ground.height(), pieces);
    }

    /** The least reached first; what has nothing to be held against last. */
    private List<Tile> worstFirst() {
        return tiles.entrySet().stream()
                .sorted(Comparator.comparing(
                        tile -> data.cell(tile.getKey(), indicator)
                                .map(cell -> cell.achievement())
                                .orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
