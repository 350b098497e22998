package vn.wardpulse.console.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.BegunRound;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoundResults;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.api.Snapshots;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.RoundId;

/** Rounds of emulation, and how each of them stands. */
@Controller
class RoundController {

    private static final List<String> FREEZERS = List.of("analyst", "standing-body");

    private final Catalogue catalogue;
    private final Rounds rounds;
    private final Snapshots snapshots;
    private final Languages languages;
    private final Clock domainClock;

    RoundController(Catalogue catalogue, Rounds rounds, Snapshots snapshots, Languages languages, Clock domainClock) {
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /**
     * A round as it is listed.
     *
     * @param waiting how many sheets wait for the reader, in words; empty where none does
     */
    record Listed(String address, String name, String when, String plan, String waiting) {}

    @GetMapping("/thi-dua")
    String all(Access access, Locale locale, Model model) {
        Words words = languages.in(locale);
        Map<RoundId, Integer> waiting =
                rounds.begun(access).stream().collect(Collectors.toMap(BegunRound::round, BegunRound::waiting));
        List<Listed> listed = catalogue.plans(access).stream()
                .flatMap(plan -> plan.rounds().reversed().stream()
                        .map(round -> listed(
                                words, plan, round, waiting.getOrDefault(new RoundId(plan.code(), round.number()), 0))))
                .toList();
        model.addAttribute("rounds", listed);
        return "thi-dua";
    }

    private static Listed listed(Words words, Plan plan, Round round, int waiting) {
        return new Listed(
                RoundAddress.of(plan.code(), round.number()),
                words.name(round.name()),
                words.say("plan.span", words.day(round.first()), words.day(round.last())),
                plan.number() + " · " + words.name(plan.title()),
                waiting == 0 ? "" : words.count("todo.rounds", waiting));
    }

    /** @param chosen the unit whose lines are shown, or {@value RoundSheet#ALL} */
    @GetMapping("/thi-dua/{plan}/{number}")
    String one(
            Access access,
            Locale locale,
            Model model,
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @RequestParam(name = "don-vi", required = false) @Nullable String chosen) {
        Words words = languages.in(locale);
        Plan known = catalogue.plan(access, plan);
        Round round = known.rounds().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("round"));
        String address = RoundAddress.of(plan, number);
        RoundView.Link link = RoundView.Link.plan(plan, known.number());
        Found found = standing(access, plan, number);
        RoundStanding standing = found.standing();
        LocalDate day = standing == null ? access.today(domainClock) : standing.day();
        RoundSheet.Names names = RoundSheet.today(words, catalogue.units(access, day), catalogue.groups(access));
        model.addAttribute(
                "scales",
                catalogue.scales(access, plan).stream()
                        .filter(scale -> scale.id().round().number() == number)
                        .map(new ScaleWriter(words, names)::write)
                        .toList());
        if (standing == null) {
            model.addAttribute("page", RoundSheet.without(words, link, round, words.say(found.otherwise())));
            return "thi-dua-cho";
        }
        RoundResults results = rounds.results(access, plan, number);
        RoundSheet sheet = new RoundSheet(words, link, address, round, names, standing, chosen);
        List<Snapshot> carriers = results.may() && standing.closed() ? snapshots.all(access) : List.of();
        model.addAttribute("page", sheet.provisional());
        model.addAttribute(
                "publishing",
                new PublishingSheet(words, address, round)
                        .write(
                                results,
                                standing,
                                access.today(domainClock),
                                carriers,
                                FREEZERS.stream().anyMatch(access.visitor()::is)));
        model.addAttribute("address", address);
        return "thi-dua-mot";
    }

    /**
     * How a round stands, or why there is nothing to be said of that.
     *
     * @param otherwise key of a text
     */
    private record Found(@Nullable RoundStanding standing, String otherwise) {}

    /** Also whoever has no part in a round may read what it is scored by. */
    private Found standing(Access access, PlanCode plan, int number) {
        try {
            return new Found(rounds.standing(access, plan, number), "");
        } catch (RoomRefused no) {
            return switch (no.status().value()) {
                case 404 -> new Found(null, "round.waiting");
                case 403 -> new Found(null, "round.unseen");
                default -> throw no;
            };
        }
    }
}
