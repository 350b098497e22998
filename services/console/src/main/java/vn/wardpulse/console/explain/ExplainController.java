package vn.wardpulse.console.explain;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Explanation;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.ChannelTotal;

/** Số này từ đâu?: the reports, versions, people and times that a number is made of. */
@Controller
class ExplainController {

    private final Reporting reporting;
    private final Rounds rounds;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;

    ExplainController(Reporting reporting, Rounds rounds, Catalogue catalogue, Choices choices, Languages languages) {
        this.reporting = reporting;
        this.rounds = rounds;
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
        Definitions definitions = catalogue.definitions(access, period);
        Indicator defined = definitions.indicator(indicator).orElseThrow(() -> new NotThere("indicator"));
        Explanation explanation = reporting.explain(access, unit, indicator, period, span);
        List<ChannelTotal> channels = defined.channels().isEmpty()
                ? List.of()
                : reporting
                        .cell(access, unit, indicator, period)
                        .map(CellEntry::channels)
                        .orElse(List.of());
        new ExplanationSheet(words, defined, choice, definitions, true)
                .write(explanation, span.equals("to-date"), channels, model);
        model.addAttribute("back", "/dieu-hanh?unit=%s&period=%s".formatted(unit, period));
        model.addAttribute("backTo", words.say("nav.live"));
        return "giai-trinh";
    }

    /** The same of a figure that a unit's score rests on, for whoever reads that score, be the unit in reach or not. */
    @GetMapping("/thi-dua/{plan}/{number}/giai-trinh")
    String scored(
            Access access,
            Locale locale,
            Model model,
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @RequestParam UnitId unit,
            @RequestParam IndicatorCode indicator,
            @RequestParam Period period) {
        Words words = languages.in(locale);
        Explanation explanation = rounds.explain(access, plan, number, unit, indicator, period);
        Choice choice = choices.choose(access, unit, period);
        Definitions definitions = catalogue.definitions(access, period);
        Indicator defined = definitions.indicator(indicator).orElseThrow(() -> new NotThere("indicator"));
        new ExplanationSheet(words, defined, choice, definitions, isInReach(access, choice))
                .write(explanation, false, List.of(), model);
        model.addAttribute("back", "/thi-dua/%s/%d?don-vi=%s#don-vi-%s".formatted(plan, number, unit, unit));
        model.addAttribute("backTo", words.say("round.result.now"));
        return "giai-trinh";
    }

    private static boolean isInReach(Access access, Choice choice) {
        UnitId bound = access.visitor().unit();
        return bound == null
                || choice.units().path(choice.unit()).stream()
                        .map(UnitOnDay::id)
                        .anyMatch(bound::equals);
    }
}
