package vn.wardpulse.console.round;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.JudgedSheet;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.attachment.Files;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;

/** Phiếu chấm: what is judged by hand of one unit in a round. */
@Controller
@RequestMapping("/thi-dua/{plan}/{number}/{unit}")
class ScoringController {

    private static final String TYPED = "typed";
    private static final Pattern FIELD = Pattern.compile(Pattern.quote(ScoringSheet.VALUE) + "(\\d{4})\\.(.+)");

    private final Catalogue catalogue;
    private final Rounds rounds;
    private final Files files;
    private final Languages languages;
    private final Clock domainClock;

    ScoringController(Catalogue catalogue, Rounds rounds, Files files, Languages languages, Clock domainClock) {
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.files = files;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    @GetMapping
    String sheet(
            Access access,
            Locale locale,
            Model model,
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @PathVariable UnitId unit) {
        Words words = languages.in(locale);
        JudgedSheet sheet = rounds.sheet(access, plan, number, unit);
        Plan known = catalogue.plan(access, plan);
        String round = known.rounds().stream()
                .filter(one -> one.number() == number)
                .map(one -> words.name(one.name()))
                .findFirst()
                .orElse("");
        String name = catalogue
                .units(access, access.today(domainClock))
                .find(unit)
                .map(found -> words.unit(found.kind(), found.name()))
                .orElse(unit.value());
        model.addAttribute(
                "page",
                new ScoringSheet(
                                words,
                                sheet,
                                typed(model.getAttribute(TYPED)),
                                folder -> files.of(access, folder, words))
                        .write(name, round, RoundAddress.of(plan, number)));
        return "thi-dua-cham";
    }

    private static Map<String, String> typed(@Nullable Object flashed) {
        Map<String, String> typed = new HashMap<>();
        if (flashed instanceof Map<?, ?> fields) {
            fields.forEach((field, value) -> typed.put(String.valueOf(field), String.valueOf(value)));
        }
        return typed;
    }

    @PostMapping
    String act(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @PathVariable UnitId unit,
            @RequestParam String act,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> fields) {
        Words words = languages.in(locale);
        List<String> objections = RoomRefused.objections(
                () -> {
                    if (act.equals("return")) {
                        rounds.giveBack(access, plan, number, unit, seen, to, reason);
                    } else {
                        rounds.judge(access, plan, number, unit, seen, act.equals("hand-on"), judgements(fields));
                    }
                },
                words.vietnamese());
        if (objections.isEmpty()) {
            after.addFlashAttribute("done", words.say("scoring.done"));
        } else {
            after.addFlashAttribute(TYPED, new HashMap<>(fields));
            after.addFlashAttribute("refused", objections);
        }
        return "redirect:" + RoundAddress.of(plan, number) + "/" + unit;
    }

    /** The fields that are filled in; a comma is the mark before decimals, and submission refuses what is no value then. */
    private static List<Map<String, Object>> judgements(Map<String, String> fields) {
        List<Map<String, Object>> judgements = new ArrayList<>();
        fields.forEach((field, value) -> {
            Matcher named = FIELD.matcher(field);
            if (named.matches() && !value.isBlank()) {
                String year = named.group(1);
                String criterion = named.group(2);
                Map<String, Object> judgement = new LinkedHashMap<>();
                judgement.put("year", Integer.valueOf(year));
                judgement.put("criterion", criterion);
                judgement.put("value", value.strip().replace(',', '.'));
                judgement.put("words", fields.getOrDefault(ScoringSheet.SAID + year + "." + criterion, ""));
                judgements.add(judgement);
            }
        });
        return judgements;
    }
}
