package vn.wardpulse.console.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Reconciliation;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.shell.UnitNames;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;

/** Đối chiếu: the figures held against the log, and every value that differs. */
@Controller
class ReconciliationController {

    private static final int SHOWN = 200;

    private final Reporting reporting;
    private final Catalogue catalogue;
    private final UnitNames units;
    private final Languages languages;

    ReconciliationController(Reporting reporting, Catalogue catalogue, UnitNames units, Languages languages) {
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.units = units;
        this.languages = languages;
    }

    @GetMapping("/doi-chieu")
    String page(Access access, Locale locale, Model model) {
        if (!access.visitor().answersForFigures()) {
            throw new NotThere("reconciliation");
        }
        Words words = languages.in(locale);
        Reconciliation state = reporting.reconciliation(access);
        model.addAttribute("finding", finding(state, words));
        model.addAttribute("state", state);
        model.addAttribute("differences", count(state.differences()));
        model.addAttribute("compared", words.say("check.compared.of", count(state.views()), count(state.cells())));
        model.addAttribute(
                "round",
                words.say("check.round.of", count(state.round()), count(state.taken()), count(state.slices())));
        Reconciliation.LastPass last = state.last();
        if (last != null) {
            model.addAttribute("at", words.moment(last.at()));
            model.addAttribute("position", count(last.position()));
            model.addAttribute(
                    "pass", words.say("check.pass", String.valueOf(last.year()), count(last.units()), seconds(last)));
            model.addAttribute("outcome", words.say("check.outcome." + last.outcome()));
        }
        model.addAttribute(
                "generations",
                reporting.generations(access).stream()
                        .map(generation -> GenerationRow.of(generation, words))
                        .toList());
        model.addAttribute("rows", rows(access, state, words));
        model.addAttribute(
                "more",
                count(Math.max(
                        0, state.differences() - Math.min(SHOWN, state.found().size()))));
        return "doi-chieu";
    }

    private static String finding(Reconciliation state, Words words) {
        if (state.differences() > 0) {
            return words.count("check.finding.different", Math.toIntExact(state.differences()));
        }
        return words.say(
                !state.enabled()
                        ? "check.finding.off"
                        : state.views() == 0 ? "check.finding.none" : "check.finding.equal");
    }

    private List<DifferenceRow> rows(Access access, Reconciliation state, Words words) {
        if (state.found().isEmpty()) {
            return List.of();
        }
        DifferenceRows rows = new DifferenceRows(catalogue.definitions(access), words);
        return state.found().stream()
                .limit(SHOWN)
                .map(found -> rows.of(found, units.of(access, found.unit(), found.period(), words)))
                .toList();
    }

    private static String seconds(Reconciliation.LastPass pass) {
        return Numbers.rounded(BigDecimal.valueOf(pass.milliseconds(), 3), 1);
    }

    private static String count(long count) {
        return Numbers.exact(BigDecimal.valueOf(count));
    }
}
