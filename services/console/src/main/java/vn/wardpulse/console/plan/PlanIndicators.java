package vn.wardpulse.console.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        List<PlanView.Group> groups = new ArrayList<>();
        for (Map.Entry<Theme, List<Indicator>> group :
                data.definitions().groups().entrySet()) {
            if (holds(group.getKey())) {
                groups.add(group(words.name(group.getKey().name()), group.getValue()));
            }
        }
        List<Indicator> others = data.plan().indicators().stream()
                .flatMap(code -> data.definitions().indicator(code).stream())
                .toList();
        if (!others.isEmpty()) {
            groups.add(group(words.say("plan.indicators"), others));
        }
        return groups;
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

    /** Such as «13 đạt, 13 đúng tiến độ, 2 chậm»; those that are not due are not counted. */
    String standing() {
        Map<String, Long> marks = groups().stream()
                .flatMap(group -> group.indicators().stream())
                .collect(Collectors.groupingBy(PlanView.IndicatorRow::mark, Collectors.counting()));
        String told = COUNTED.stream()
                .map(Mark::of)
                .filter(marks::containsKey)
                .map(mark -> words.say("live.finding." + mark, String.valueOf(marks.get(mark))))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? words.say("plan.indicators.none") : told;
    }
}
