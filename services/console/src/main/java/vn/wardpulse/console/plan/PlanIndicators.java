package vn.wardpulse.console.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.Total;

/** Writes a plan's indicators: those of its themes, then those that it takes from other plans. */
final class PlanIndicators {

    private static final List<Status> COUNTED =
            List.of(Status.MET, Status.ON_TRACK, Status.BEHIND, Status.MISSED, Status.NO_DATA);

    private final Words words;
    private final PlanData data;

    PlanIndicators(Words words, PlanData data) {
        this.words = words;
        this.data = data;
    }

    List<PlanView.Group> groups() {
        return held().map(group -> new PlanView.Group(
                        group.getKey(),
                        group.getValue().stream().map(this::indicator).toList()))
                .toList();
    }

    /** By what the groups are called. */
    private Stream<Map.Entry<String, List<Indicator>>> held() {
        List<Indicator> others = data.plan().indicators().stream()
                .flatMap(code -> data.definitions().indicator(code).stream())
                .toList();
        return Stream.concat(
                data.definitions().groups().entrySet().stream()
                        .filter(group -> holds(group.getKey()))
                        .map(group -> Map.entry(words.name(group.getKey().name()), group.getValue())),
                others.isEmpty() ? Stream.empty() : Stream.of(Map.entry(words.say("plan.indicators"), others)));
    }

    private boolean holds(Theme theme) {
        Set<ThemeCode> seen = new TreeSet<>();
        for (@Nullable Theme at = theme; at != null && seen.add(at.code()); ) {
            if (data.plan().themes().contains(at.code())) {
                return true;
            }
            at = data.definitions().theme(at.parent()).orElse(null);
        }
        return false;
    }

    private PlanView.Group group(String name, List<Indicator> indicators) {
        return new PlanView.Group(name, indicators.stream().map(this::indicator).toList());
    }

    private PlanView.IndicatorRow indicator(Indicator indicator) {
        Figures figures = data.figures();
        String address = "/chi-tieu/%s?unit=%s&period=%s".formatted(indicator.code(), figures.unit(), figures.period());
        String name = words.name(indicator.name());
        Cell cell = figures.cells().get(indicator.code());
        if (cell == null) {
            return new PlanView.IndicatorRow(address, name, "", "", "", "");
        }
        Total total = indicator.measure() == MeasureKind.FLOW ? cell.toDate() : cell.own();
        String value = Values.shown(indicator, total);
        return new PlanView.IndicatorRow(
                address,
                name,
                Mark.of(cell.status()),
                words.say(Mark.key(cell.status())),
                value.equals(Numbers.MISSING) ? "" : value + " " + words.name(indicator.unitOfMeasure()),
                Values.shown(indicator, cell.target()));
    }

    /** Such as «13 đạt, 13 đúng tiến độ, 2 chậm»; nothing where none has a target that counts. */
    Optional<String> standing() {
        Map<Status, Long> counts = held().flatMap(group -> group.getValue().stream())
                .flatMap(indicator -> Stream.ofNullable(data.figures().cells().get(indicator.code())))
                .collect(Collectors.groupingBy(Cell::status, Collectors.counting()));
        String told = COUNTED.stream()
                .filter(counts::containsKey)
                .map(status -> words.say("live.finding." + Mark.of(status), String.valueOf(counts.get(status))))
                .collect(Collectors.joining(", "));
        if (!told.isEmpty()) {
            return Optional.of(told);
        }
        return counts.containsKey(Status.NOT_DUE) ? Optional.of(words.say("plan.indicators.none")) : Optional.empty();
    }
}
