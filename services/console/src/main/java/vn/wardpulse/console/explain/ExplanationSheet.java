package vn.wardpulse.console.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Explanation;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Total;

/**
 * Writes the reports, versions, people and times that a number is made of.
 *
 * @param defined the indicator as it stood in the period
 * @param linked whether the reader may open the reports and units that are named
 */
record ExplanationSheet(Words words, Indicator defined, Choice choice, Definitions definitions, boolean linked) {

    /**
     * @param unit empty where the line above names the same one
     * @param unitAddress empty where the reader may not open it
     * @param address of the report; empty where the reader may not open it
     */
    record Line(
            String unit,
            String unitAddress,
            String period,
            String address,
            String figure,
            String rate,
            String version,
            boolean approved,
            String submitted,
            String decided,
            List<String> channels) {}

    /** What groups and cells say beside their ward's own report. */
    record Below(String sum, String difference, List<Line> lines) {}

    /** @param channels of the same number, as far as it has any and the reader sees them */
    void write(Explanation explanation, boolean toDate, List<ChannelTotal> channels, Model model) {
        Total total = explanation.total();
        model.addAttribute("name", words.name(defined.name()));
        model.addAttribute(
                "unit", words.unit(choice.unit().kind(), choice.unit().name()));
        model.addAttribute("unitOfMeasure", words.name(defined.unitOfMeasure()));
        model.addAttribute("value", Values.shown(defined, total));
        model.addAttribute("span", words.say(toDate ? "explain.todate" : "explain.own", words.period(choice.period())));
        model.addAttribute("basis", basis(choice.unit(), total, definitions.isOfWards(defined.code())));
        model.addAttribute("formula", formula(total));
        model.addAttribute("sum", formula(explanation.sum()));
        model.addAttribute("exact", explanation.difference().none());
        model.addAttribute("difference", difference(explanation.difference()));
        model.addAttribute("rules", rules(explanation.rules()));
        model.addAttribute(
                "latest",
                explanation.lines().stream()
                        .max(Comparator.comparing(Explanation.Line::position))
                        .map(this::latest)
                        .orElse(null));
        model.addAttribute("lines", lines(explanation.lines()));
        model.addAttribute("reports", explanation.lines().size() + explanation.withheld());
        model.addAttribute(
                "withheld", explanation.withheld() == 0 ? "" : words.count("explain.withheld", explanation.withheld()));
        Explanation.Below below = explanation.below();
        model.addAttribute(
                "below",
                below == null
                        ? null
                        : new Below(formula(below.sum()), difference(below.difference()), lines(below.lines())));
        model.addAttribute(
                "channels",
                ByChannel.of(defined, channels, toDate, !choice.unit().kind().alone(), words));
    }

    private String basis(UnitOnDay unit, @Nullable Total total, boolean ofWards) {
        return total == null || unit.kind().alone()
                ? ""
                : words.say(
                        ofWards ? "explain.basis" : "explain.basis.units",
                        String.valueOf(total.reported()),
                        String.valueOf(total.owed()),
                        String.valueOf(total.approved()));
    }

    static String formula(@Nullable Total total) {
        if (total == null || total.amount() == null) {
            return Numbers.MISSING;
        }
        String amount = Numbers.exact(total.amount());
        return total.over() == null ? amount : amount + " / " + Numbers.exact(total.over());
    }

    private static String difference(Explanation.Difference difference) {
        BigDecimal amount = difference.amount() == null ? BigDecimal.ZERO : difference.amount();
        BigDecimal over = difference.over() == null ? BigDecimal.ZERO : difference.over();
        return over.signum() == 0 ? Numbers.exact(amount) : Numbers.exact(amount) + " / " + Numbers.exact(over);
    }

    private List<Line> lines(List<Explanation.Line> reports) {
        List<Line> lines = new ArrayList<>();
        UnitId above = null;
        for (Explanation.Line line : reports) {
            String name = choice.units()
                    .find(line.unit())
                    .map(entry -> words.shortName(entry.name()))
                    .orElse(line.unit().value());
            boolean pair = line.figure() instanceof Figure.Pair;
            lines.add(new Line(
                    line.unit().equals(above) ? "" : name,
                    linked ? "/don-vi/" + line.unit() : "",
                    words.period(line.period()),
                    linked ? report(line) : "",
                    Values.reported(defined, line.figure()),
                    pair ? Values.shown(defined, line.figure()) : "",
                    String.valueOf(line.version()),
                    line.approved(),
                    said(line.submittedBy(), words.moment(line.submittedAt())),
                    line.approvedBy() == null ? "" : said(line.approvedBy(), words.moment(line.approvedAt())),
                    ByChannel.parts(line, defined, words)));
            above = line.unit();
        }
        return lines;
    }

    /** By what rules the number was reckoned, in words. */
    private String rules(Explanation.Rules rules) {
        return words.say(
                "explain.rules",
                words.say("rule.time." + rules.acrossTime().name().toLowerCase(Locale.ROOT)),
                words.say("rule.units." + rules.acrossUnits().name().toLowerCase(Locale.ROOT)),
                words.day(rules.tree()));
    }

    /** What moved the number last, and by how much. */
    private String latest(Explanation.Line line) {
        String unit = choice.units()
                .find(line.unit())
                .map(entry -> words.shortName(entry.name()))
                .orElse(line.unit().value());
        String what = line.before() == null
                ? Values.reported(defined, line.figure())
                : words.say(
                        "explain.latest.from",
                        Values.reported(defined, line.before()),
                        Values.reported(defined, line.figure()),
                        moved(line));
        return words.say(
                "explain.latest",
                unit,
                words.period(line.period()),
                String.valueOf(line.version()),
                words.moment(line.submittedAt()),
                what);
    }

    private static String moved(Explanation.Line line) {
        return line.before() instanceof Figure.Amount(BigDecimal from)
                        && line.figure() instanceof Figure.Amount(BigDecimal to)
                ? " (%s)"
                        .formatted(Numbers.signed(
                                to.subtract(from), Math.max(0, to.subtract(from).scale())))
                : "";
    }

    private static String said(@Nullable String by, String at) {
        return by == null ? at : at + " · " + by;
    }

    /** Where a report stands. */
    private String report(Explanation.Line line) {
        return Optional.ofNullable(line.form())
                .or(this::asking)
                .map(form -> "/phieu/%s/%s/%s".formatted(line.unit(), form, line.period()))
                .orElse("");
    }

    private Optional<FormCode> asking() {
        return definitions.forms().stream()
                .filter(form -> form.indicators().contains(defined.code()))
                .map(Form::code)
                .findFirst();
    }
}
