package vn.wardpulse.console.snapshot;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Snapshot;
import vn.wardpulse.console.api.SnapshotWork;
import vn.wardpulse.console.api.Snapshots;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** How far long work on snapshots is, and its end. */
@Controller
@RequestMapping("/chot-so-lieu/viec")
class WorkController {

    private final Snapshots snapshots;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Languages languages;

    WorkController(Snapshots snapshots, Catalogue catalogue, Choices choices, Languages languages) {
        this.snapshots = snapshots;
        this.catalogue = catalogue;
        this.choices = choices;
        this.languages = languages;
    }

    @GetMapping("/{id}")
    String page(Access access, Locale locale, Model model, @PathVariable int id) {
        Words words = languages.in(locale);
        SnapshotWork work = snapshots.work(access, id);
        Snapshot.@Nullable Proof proof =
                work.outcome() == null ? null : work.outcome().proof();
        model.addAttribute(
                "page",
                new WorkSheet(words)
                        .page(
                                work,
                                proof == null
                                        ? null
                                        : new SnapshotSheet(
                                                        choices.choose(access, null, null),
                                                        catalogue.definitions(access),
                                                        words)
                                                .proof(proof)));
        return "viec-chot";
    }

    @PostMapping("/{id}/huy")
    String cancel(Access access, Locale locale, RedirectAttributes after, @PathVariable int id) {
        try {
            snapshots.cancel(access, id);
        } catch (RoomRefused no) {
            after.addFlashAttribute("refused", no.said(languages.in(locale).vietnamese()));
        }
        return "redirect:/chot-so-lieu/viec/" + id;
    }

    @GetMapping("/{id}/tep")
    void file(Access access, @PathVariable int id, HttpServletResponse response) {
        snapshots.prepared(access, id, SnapshotController.handOn(response));
    }
}
