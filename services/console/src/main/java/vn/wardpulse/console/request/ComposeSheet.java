package vn.wardpulse.console.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** Writes the page on which a request is written. */
record ComposeSheet(Words words, Askers.May may, Definitions definitions, LocalDate today) {

    private static final String OF_KIND = "kind:";

    /** The units that the ticked boxes come to, of those that are offered. */
    static List<UnitId> chosen(Composed composed, Askers.May may) {
        return may.units().stream()
                .filter(unit -> composed.units().contains(unit.id().value())
                        || composed.units().contains(OF_KIND + unit.kind()))
                .map(UnitOnDay::id)
                .toList();
    }

    ComposePage write(Composed composed) {
        List<ComposePage.Option> plans = new ArrayList<>();
        if (may.withoutPlan()) {
            plans.add(new ComposePage.Option(
                    "", words.say("request.plan.none"), composed.plan().isEmpty()));
        }
        may.plans()
                .forEach(plan -> plans.add(new ComposePage.Option(
                        plan.code().value(),
                        plan.number() + " · " + words.name(plan.title()),
                        plan.code().value().equals(composed.plan()))));
        return new ComposePage(
                composed.id().toString(),
                composed.title(),
                composed.reason(),
                composed.due(),
                today.toString(),
                plans,
                kinds(composed),
                IntStream.range(0, composed.lines().size())
                        .mapToObj(at -> line(at, composed.lines().get(at)))
                        .toList());
    }

    private List<ComposePage.OfKind> kinds(Composed composed) {
        Map<UnitKind, List<UnitOnDay>> byKind = new LinkedHashMap<>();
        may.units()
                .forEach(unit -> byKind.computeIfAbsent(unit.kind(), kind -> new ArrayList<>())
                        .add(unit));
        return byKind.entrySet().stream()
                .map(kind -> {
                    String all = OF_KIND + kind.getKey();
                    String name =
                            words.say("request.kind." + kind.getKey().name().toLowerCase(Locale.ROOT));
                    return new ComposePage.OfKind(
                            words.opening(name),
                            new ComposePage.Option(
                                    all,
                                    words.say(
                                            "request.all",
                                            Numbers.count(kind.getValue().size()),
                                            name),
                                    composed.units().contains(all)),
                            kind.getValue().stream()
                                    .map(unit -> new ComposePage.Option(
                                            unit.id().value(),
                                            words.name(unit.name()),
                                            composed.units().contains(unit.id().value())))
                                    .toList());
                })
                .toList();
    }

    private ComposePage.Line line(int at, Composed.Line line) {
        List<ComposePage.Option> indicators = new ArrayList<>();
        indicators.add(new ComposePage.Option(
                "", words.say("request.indicator.none"), line.indicator().isEmpty()));
        definitions.indicators().stream()
                .forEach(indicator -> indicators.add(new ComposePage.Option(
                        indicator.code().value(),
                        indicator.code() + " · " + words.name(indicator.name()),
                        indicator.code().value().equals(line.indicator()))));
        return new ComposePage.Line(
                at + 1,
                "cau." + at + ".",
                line.text(),
                Stream.of("number", "yes-no", "text")
                        .map(kind -> new ComposePage.Option(
                                kind, words.say("request.kind-of-answer." + kind), kind.equals(line.kind())))
                        .toList(),
                line.measure(),
                line.decimals(),
                line.optional(),
                indicators);
    }
}
