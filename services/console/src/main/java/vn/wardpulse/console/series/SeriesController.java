package vn.wardpulse.console.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.api.Restated;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitOnDay;

/** Chuỗi số liệu: one indicator of a unit or a saved group, read on across changes of the tree. */
@Controller
class SeriesController {

    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Languages languages;
    private final Clock domainClock;

    SeriesController(Catalogue catalogue, Reporting reporting, Languages languages, Clock domainClock) {
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.languages = languages;
        this.domainClock = domainClock;
    }

    @GetMapping("/chuoi-so-lieu")
    String page(Access access, Locale locale, Model model, SeriesQuestion asked) {
        Words words = languages.in(locale);
        SeriesQuestion question = asked.within(LocalDate.now(domainClock));
        List<UnitGroup> groups = catalogue.groups(access);
        List<Indicator> indicators = catalogue.definitions(access).indicators();
        model.addAttribute("question", question);
        model.addAttribute(
                "groups",
                groups.stream()
                        .map(group -> Option.of(group.code().value(), words.name(group.name()), question.group()))
                        .toList());
        model.addAttribute(
                "indicators",
                indicators.stream()
                        .map(indicator ->
                                Option.of(indicator.code().value(), words.name(indicator.name()), question.indicator()))
                        .toList());
        model.addAttribute(
                "frequencies",
                Stream.of(Frequency.values())
                        .map(frequency -> Option.of(frequency.name(), words.frequency(frequency), question.frequency()))
                        .toList());
        if (question.asked()) {
            answer(access, question, groups, indicators, words, model);
        }
        return "chuoi-so-lieu";
    }

    private void answer(
            Access access,
            SeriesQuestion question,
            List<UnitGroup> groups,
            List<Indicator> indicators,
            Words words,
            Model model) {
        Indicator indicator = indicators.stream()
                .filter(known -> known.code().value().equals(question.indicator()))
                .findFirst()
                .orElseThrow(() -> new NotThere("indicator"));
        try {
            Restated restated = reporting.restated(access, question.parameters());
            String whose = groups.stream()
                    .filter(group -> group.code().value().equals(question.group()))
                    .map(group -> words.name(group.name()))
                    .findFirst()
                    .orElseGet(() -> name(access, words, restated.units().getFirst(), restated.toTree()));
            model.addAttribute(
                    "series",
                    new SeriesSheet(words, (unit, day) -> name(access, words, unit, day))
                            .write(restated, indicator, whose));
        } catch (RoomRefused refused) {
            model.addAttribute("faults", refused.wrong(words.vietnamese()));
        }
    }

    /** What a unit was called on a day, with its id, which alone tells it from others of that name. */
    private String name(Access access, Words words, UnitId unit, LocalDate day) {
        return catalogue
                .units(access, day)
                .find(unit)
                .map(UnitOnDay::name)
                .map(name -> "%s (%s)".formatted(words.name(name), unit))
                .orElseGet(unit::value);
    }
}
