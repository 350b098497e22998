package vn.wardpulse.console.pivot;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.SavedView;
import vn.wardpulse.console.api.SavedViews;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Keeps what the page shows under a name, and changes or deletes what was kept. */
@Controller
@RequestMapping("/so-lieu/luu")
class SavedViewController {

    /** Refusals that whoever typed can do something about. */
    private static final Set<Integer> TOLD = Set.of(412, 422);

    private final PivotDesk desk;
    private final SavedViews saved;
    private final Languages languages;

    SavedViewController(PivotDesk desk, SavedViews saved, Languages languages) {
        this.desk = desk;
        this.saved = saved;
        this.languages = languages;
    }

    @PostMapping
    String save(
            Access access, Locale locale, Model model, RedirectAttributes after, PivotAsked asked, SaveFields fields) {
        Words words = languages.in(locale);
        return taken(
                () -> saved.save(access, fields.wanted(desk.query(access, asked, words))),
                "saved.done.saved",
                words,
                after,
                faults -> desk.write(access, asked, fields, faults, words, model));
    }

    /** A change of name, description or audience; or what the page shows in the place of what is saved. */
    @PostMapping("/{id}")
    String change(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UUID id,
            @RequestParam(name = "viec", defaultValue = "sua") String act,
            PivotAsked asked,
            SaveFields fields) {
        Words words = languages.in(locale);
        SavedView known = saved.one(access, id);
        if (act.equals("thay")) {
            SaveFields kept = new SaveFields(known.name(), known.description(), known.audience(), fields.ban());
            return taken(
                    () -> saved.change(access, id, fields.version(), kept.wanted(desk.query(access, asked, words))),
                    "saved.done.changed",
                    words,
                    after,
                    faults -> desk.write(access, asked, SaveFields.NOTHING, faults, words, model));
        }
        return taken(
                () -> saved.change(access, id, fields.version(), fields.wanted(known.query())),
                "saved.done.changed",
                words,
                after,
                faults -> desk.writeSaved(access, known, null, fields, faults, words, model));
    }

    @PostMapping("/{id}/xoa")
    String delete(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UUID id,
            SaveFields fields) {
        Words words = languages.in(locale);
        try {
            SavedView gone = saved.delete(access, id, fields.version());
            after.addFlashAttribute("done", words.say("saved.done.deleted", gone.name()));
            return "redirect:/so-lieu";
        } catch (RoomRefused no) {
            return desk.writeSaved(
                    access, saved.one(access, id), null, SaveFields.NOTHING, faults(no, words), words, model);
        }
    }

    private interface Again {
        String show(List<String> faults);
    }

    private static String taken(
            Supplier<SavedView> act, String said, Words words, RedirectAttributes after, Again again) {
        try {
            SavedView done = act.get();
            after.addFlashAttribute("done", words.say(said, done.name()));
            return "redirect:/so-lieu/luu/" + done.id();
        } catch (RoomRefused no) {
            return again.show(faults(no, words));
        }
    }

    private static List<String> faults(RoomRefused no, Words words) {
        if (!TOLD.contains(no.status().value())) {
            throw no;
        }
        return no.faults().stream().map(fault -> fault.in(words.vietnamese())).toList();
    }
}
