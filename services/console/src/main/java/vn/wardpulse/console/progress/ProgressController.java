package vn.wardpulse.console.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.download.Downloads;
import vn.wardpulse.console.download.Export;
import vn.wardpulse.console.download.Stamp;
import vn.wardpulse.console.picture.Tone;
import vn.wardpulse.console.reminder.ToRemind;
import vn.wardpulse.console.request.OwedAnswers;
import vn.wardpulse.console.request.OwedAnswersDesk;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.shell.Pickers;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.view.Standing;

/** Tiến độ báo cáo: one year's reports, unit by unit and period by period, and what was asked beside them. */
@Controller
class ProgressController {

    /** @param key form and period */
    record Column(String key, String name, String address, String due, Tally tally) {}

    record Row(String unit, String name, String address, List<Spot> spots, Tally tally) {}

    /** @param address null where the unit owes nothing */
    record Spot(String tone, String title, @Nullable String address) {}

    /** Reports that are late, or about to be. */
    record Watched(String title, List<ToRemind.Row> rows) {

        static Watched of(String title, List<ToRemind.Row> rows, Words words) {
            return new Watched(words.count(title, rows.size()), rows);
        }
    }

    private record Asked(Period period, String form) {}

    /** What the page shows. */
    record Page(
            Choice choice,
            String finding,
            List<Column> columns,
            List<Row> rows,
            List<Watched> watched,
            OwedAnswers asked) {}

    private final Reporting reporting;
    private final ToRemind toRemind;
    private final OwedAnswersDesk answers;
    private final Choices choices;
    private final Downloads downloads;
    private final Languages languages;

