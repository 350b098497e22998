package vn.wardpulse.console.round;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoundResults;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.api.SnapshotWork;
import vn.wardpulse.console.api.Snapshots;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;

/** On the way to a result: a round is closed, what the result rests on is frozen, and the result is published. */
@Controller
class PublishingController {

    private final Rounds rounds;
    private final Snapshots snapshots;
    private final Languages languages;

    PublishingController(Rounds rounds, Snapshots snapshots, Languages languages) {
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.languages = languages;
    }

    /** @param act {@code close} ends judging, {@code freeze} freezes what a result needs, {@code publish} publishes one */
    @PostMapping("/thi-dua/{plan}/{number}")
    String act(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @RequestParam String act,
            @RequestParam(name = "ban-chot", required = false) @Nullable Integer snapshot,
            @RequestParam(defaultValue = "") String reason) {
        Words words = languages.in(locale);
        try {
            if (act.equals("close")) {
                rounds.close(access, plan, number, reason);
                after.addFlashAttribute("done", words.say("round.close.done"));
            } else if (act.equals("freeze")) {
                return freeze(access, words, after, plan, number, reason);
            } else {
                RoundResults.Published published = rounds.publish(access, plan, number, snapshot, reason);
                after.addFlashAttribute("done", words.say("round.publish.done"));
                return "redirect:" + RoundAddress.of(plan, number) + "/ket-qua/"
                        + published.result().number();
            }
        } catch (RoomRefused no) {
            if (no.faults().isEmpty()) {
                throw no;
            }
            after.addFlashAttribute(
                    "refused",
                    no.faults().stream()
                            .map(fault -> fault.in(words.vietnamese()))
                            .distinct()
                            .toList());
        }
        return "redirect:" + RoundAddress.of(plan, number);
    }

    private String freeze(
            Access access, Words words, RedirectAttributes after, PlanCode plan, int number, String exception) {
        RoundResults results = rounds.results(access, plan, number);
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("name", words.say("round.freeze.name", plan.value(), String.valueOf(number)));
        wish.put("unit", results.unit().value());
        wish.put("periods", results.periods().stream().map(Period::toString).toList());
        wish.put("official", true);
        if (!exception.isBlank()) {
            wish.put("exception", exception);
        }
        SnapshotWork.Answer<Snapshot> answer = snapshots.freeze(access, wish);
        boolean ready = answer.ready() != null;
        after.addFlashAttribute("done", words.say(ready ? "snapshot.done" : "round.freeze.work"));
        return "redirect:" + RoundAddress.of(plan, number);
    }
}
