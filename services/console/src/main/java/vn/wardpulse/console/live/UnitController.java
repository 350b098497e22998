package vn.wardpulse.console.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.download.Downloads;
import vn.wardpulse.console.download.Export;
import vn.wardpulse.console.download.Offer;
import vn.wardpulse.console.picture.Tone;
import vn.wardpulse.console.request.OwedAnswers;
import vn.wardpulse.console.request.OwedAnswersDesk;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.Coded;
import vn.wardpulse.files.Kind;
import vn.wardpulse.files.Table;
import vn.wardpulse.files.Table.Column;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.view.Standing;

/** Đơn vị: one unit's indicators, the reports behind them, and what it was asked beside them. */
@Controller
class UnitController {

    /** A unit in the list of units; {@code depth} says how far below the top. */
    record Entry(String address, String name, String kind, int depth) {}

    record Report(String address, String name, String due, String state, String word, String version) {}

    private final LiveDesk desk;
    private final Choices choices;
    private final OwedAnswersDesk answers;
    private final Downloads downloads;
    private final Languages languages;

    UnitController(LiveDesk desk, Choices choices, OwedAnswersDesk answers, Downloads downloads, Languages languages) {
        this.downloads = downloads;
        this.desk = desk;
        this.choices = choices;
        this.answers = answers;
        this.languages = languages;
    }

    @GetMapping("/don-vi")
    String list(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period) {
        if (unit != null) {
            return "redirect:/don-vi/" + unit + (period == null ? "" : "?period=" + period);
        }
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, null, period);
        model.addAttribute(
                "unit", words.unit(choice.unit().kind(), choice.unit().name()));
        model.addAttribute("entries", entries(choice.units(), choice.unit().id(), 0, words));
        return "cac-don-vi";
    }

    private static List<Entry> entries(Units units, UnitId top, int depth, Words words) {
        return units.find(top).stream()
                .flatMap(unit -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Entry(
                                "/don-vi/" + unit.id(),
                                words.unit(unit.kind(), unit.name()),
                                unit.kind().name().toLowerCase(Locale.ROOT),
                                depth)),
                        units.children(top).stream()
                                .flatMap(child -> entries(units, child.id(), depth + 1, words).stream())))
                .toList();
    }

    @GetMapping("/don-vi/{unit}")
    String unit(
            Access access,
            Locale locale,
            Model model,
            @PathVariable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            HttpServletRequest request) {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        LiveData data = desk.gather(access, choice);
        LiveView sheet = LiveSheet.write(data, words);
        model.addAttribute("pickers", Pickers.of("/don-vi", choice, words));
        model.addAttribute("sheet", sheet);
        OwedAnswers owed = answers.of(access, choice, words);
        model.addAttribute("files", downloads.menu(request, offers(data, sheet, owed, words), words));
        model.addAttribute("asked", owed.of(choice.unit().id()));
        model.addAttribute("unread", owed.unread());
        model.addAttribute(
                "unit", words.unit(choice.unit().kind(), choice.unit().name()));
        model.addAttribute("reports", reports(data, words));
        model.addAttribute(
                "below",
                choice.unit().kind() == UnitKind.WARD
                        ? "/to-dan-pho/" + choice.unit().id()
                        : "");
        return "don-vi";
    }

    /** What the tables show, as a file. */
    @GetMapping("/don-vi/{unit}/tep")
    void file(
            Access access,
            Locale locale,
            @PathVariable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "dang") String format,
            @RequestParam(name = "bang", defaultValue = "") String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        LiveData data = desk.gather(access, choice);
        LiveView sheet = LiveSheet.write(data, words);
        downloads.send(
                access,
                words,
                new Export(
                        "don-vi-" + choice.unit().id(),
                        words.say("nav.units"),
                        sheet.unitText() + ": " + sheet.finding(),
                        choice,
                        List.of(),
                        data.stamp(),
                        offers(data, sheet, answers.of(access, choice, words), words)),
                format,
                table,
                request,
                response);
    }

    /** A unit's page has no matrix of wards, and its own reports instead. */
    private static List<Offer> offers(LiveData data, LiveView sheet, OwedAnswers owed, Words words) {
        List<Offer> offers = new ArrayList<>(new LiveTables(data, words, sheet)
                .offers().stream()
                        .filter(offer -> !offer.key().equals("ma-tran"))
                        .toList());
        List<Standing> own = own(data);
        if (!own.isEmpty()) {
            offers.add(new Offer("bao-cao", words.say("unit.reports"), () -> table(own, words)));
        }
        owed.offers(data.unit().id()).forEach(offers::add);
        return offers;
    }

    private static Table table(List<Standing> own, Words words) {
        return new Table(
                words.say("unit.reports"),
                List.of(
                        Column.text("form", null),
                        Column.text("period", null),
                        Column.text("report", words.say("picker.period")),
                        Column.text("due", words.say("term.col.due")),
                        Column.text("state", words.say("term.col.state")),
                        new Column("version", words.say("download.col.version"), Kind.COUNT)),
                1,
                own.stream()
                        .map(standing -> {
                            Report report = report(standing, words);
                            return new Table.Row(
                                    Arrays.asList(
                                            standing.obligation().form().value(),
                                            standing.obligation().period().toString(),
                                            words.opening(words.period(
                                                    standing.obligation().period())),
                                            new Coded(String.valueOf(standing.due()), report.due()),
                                            new Coded(report.state(), report.word()),
                                            BigDecimal.valueOf(standing.latest())),
                                    false);
                        })
                        .toList());
    }

    /** The unit's own reports, latest first. */
    private static List<Standing> own(LiveData data) {
        return data.standings().stream()
                .filter(standing ->
                        standing.obligation().unit().equals(data.unit().id()))
                .sorted(Comparator.comparing((Standing s) -> s.obligation().period())
                        .reversed())
                .toList();
    }

    private static List<Report> reports(LiveData data, Words words) {
        return own(data).stream().map(standing -> report(standing, words)).toList();
    }

    private static Report report(Standing standing, Words words) {
        String tone = Tone.of(standing);
        return new Report(
                "/phieu/" + standing.obligation(),
                words.say("form.title", words.periodInYear(standing.obligation().period())),
                words.day(standing.due()),
                tone,
                words.say("tile." + tone, words.day(standing.due())),
                standing.latest() == 0 ? "" : words.say("form.version", String.valueOf(standing.latest())));
    }
}
