package vn.wardpulse.console.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** What they end in where it is a denominator. */
    static final String DENOMINATOR = ".mau";

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
        Map<String, String> values = values(request, typed);
        List<String> wrong = new ArrayList<>();
        List<Map<String, Object>> plain = plain(request, values, words, wrong);
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

    private static Map<String, String> values(AskedRequest request, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        for (Question question : request.questions()) {
            Stream.of("", DENOMINATOR).map(end -> question.number() + end).forEach(field -> {
                String value = typed.getOrDefault(ANSWER + field, "");
                if (!value.isBlank()) {
                    values.put(field, value.strip());
                }
            });
        }
        return values;
    }

    /** As submission spells answers: numbers with a point and without grouping. */
    private static List<Map<String, Object>> plain(
            AskedRequest request, Map<String, String> values, Words words, List<String> wrong) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Question question : request.questions()) {
            String value = values.get(String.valueOf(question.number()));
            Question.Parts parts = question.parts();
            Map<String, Object> answer = new LinkedHashMap<>();
            if (parts != null) {
                put(answer, "numerator", number(question, value, parts.decimals(), words, wrong));
                put(
                        answer,
                        "denominator",
                        number(question, values.get(question.number() + DENOMINATOR), parts.decimals(), words, wrong));
            } else if (question.kind() == Question.Kind.NUMBER) {
                put(answer, "value", number(question, value, question.decimals(), words, wrong));
            } else {
                put(answer, "value", value);
            }
            if (!answer.isEmpty()) {
                answer.put("question", question.number());
                answers.add(answer);
            }
        }
        return answers;
    }

    private static void put(Map<String, Object> answer, String name, @Nullable String value) {
        if (value != null) {
            answer.put(name, value);
        }
    }

    /** With a point and without grouping; what can be read in two ways is asked about. */
    private static @Nullable String number(
            Question question, @Nullable String value, int decimals, Words words, List<String> wrong) {
        if (value == null) {
            return null;
        }
        return switch (Typed.of(value, decimals)) {
            case Typed.Read(BigDecimal read) -> read.toPlainString();
            case Typed.TooFine(BigDecimal read, int most) -> read.toPlainString();
            case Typed.Ambiguous(BigDecimal grouped, BigDecimal decimal) -> {
                wrong.add(words.say(
                        "request.ambiguous",
                        String.valueOf(question.number()),
                        value,
                        Numbers.field(grouped, decimals),
                        Numbers.field(decimal, decimals)));
                yield value;
            }
            case Typed.Empty empty -> null;
            case Typed.TooLong other -> value;
            case Typed.Unreadable other -> value;
        };
    }

    private Function<UnitId, String> names(Access access, LocalDate day, Words words) {
        Units units = catalogue.units(access, day);
        return unit -> units.find(unit)
                .map(found -> words.unit(found.kind(), found.name()))
                .orElse(unit.value());
    }
}
