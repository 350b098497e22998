package vn.wardpulse.console.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Explanation;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Total;

/** Số này từ đâu?: the reports, versions, people and times that a number is made of. */
@Controller
class ExplainController {

    /** @param unit empty where the line above names the same one */
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

    private final Reporting reporting;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;

    ExplainController(Reporting reporting, Catalogue catalogue, Choices choices, Languages languages) {
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/giai-trinh")
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam UnitId unit,
            @RequestParam IndicatorCode indicator,
            @RequestParam Period period,
            @RequestParam(defaultValue = "own") String span) {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        Indicator defined =
                catalogue.definitions(access, period).indicator(indicator).orElseThrow(() -> new NotThere("indicator"));
        Explanation explanation = reporting.explain(access, unit, indicator, period, span);
        Total total = explanation.total();
        String unitName = words.unit(choice.unit().kind(), choice.unit().name());
        model.addAttribute("name", words.name(defined.name()));
        model.addAttribute("unit", unitName);
        model.addAttribute("unitOfMeasure", words.name(defined.unitOfMeasure()));
        model.addAttribute("value", Values.shown(defined, total));
        model.addAttribute(
                "span", words.say(span.equals("to-date") ? "explain.todate" : "explain.own", words.period(period)));
        model.addAttribute(
                "basis",
                basis(
                        choice.unit(),
                        total,
                        catalogue.definitions(access, period).isOfWards(indicator),
                        words));
        model.addAttribute("formula", formula(total));
        model.addAttribute("sum", formula(explanation.sum()));
        model.addAttribute("exact", explanation.difference().none());
        model.addAttribute("difference", difference(explanation.difference()));
        model.addAttribute("rules", rules(explanation.rules(), words));
        model.addAttribute(
                "latest",
                explanation.lines().stream()
                        .max(Comparator.comparing(Explanation.Line::position))
                        .map(line -> latest(line, defined, choice, words))
                        .orElse(null));
        model.addAttribute("lines", lines(explanation.lines(), defined, choice, access, words));
        model.addAttribute("reports", explanation.lines().size() + explanation.withheld());
        model.addAttribute(
                "withheld", explanation.withheld() == 0 ? "" : words.count("explain.withheld", explanation.withheld()));
        Explanation.Below below = explanation.below();
        model.addAttribute(
                "below",
                below == null
                        ? null
                        : new Below(
                                formula(below.sum()),
                                difference(below.difference()),
                                lines(below.lines(), defined, choice, access, words)));
        List<ChannelTotal> channels = defined.channels().isEmpty()
                ? List.of()
                : reporting
                        .cell(access, unit, indicator, period)
                        .map(CellEntry::channels)
                        .orElse(List.of());
        model.addAttribute(
                "channels",
                ByChannel.of(
                        defined,
                        channels,
                        span.equals("to-date"),
                        !choice.unit().kind().alone(),
                        words));
        model.addAttribute("back", "/dieu-hanh?unit=%s&period=%s".formatted(unit, period));
        return "giai-trinh";
    }

    private static String basis(UnitOnDay unit, @Nullable Total total, boolean ofWards, Words words) {
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

    private List<Line> lines(
            List<Explanation.Line> reports, Indicator indicator, Choice choice, Access access, Words words) {
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
                    "/don-vi/" + line.unit(),
                    words.period(line.period()),
                    form(line, indicator, access)
                            .map(form -> "/phieu/%s/%s/%s".formatted(line.unit(), form, line.period()))
                            .orElse(""),
                    Values.reported(indicator, line.figure()),
                    pair ? Values.shown(indicator, line.figure()) : "",
                    String.valueOf(line.version()),
                    line.approved(),
                    said(line.submittedBy(), words.moment(line.submittedAt())),
                    line.approvedBy() == null ? "" : said(line.approvedBy(), words.moment(line.approvedAt())),
                    ByChannel.parts(line, indicator, words)));
            above = line.unit();
        }
        return lines;
    }

    /** By what rules the number was reckoned, in words. */
    private static String rules(Explanation.Rules rules, Words words) {
        return words.say(
                "explain.rules",
                words.say("rule.time." + rules.acrossTime().name().toLowerCase(Locale.ROOT)),
                words.say("rule.units." + rules.acrossUnits().name().toLowerCase(Locale.ROOT)),
                words.day(rules.tree()));
    }

    /** What moved the number last, and by how much. */
    private static String latest(Explanation.Line line, Indicator indicator, Choice choice, Words words) {
        String unit = choice.units()
                .find(line.unit())
                .map(entry -> words.shortName(entry.name()))
                .orElse(line.unit().value());
        String what = line.before() == null
                ? Values.reported(indicator, line.figure())
                : words.say(
                        "explain.latest.from",
                        Values.reported(indicator, line.before()),
                        Values.reported(indicator, line.figure()),
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

    private java.util.Optional<FormCode> form(Explanation.Line line, Indicator indicator, Access access) {
        if (line.form() != null) {
            return java.util.Optional.of(line.form());
        }
        return catalogue.definitions(access).forms().stream()
                .filter(form -> form.indicators().contains(indicator.code()))
                .map(vn.wardpulse.model.catalogue.Form::code)
                .findFirst();
    }
}
