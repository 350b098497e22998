package vn.wardpulse.console.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.AskedRequest;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RequestFigures;
import vn.wardpulse.console.api.Requests;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.Years;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.typed.Typed;

/** Yêu cầu: what was asked, and one request with its answers. */
@Controller
@RequestMapping("/yeu-cau")
class RequestController {

    /** What the names of the fields begin with in which questions are answered. */
    static final String ANSWER = "tra-loi.";

    private final Requests requests;
    private final Askers askers;
    private final Catalogue catalogue;
    private final Languages languages;
    private final Clock domainClock;

    RequestController(Requests requests, Askers askers, Catalogue catalogue, Languages languages, Clock domainClock) {
        this.requests = requests;
        this.askers = askers;
        this.catalogue = catalogue;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /** @param nam the year in which they were sent; this one if left out */
    @GetMapping
    String all(Access access, Locale locale, Model model, @RequestParam(required = false) @Nullable Integer nam) {
        Words words = languages.in(locale);
        LocalDate today = LocalDate.now(domainClock);
        int year = Years.asked(nam, today);
        boolean mayAsk = askers.may(access, today).ask();
        model.addAttribute(
                "page",
                new RequestsSheet(words, names(access, today, words), own(access))
                        .write(requests.all(access, year), figures(access, year), mayAsk, year, today.getYear()));
        return "yeu-cau";
    }

    private Map<String, RequestFigures> figures(Access access, int year) {
        Map<String, RequestFigures> figures = new LinkedHashMap<>();
        for (String by : List.of("unit", "month")) {
            figures.put(by, requests.figures(access, year, by));
        }
        return figures;
    }

    private static @Nullable UnitId own(Access access) {
        return access.visitor().ofWard() ? access.visitor().unit() : null;
    }

    @GetMapping("/{id}")
    String one(Access access, Locale locale, Model model, @PathVariable UUID id) {
        Words words = languages.in(locale);
        LocalDate today = LocalDate.now(domainClock);
        AskedRequest request = requests.one(access, id);
        Given given = model.getAttribute("given") instanceof Given typed ? typed : Given.NOTHING;
        model.addAttribute(
                "page",
                new RequestSheet(
                                words,
                                request,
                                requests.sums(access, id),
                                names(access, request.line().sent(), words))
                        .write(given, askers.may(access, today).ask()));
        return "yeu-cau-mot";
    }

    /** The answers, as a file. */
    @GetMapping("/{id}/tep")
    void file(
            Access access,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(name = "dang") String format,
            HttpServletResponse response)
            throws IOException {
        Words words = languages.in(locale);
        AskedRequest request = requests.one(access, id);
        new RequestFile(
                        words,
                        request,
                        requests.sums(access, id),
                        names(access, request.line().sent(), words),
                        domainClock.instant(),
                        access.visitor().displayName())
                .send(format, response);
    }

    @PostMapping("/{id}/tra-loi/{unit}")
    String answer(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable UUID id,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam Map<String, String> typed) {
        Words words = languages.in(locale);
        AskedRequest request = requests.one(access, id);
        SortedMap<Integer, String> values = values(request, typed);
        List<String> wrong = new ArrayList<>();
        SortedMap<Integer, String> plain = plain(request, values, words, wrong);
        if (wrong.isEmpty()) {
            wrong.addAll(
                    RoomRefused.objections(() -> requests.answer(access, id, unit, seen, plain), words.vietnamese()));
        }
        if (wrong.isEmpty()) {
            after.addFlashAttribute("done", words.say("request.done.answer"));
        } else {
            after.addFlashAttribute("given", Given.of(unit.value(), values));
            after.addFlashAttribute("refused", wrong);
        }
        return page(id);
    }

    /** Has everybody reminded who has not answered; who was reminded today is let be. */
    @PostMapping("/{id}/don-doc")
    String remind(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sentence) {
        Words words = languages.in(locale);
        int reminded = 0;
        List<String> wrong = new ArrayList<>();
        for (AskedRequest.AskedUnit unit : requests.one(access, id).units()) {
            if (unit.mayRemind() && wrong.isEmpty()) {
                try {
                    requests.remind(access, id, unit.line().unit(), sentence);
                    reminded++;
                } catch (RoomRefused no) {
                    if (no.status().value() != 409) {
                        wrong.addAll(no.wrong(words.vietnamese()));
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            after.addFlashAttribute("refused", wrong);
        } else if (reminded == 0) {
            after.addFlashAttribute("refused", List.of(words.say("request.reminded.before")));
        } else {
            after.addFlashAttribute("done", words.count("request.done.remind", reminded));
        }
        return page(id);
    }

    @PostMapping("/{id}/dong")
    String close(Access access, Locale locale, RedirectAttributes after, @PathVariable UUID id) {
        requests.close(access, id);
        after.addFlashAttribute("done", languages.in(locale).say("request.done.close"));
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/yeu-cau/" + id;
    }

    private static SortedMap<Integer, String> values(AskedRequest request, Map<String, String> typed) {
        SortedMap<Integer, String> values = new TreeMap<>();
        for (Question question : request.questions()) {
            String value = typed.getOrDefault(ANSWER + question.number(), "");
            if (!value.isBlank()) {
                values.put(question.number(), value.strip());
            }
        }
        return values;
    }

    /** Numbers with a point and without grouping; what can be read in two ways is asked about. */
    private static SortedMap<Integer, String> plain(
            AskedRequest request, SortedMap<Integer, String> values, Words words, List<String> wrong) {
        SortedMap<Integer, String> plain = new TreeMap<>(values);
        for (Question question : request.questions()) {
            String value = values.get(question.number());
            if (value == null || question.kind() != Question.Kind.NUMBER) {
                continue;
            }
            switch (Typed.of(value, question.decimals())) {
                case Typed.Read(BigDecimal read) -> plain.put(question.number(), read.toPlainString());
                case Typed.TooFine(BigDecimal read, int most) -> plain.put(question.number(), read.toPlainString());
                case Typed.Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                    wrong.add(words.say(
                            "request.ambiguous",
                            String.valueOf(question.number()),
                            value,
                            Numbers.field(grouped, question.decimals()),
                            Numbers.field(decimal, question.decimals())));
                case Typed.Empty empty -> plain.remove(question.number());
                case Typed.TooLong other -> plain.put(question.number(), value);
                case Typed.Unreadable other -> plain.put(question.number(), value);
            }
        }
        return plain;
    }

    private Function<UnitId, String> names(Access access, LocalDate day, Words words) {
        Units units = catalogue.units(access, day);
        return unit -> units.find(unit)
                .map(found -> words.unit(found.kind(), found.name()))
                .orElse(unit.value());
    }
}
