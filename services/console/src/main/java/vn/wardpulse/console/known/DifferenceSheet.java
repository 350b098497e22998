package vn.wardpulse.console.known;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Activity;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Differences;
import vn.wardpulse.console.picture.Mark;
import vn.wardpulse.console.shell.Addresses;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Total;

/** Writes the page of differences. */
final class DifferenceSheet {

    private final Differences differences;
    private final Choice choice;
    private final Definitions definitions;
    private final Words words;

    private DifferenceSheet(Differences differences, Choice choice, Definitions definitions, Words words) {
        this.differences = differences;
        this.choice = choice;
        this.definitions = definitions;
        this.words = words;
    }

    static DifferenceView write(Differences differences, Choice choice, Definitions definitions, Words words) {
        return new DifferenceSheet(differences, choice, definitions, words).view();
    }

    private DifferenceView view() {
        List<DifferenceView.Row> rows = definitions.indicators().stream()
                .flatMap(indicator -> changed(indicator.code()).stream().map(change -> row(indicator, change)))
                .toList();
        return new DifferenceView(
                finding(rows.size()),
                words.moment(differences.from()),
                words.moment(differences.to()),
                rows,
                events(),
                differences.complete());
    }

    private String finding(int rows) {
        String unit = words.unit(choice.unit().kind(), choice.unit().name());
        return rows == 0
                ? words.say("difference.none", unit)
                : words.say("difference.finding", unit, words.count("difference.indicators", rows));
    }

    private Optional<Differences.Changed> changed(IndicatorCode code) {
        return differences.cells().stream()
                .filter(change -> change.indicator().equals(code))
                .findFirst();
    }

    private DifferenceView.Row row(Indicator indicator, Differences.Changed change) {
        BigDecimal before = Values.of(indicator, total(indicator, change.before()));
        BigDecimal after = Values.of(indicator, total(indicator, change.after()));
        return new DifferenceView.Row(
                words.name(indicator.name()),
                words.name(indicator.unitOfMeasure()),
                Values.shown(indicator, total(indicator, change.before())),
                Values.shown(indicator, total(indicator, change.after())),
                before == null || after == null || before.compareTo(after) == 0
                        ? ""
                        : Numbers.signed(after.subtract(before), indicator.decimals()),
                also(indicator, change.before(), change.after()),
                explained(indicator, change.before()),
                explained(indicator, change.after()));
    }

    private @Nullable String explained(Indicator indicator, @Nullable Cell cell) {
        return cell == null
                ? null
                : Addresses.explained(choice.unit().id(), indicator.code(), choice.period(), flow(indicator));
    }

    /** What a leader reads of a cell: the year to date of what adds up, else the period's own figure. */
    private static @Nullable Total total(Indicator indicator, @Nullable Cell cell) {
        return cell == null ? null : flow(indicator) ? cell.toDate() : cell.own();
    }

    private static boolean flow(Indicator indicator) {
        return indicator.measure() == MeasureKind.FLOW;
    }

    private List<String> also(Indicator indicator, @Nullable Cell before, @Nullable Cell after) {
        List<String> also = new ArrayList<>();
        if (before == null || after == null) {
            also.add(words.say(before == null ? "difference.new" : "difference.gone"));
            return also;
        }
        add(also, "difference.status", words.say(Mark.key(before.status())), words.say(Mark.key(after.status())));
        add(
                also,
                "difference.target",
                Values.shown(indicator, before.target()),
                Values.shown(indicator, after.target()));
        add(also, "difference.reports", basis(total(indicator, before)), basis(total(indicator, after)));
        return also;
    }

    private void add(List<String> also, String key, String before, String after) {
        if (!before.equals(after)) {
            also.add(words.say(key, orNone(before), orNone(after)));
        }
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Numbers.MISSING : text;
    }

    private static String basis(@Nullable Total total) {
        return total == null ? "" : total.reported() + "/" + total.owed();
    }

    private record Dated(Instant at, DifferenceView.Event event) {}

    /** What the system does by itself it does to many reports at once; that is one line. */
    private record BySystem(Instant at, String act, Period period) {}

    private List<DifferenceView.Event> events() {
        List<Dated> events = new ArrayList<>();
        Map<BySystem, Integer> many = new LinkedHashMap<>();
        for (Activity report : differences.reports()) {
            if (EventHead.SYSTEM.equals(report.by())) {
                many.merge(
                        new BySystem(report.at().truncatedTo(ChronoUnit.MINUTES), report.act(), report.period()),
                        1,
                        Integer::sum);
            } else {
                events.add(new Dated(report.at(), happened(report)));
            }
        }
        many.forEach((act, units) -> events.add(new Dated(act.at(), happened(act, units))));
        differences.definitions().forEach(made -> events.add(new Dated(made.at(), defined(made))));
        return events.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::event)
                .toList();
    }

    private DifferenceView.Event happened(BySystem act, int reports) {
        return new DifferenceView.Event(
                words.moment(act.at()),
                words.say("act." + act.act(), words.period(act.period()), ""),
                words.count("difference.reports.many", reports),
                List.of(),
                null);
    }

    private DifferenceView.Event happened(Activity report) {
        List<String> details = new ArrayList<>();
        if (report.changed() != null) {
            report.changed()
                    .forEach(moved -> definitions
                            .indicator(moved.indicator())
                            .ifPresent(indicator -> details.add("%s %s → %s"
                                    .formatted(
                                            words.name(indicator.name()),
                                            Values.shown(indicator, moved.before()),
                                            Values.shown(indicator, moved.after())))));
        }
        if (report.reason() != null) {
            details.add("“" + report.reason() + "”");
        }
        return new DifferenceView.Event(
                words.moment(report.at()),
                unit(report.unit()) + ": "
                        + words.say(
                                "act." + report.act(), words.period(report.period()), String.valueOf(report.version())),
                report.by() == null ? "" : report.by(),
                details,
                "/phieu/%s/%s/%s".formatted(report.unit(), report.form(), report.period()));
    }

    private DifferenceView.Event defined(Differences.Defined made) {
        return new DifferenceView.Event(
                words.moment(made.at()),
                words.say("difference.defined." + made.kind(), name(made)),
                made.by(),
                List.of(),
                null);
    }

    private String name(Differences.Defined made) {
        return switch (made.kind()) {
            case "unit" -> unit(new UnitId(made.key()));
            case "indicator" ->
                definitions
                        .indicator(new IndicatorCode(made.key()))
                        .map(indicator -> words.name(indicator.name()))
                        .orElse(made.key());
            case "targets" -> {
                String[] parts = made.key().split("/", 2);
                yield unit(new UnitId(parts[0])) + ", " + parts[parts.length - 1];
            }
            default -> made.key();
        };
    }

    private String unit(UnitId id) {
        return choice.units()
                .find(id)
                .map(UnitOnDay::name)
                .map(words::shortName)
                .orElse(id.value());
    }
}
