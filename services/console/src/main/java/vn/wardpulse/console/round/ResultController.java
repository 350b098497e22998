package vn.wardpulse.console.round;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.RoundResults;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.plan.Round;

/** A result as it was published, and its minutes. */
@Controller
@RequestMapping("/thi-dua/{plan}/{number}/ket-qua/{result}")
class ResultController {

    private static final List<String> HANDED_ON = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION);

    private final Rounds rounds;
    private final Languages languages;

    ResultController(Rounds rounds, Languages languages) {
        this.rounds = rounds;
        this.languages = languages;
    }

    @GetMapping
    String result(
            Access access,
            Locale locale,
            Model model,
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @PathVariable int result,
            @RequestParam(name = "don-vi", required = false) @Nullable String chosen) {
        Words words = languages.in(locale);
        RoundResults.Published published = rounds.result(access, plan, number, result);
        RoundResults.Result told = published.result();
        Round round = told.about().round();
        String address = RoundAddress.of(plan, number);
        RoundSheet sheet = new RoundSheet(
                words,
                RoundView.Link.plan(plan, told.about().document()),
                address,
                round,
                RoundSheet.published(words, told),
                told.standing(),
                chosen);
        model.addAttribute("page", sheet.published(told.number()));
        model.addAttribute(
                "scales",
                told.standing().scales().stream()
                        .map(new ScaleWriter(words, RoundSheet.published(words, told))::write)
                        .toList());
        model.addAttribute("result", new PublishingSheet(words, address, round).of(published));
        return "thi-dua-ket-qua";
    }

    @GetMapping("/bien-ban")
    void minutes(
            Access access,
            @PathVariable PlanCode plan,
            @PathVariable int number,
            @PathVariable int result,
            @RequestParam(name = "dang") String format,
            HttpServletResponse response) {
        rounds.minutes(access, plan, number, result, format, (headers, content) -> {
            HANDED_ON.forEach(
                    name -> headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value)));
            content.transferTo(response.getOutputStream());
        });
    }
}