    ProgressController(
            Reporting reporting,
            ToRemind toRemind,
            OwedAnswersDesk answers,
            Choices choices,
            Downloads downloads,
            Languages languages) {
        this.downloads = downloads;
        this.reporting = reporting;
        this.toRemind = toRemind;
        this.answers = answers;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/tien-do")
    String page(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            HttpServletRequest request) {
        Words words = languages.in(locale);
        Page page = gather(access, choices.choose(access, unit, period), words);
        model.addAttribute("pickers", Pickers.of("/tien-do", page.choice(), words));
        model.addAttribute("finding", page.finding());
        model.addAttribute("watched", page.watched());
        model.addAttribute("reminding", access.visitor().is("standing-body") || remindsGroups(access, page.watched()));
        model.addAttribute("columns", page.columns());
        model.addAttribute("rows", page.rows());
        model.addAttribute("asked", page.asked().rows());
        model.addAttribute("unread", page.asked().unread());
        model.addAttribute("choice", page.choice());
        model.addAttribute("files", downloads.menu(request, new ProgressTables(page, words).offers(), words));
        return "tien-do";
    }

    /** What the tables show, as a file. */
    @GetMapping("/tien-do/tep")
    void file(
            Access access,
            Locale locale,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period,
            @RequestParam(name = "dang") String format,
            @RequestParam(name = "bang", defaultValue = "") String table,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words words = languages.in(locale);
        Choice choice = choices.choose(access, unit, period);
        // First how far the answers are: what is asked for after that is at least as new.
        Stamp stamp = Stamp.of(reporting.one(access, choice.unit().id(), choice.period()));
        Page page = gather(access, choice, words);
        downloads.send(
                access,
                words,
                new Export(
                        "tien-do",
                        words.say("nav.progress"),
                        page.finding(),
                        choice,
                        List.of(),
                        stamp,
                        new ProgressTables(page, words).offers()),
                format,
                table,
                request,
                response);
    }

    private Page gather(Access access, Choice choice, Words words) {
        List<Standing> standings = reporting
                .standings(access, choice.unit().id(), choice.period().year())
                .stream()
                // Of groups and cells the rooms tell their ward alone, whose standing body looks after them here.
                .filter(standing -> standing.state() != Standing.State.HISTORY)
                .toList();
        Map<Asked, List<Standing>> columns =
                new TreeMap<>(Comparator.comparing(Asked::period).thenComparing(Asked::form));
        Map<Obligation, Standing> byKey = new java.util.HashMap<>();
        for (Standing standing : standings) {
            Obligation o = standing.obligation();
            columns.computeIfAbsent(new Asked(o.period(), o.form().value()), a -> new java.util.ArrayList<>())
                    .add(standing);
            byKey.put(o, standing);
        }
        List<UnitOnDay> units = choice.units().all().stream()
                .filter(entry ->
                        standings.stream().anyMatch(s -> s.obligation().unit().equals(entry.id())))
                .toList();
        List<ToRemind.Row> watched = watched(access, choice, words);
        List<Watched> groups = List.of(
                Watched.of(
                        "remind.late",
                        watched.stream().filter(row -> !row.soon()).toList(),
                        words),
                Watched.of(
                        "remind.soon",
                        watched.stream().filter(ToRemind.Row::soon).toList(),
                        words));
        long soon = watched.stream().filter(ToRemind.Row::soon).count();
        return new Page(
                choice,
                finding(standings, choice.period().year(), words)
                        + (soon == 0 ? "" : words.say("progress.soon", String.valueOf(soon))),
                columns.entrySet().stream()
                        .map(column -> column(column.getKey(), column.getValue(), words))
                        .toList(),
                units.stream()
                        .map(entry -> row(entry, columns.keySet().stream().toList(), byKey, words))
                        .toList(),
                groups.stream().filter(group -> !group.rows().isEmpty()).toList(),
                answers.of(access, choice, words));
    }

    /** To a ward's leader what its groups owe, where that is anything: there they are the one who reminds. */
    private List<ToRemind.Row> watched(Access access, Choice choice, Words words) {
        if (access.asked() != null) {
            return List.of();
        }
        List<ToRemind.Row> all = toRemind.rows(access, choice, words);
        List<ToRemind.Row> others =
                all.stream().filter(row -> !isOwn(access, row)).toList();
        return access.visitor().is("ward-leader") && !others.isEmpty() ? others : all;
    }

    /** A ward's leader reminds its groups; of what the ward owes itself others remind it. */
    private static boolean remindsGroups(Access access, List<Watched> watched) {
        return access.visitor().is("ward-leader")
                && !watched.isEmpty()
                && watched.stream().flatMap(group -> group.rows().stream()).noneMatch(row -> isOwn(access, row));
    }

    private static boolean isOwn(Access access, ToRemind.Row row) {
        return row.report().startsWith(access.visitor().unit() + "/");
    }

    private static String finding(List<Standing> standings, int year, Words words) {
        long overdue =
                standings.stream().filter(s -> Tone.of(s).equals("overdue")).count();
        long returned =
                standings.stream().filter(s -> Tone.of(s).equals("returned")).count();
        long waiting = standings.stream()
                .filter(s -> s.state() == Standing.State.SUBMITTED)
                .count();
        String key =
                standings.isEmpty() ? "progress.nothing" : overdue + returned == 0 ? "progress.good" : "progress.bad";
        return words.say(
                key, String.valueOf(year), String.valueOf(overdue), String.valueOf(returned), String.valueOf(waiting));
    }

    private static Column column(Asked asked, List<Standing> standings, Words words) {
        return new Column(
                asked.form() + "/" + asked.period(),
                words.opening(words.periodInYear(asked.period())),
                "/ky/" + asked.form() + "/" + asked.period(),
                words.day(standings.getFirst().due()),
                Tally.of(standings));
    }

    private static Row row(UnitOnDay unit, List<Asked> columns, Map<Obligation, Standing> byKey, Words words) {
        List<Spot> spots = columns.stream()
                .map(asked -> {
                    Obligation key =
                            new Obligation(unit.id(), new vn.wardpulse.model.FormCode(asked.form()), asked.period());
                    Standing standing = byKey.get(key);
                    return standing == null
                            ? new Spot("none", "", null)
                            : new Spot(
                                    tone(standing),
                                    "%s · %s: %s"
                                            .formatted(
                                                    words.shortName(unit.name()),
                                                    words.periodInYear(asked.period()),
                                                    words.say("progress." + tone(standing))),
                                    "/phieu/" + key);
                })
                .toList();
        List<Standing> own = byKey.values().stream()
                .filter(standing -> standing.obligation().unit().equals(unit.id()))
                .toList();
        return new Row(unit.id().value(), words.shortName(unit.name()), "/don-vi/" + unit.id(), spots, Tally.of(own));
    }

    /** As everywhere, but for what came late also whether it is approved. */
    private static String tone(Standing standing) {
        String tone = Tone.of(standing);
        return tone.equals("late") && standing.state() == Standing.State.SUBMITTED ? "late-waiting" : tone;
    }
}
