package vn.wardpulse.console.writer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.ReportTemplate;
import vn.wardpulse.console.api.Reports;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.api.Snapshots;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.signin.Visitor;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Mẫu báo cáo: templates are looked up, edited, tried on a snapshot, saved. */
@Controller
@RequestMapping("/mau-bao-cao")
class TemplateController {

    private final Reports reports;
    private final Snapshots snapshots;
    private final Languages languages;

    TemplateController(Reports reports, Snapshots snapshots, Languages languages) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.languages = languages;
    }

    @GetMapping
    String all(Access access, Locale locale, Model model) {
        Words words = languages.in(locale);
        WriterSheet sheet = new WriterSheet(words);
        List<ReportTemplate> all = reports.templates(access);
        List<Snapshot> frozen = snapshots.all(access);
        model.addAttribute(
                "page",
                new WriterViews.All(
                        words.count("writer.templates", all.size()),
                        all.stream().map(sheet::row).toList(),
                        frozen.isEmpty() ? null : frozen.getFirst().manifest().number()));
        return "mau-bao-cao";
    }

    @GetMapping("/{code}")
    String one(
            Access access,
            Locale locale,
            Model model,
            @PathVariable String code,
            @RequestParam(name = "ban-chot", required = false) @Nullable Integer snapshot) {
        ReportTemplate template = reports.template(access, code);
        return editor(access, locale, model, template, template.content(), List.of(), snapshot, null);
    }

    @PostMapping("/{code}")
    String act(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable String code,
            TemplateForm form) {
        ReportTemplate.Content content = form.content();
        int version = Objects.requireNonNullElse(form.version(), 0);
        Words words = languages.in(locale);
        try {
            switch (Objects.requireNonNullElse(form.act(), "preview")) {
                case "save" -> {
                    reports.change(access, code, version, content);
                    after.addFlashAttribute("done", words.say("writer.saved"));
                    return "redirect:/mau-bao-cao/" + code;
                }
                case "copy" -> {
                    ReportTemplate made = reports.add(access, content);
                    after.addFlashAttribute("done", words.say("writer.copied"));
                    return "redirect:/mau-bao-cao/" + made.code();
                }
                case "retire" -> {
                    reports.retire(access, code, version);
                    after.addFlashAttribute("done", words.say("writer.retired"));
                    return "redirect:/mau-bao-cao";
                }
                default -> {
                    WriterSheet sheet = new WriterSheet(words);
                    WriterViews.Shown shown = form.snapshot() == null
                            ? null
                            : sheet.shown(reports.preview(access, form.snapshot(), content));
                    return editor(
                            access,
                            locale,
                            model,
                            seen(reports.template(access, code), version),
                            content,
                            List.of(),
                            form.snapshot(),
                            shown);
                }
            }
        } catch (RoomRefused no) {
            if (no.faults().isEmpty() || !isMendable(no)) {
                throw no;
            }
            List<WriterViews.Wrong> faults = new WriterSheet(words).faults(no.faults());
            return editor(
                    access,
                    locale,
                    model,
                    seen(reports.template(access, code), version),
                    content,
                    faults,
                    form.snapshot(),
                    null);
        }
    }

    /** With the version that was looked at, so that what others have saved since is not written over unseen. */
    private static ReportTemplate seen(ReportTemplate now, int version) {
        return new ReportTemplate(now.code(), version, now.unit(), now.shipped(), now.by(), now.at(), now.content());
    }

    /** Whether whoever typed it can do something about it; what was typed is not to be lost then. */
    private static boolean isMendable(RoomRefused no) {
        int status = no.status().value();
        return status == HttpStatus.UNPROCESSABLE_CONTENT.value()
                || status == HttpStatus.CONFLICT.value()
                || no.stale();
    }

    private String editor(
            Access access,
            Locale locale,
            Model model,
            ReportTemplate template,
            ReportTemplate.Content content,
            List<WriterViews.Wrong> faults,
            @Nullable Integer snapshot,
            WriterViews.@Nullable Shown shown) {
        WriterSheet sheet = new WriterSheet(languages.in(locale));
        model.addAttribute(
                "page",
                new WriterViews.Editor(
                        template,
                        sheet.byline(template),
                        mayWrite(access.visitor()),
                        sheet.parts(content, faults),
                        faults,
                        sheet.words(reports.words(access)),
                        sheet.snapshots(snapshots.all(access), snapshot),
                        shown));
        return "mau-bao-cao-sua";
    }

    private static boolean mayWrite(@Nullable Visitor visitor) {
        return visitor != null && (visitor.is("analyst") || visitor.is("standing-body"));
    }
}
