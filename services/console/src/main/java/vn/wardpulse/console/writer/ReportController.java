package vn.wardpulse.console.writer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
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
import vn.wardpulse.console.api.ReportTemplate;
import vn.wardpulse.console.api.Reports;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.api.Snapshots;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.Period;

/** The report of a snapshot: choose a template, look at it, take it away. */
@Controller
@RequestMapping("/chot-so-lieu/{number}/bao-cao")
class ReportController {

    /** What says how a file is to be treated; everything else of the answer is the console's own. */
    private static final List<String> HANDED_ON = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION);

    private final Reports reports;
    private final Snapshots snapshots;
    private final Languages languages;

    ReportController(Reports reports, Snapshots snapshots, Languages languages) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.languages = languages;
    }

    @GetMapping
    String page(
            Access access,
            Locale locale,
            Model model,
            @PathVariable int number,
            @RequestParam(name = "mau", required = false) @Nullable String template,
            @RequestParam(name = "ky", required = false) @Nullable String period) {
        Words words = languages.in(locale);
        WriterSheet sheet = new WriterSheet(words);
        Snapshot snapshot = snapshots.one(access, number);
        List<ReportTemplate> all = reports.templates(access);
        String code = template == null || template.isBlank() ? all.getLast().code() : template;
        String of = period == null || period.isBlank() ? latest(snapshot) : period;
        WriterViews.Shown shown = null;
        List<WriterViews.Wrong> faults = List.of();
        try {
            shown = sheet.shown(reports.paper(access, number, code, of));
        } catch (RoomRefused no) {
            faults = sheet.faults(no.wrong());
        }
        model.addAttribute(
                "page",
                new WriterViews.AtSnapshot(
                        number,
                        snapshot.manifest().name(),
                        shown == null
                                ? words.say("writer.finding.unfit")
                                : words.count("writer.figures", shown.figures().size()),
                        sheet.templates(all, code),
                        sheet.periods(snapshot, of),
                        code,
                        of,
                        faults,
                        shown));
        return "ban-chot-bao-cao";
    }

    private static String latest(Snapshot snapshot) {
        return snapshot.manifest().scope().periods().stream()
                .max(Comparator.naturalOrder())
                .map(Period::toString)
                .orElse("");
    }

    @GetMapping("/tep")
    void file(
            Access access,
            @PathVariable int number,
            @RequestParam(name = "mau") String template,
            @RequestParam(name = "ky", required = false) @Nullable String period,
            @RequestParam(name = "dang") String format,
            HttpServletResponse response) {
        reports.file(access, number, template, period, format, (headers, content) -> {
            HANDED_ON.forEach(
                    name -> headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value)));
            content.transferTo(response.getOutputStream());
        });
    }
}
