package vn.wardpulse.console.known;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.AskedMoment;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** Thay đổi giữa hai thời điểm: which figures differ, and what happened in between. */
@Controller
class DifferenceController {

    private final Reporting reporting;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;
    private final Clock domainClock;

    DifferenceController(
            Reporting reporting, Catalogue catalogue, Choices choices, Languages languages, Clock domainClock) {
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.choices = choices;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    /**
     * @param from the one moment; yesterday at this time where it is left out
     * @param to the other; now where it is left out
     */
    @GetMapping("/thay-doi")
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to) {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        LocalDateTime now = LocalDateTime.now(domainClock).truncatedTo(ChronoUnit.MINUTES);
        String since = from.isBlank() ? now.minusDays(1).toString() : from;
        var differences = reporting.differences(
                access,
                choice.unit().id(),
                choice.period(),
                Objects.requireNonNull(AskedMoment.of(since, domainClock.getZone())),
                AskedMoment.of(to, domainClock.getZone()));
        model.addAttribute("pickers", Pickers.of("/thay-doi", choice, words));
        model.addAttribute("unit", choice.unit().id().value());
        model.addAttribute("period", choice.period().toString());
        model.addAttribute("periodText", words.period(choice.period()));
        model.addAttribute("from", since);
        model.addAttribute("to", to);
        model.addAttribute("latest", now.toString());
        model.addAttribute(
                "sheet",
                DifferenceSheet.write(differences, choice, catalogue.definitions(access, choice.period()), words));
        return "thay-doi";
    }
}
