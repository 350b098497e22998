package vn.wardpulse.console.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;

@Controller
class RoundController {

    private final Catalogue catalogue;
    private final Rounds rounds;
    private final Languages languages;

    RoundController(Catalogue catalogue, Rounds rounds, Languages languages) {
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.languages = languages;
    }

    /** A round as it is listed. */
    record Listed(String address, String name, String when, String plan) {}

    @GetMapping("/thi-dua")
    String all(Access access, Locale locale, Model model) {
        Words words = languages.in(locale);
        List<Listed> listed = catalogue.plans(access).stream()
                .flatMap(plan -> plan.rounds().reversed().stream().map(round -> listed(words, plan, round)))
                .toList();
        model.addAttribute("rounds", listed);
        return "thi-dua";
    }

    private static Listed listed(Words words, Plan plan, Round round) {
        return new Listed(
                "/thi-dua/" + plan.code() + "/" + round.number(),
                words.name(round.name()),
                words.say("plan.span", words.day(round.first()), words.day(round.last())),
                plan.number() + " · " + words.name(plan.title()));
    }

    @GetMapping("/thi-dua/{plan}/{number}")
    String one(Access access, Locale locale, Model model, @PathVariable PlanCode plan, @PathVariable int number) {
        Plan known = catalogue.plan(access, plan);
        RoundStanding standing = rounds.standing(access, plan, number);
        Round round = known.rounds().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        LocalDate day = standing.day();
        model.addAttribute(
                "page",
                new RoundSheet(
                                languages.in(locale),
                                known,
                                round,
                                catalogue.units(access, day),
                                catalogue.groups(access),
                                standing)
                        .write());
        return "thi-dua-mot";
    }
}
