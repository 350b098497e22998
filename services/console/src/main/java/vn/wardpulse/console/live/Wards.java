package vn.wardpulse.console.live;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.live.LiveView.Heat;
import vn.wardpulse.console.live.LiveView.Score;
import vn.wardpulse.console.live.LiveView.Tile;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.picture.Tone;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.UnitPeriod;

/** The wards: who has reported, and where it sticks. */
final class Wards {

    /** In this order they ask for attention. */
    private static final List<String> URGENCY = List.of("overdue", "returned", "open", "late", "submitted", "approved");

    private final LiveData data;
    private final Words words;
    private final Focus focus;
    private final Set<IndicatorCode> cells;

    Wards(LiveData data, Words words, Focus focus) {
        this.data = data;
        this.words = words;
        this.focus = focus;
        this.cells = data.cells().stream().map(Cell::indicator).collect(toSet());
    }

    String title() {
        return focus.period() == null
                ? words.say("live.tiles")
                : words.say(
                        "live.tiles.title",
                        String.valueOf(focus.received()),
                        String.valueOf(focus.standings().size()),
                        words.periodInYear(focus.period()));
    }

    List<Tile> tiles() {
        return data.wards().values().stream()
                .map(this::tile)
                .sorted(Comparator.comparingInt(tile -> URGENCY.indexOf(tile.tone())))
                .toList();
    }

    private Tile tile(UnitPeriod ward) {
        Optional<Standing> standing = focus.of(ward.unit());
        String tone = standing.map(Tone::of).orElse("open");
        Score score = score(ward);
        return new Tile(
                ward.unit().value(),
                name(ward),
                words.say("tile." + tone, words.day(standing.map(Standing::due).orElse(null))),
                tone,
                score == null ? Numbers.MISSING : score.text(),
                "/don-vi/%s?period=%s".formatted(ward.unit(), data.period()));
    }

    private @Nullable Score score(UnitPeriod ward) {
        return ward.themes().stream()
                .filter(score -> data.definitions()
                        .theme(score.theme())
                        .filter(data::whole)
                        .isPresent())
                .map(Rows::scoreOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String name(UnitPeriod ward) {
        return data.units()
                .find(ward.unit())
                .map(UnitOnDay::name)
                .map(words::shortName)
                .orElse(ward.unit().value());
    }

    @Nullable
    Heat heat() {
        if (data.wards().isEmpty()) {
            return null;
        }
        List<Heat.Span> spans = new ArrayList<>();
        List<Indicator> columns = new ArrayList<>();
        List<Boolean> first = new ArrayList<>();
        for (var group : data.definitions().groups().entrySet()) {
            List<Indicator> shown =
                    group.getValue().stream().filter(this::shown).toList();
            if (!shown.isEmpty()) {
                spans.add(new Heat.Span(words.name(group.getKey().name()), shown.size()));
                for (int i = 0; i < shown.size(); i++) {
                    columns.add(shown.get(i));
                    first.add(i == 0);
                }
            }
        }
        List<Heat.Head> heads = columns.stream()
                .map(indicator -> new Heat.Head(indicator.code().value(), words.name(indicator.name())))
                .toList();
        List<Heat.Line> lines = data.wards().values().stream()
                .map(ward -> line(ward, columns, first))
                .toList();
        return columns.isEmpty() ? null : new Heat(heatTitle(), spans, heads, lines);
    }

    private boolean shown(Indicator indicator) {
        return cells.contains(indicator.code());
    }

    private Heat.Line line(UnitPeriod ward, List<Indicator> columns, List<Boolean> first) {
        Map<IndicatorCode, Cell> cells = ward.cells().stream().collect(toMap(Cell::indicator, Function.identity()));
        List<Heat.Spot> spots = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = cells.get(columns.get(i).code());
            Status status = cell == null ? Status.NOT_DUE : cell.status();
            spots.add(new Heat.Spot(
                    Mark.of(status),
                    "%s · %s: %s"
                            .formatted(name(ward), words.name(columns.get(i).name()), words.say(Mark.key(status))),
                    first.get(i)));
        }
        return new Heat.Line(name(ward), "/don-vi/%s?period=%s".formatted(ward.unit(), data.period()), spots);
    }

    /** Says where most of what is behind comes together. */
    private String heatTitle() {
        Map<Theme, Integer> behind = new HashMap<>();
        for (var group : data.definitions().groups().entrySet()) {
            List<IndicatorCode> codes =
                    group.getValue().stream().map(Indicator::code).toList();
            int count = (int) data.wards().values().stream()
                    .flatMap(ward -> ward.cells().stream())
                    .filter(cell -> codes.contains(cell.indicator()))
                    .filter(cell -> cell.status() == Status.BEHIND || cell.status() == Status.MISSED)
                    .count();
            if (count > 0) {
                behind.put(group.getKey(), count);
            }
        }
        List<String> worst = behind.entrySet().stream()
                .sorted(Map.Entry.<Theme, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().code()))
                .limit(2)
                .map(entry -> words.name(entry.getKey().name()))
                .toList();
        return switch (worst.size()) {
            case 0 -> words.say("heat.none");
            case 1 -> words.say("heat.one", worst.getFirst());
            default -> words.say("heat.two", worst.getFirst(), worst.getLast());
        };
    }
}
