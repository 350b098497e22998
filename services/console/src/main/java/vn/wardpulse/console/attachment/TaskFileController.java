package vn.wardpulse.console.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.Occurrence;

/** The files of what a unit tells of a task: its result, or what it adds. */
@Controller
@RequestMapping("/nhiem-vu/{plan}/{number}/{slot}/{unit}/{part}/dinh-kem")
class TaskFileController {

    private final FileDesk desk;
    private final Languages languages;

    TaskFileController(FileDesk desk, Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    @PostMapping
    String add(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @RequestHeader(name = "X-Requested-With", defaultValue = "") String with,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        Folder folder = folder(plan, number, slot, unit, part);
        Words words = languages.in(locale);
        return desk.answer(access, folder, words, model, after, with, desk.add(access, folder, file, words));
    }

    @PostMapping("/{id}/bo")
    String drop(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @RequestHeader(name = "X-Requested-With", defaultValue = "") String with,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable String part,
            @PathVariable long id) {
        Folder folder = folder(plan, number, slot, unit, part);
        Words words = languages.in(locale);
        return desk.answer(access, folder, words, model, after, with, desk.drop(access, folder, id, words));
    }

    @GetMapping("/{id}")
    void download(
            Access access,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @PathVariable String part,
            @PathVariable long id,
            HttpServletResponse response) {
        desk.download(access, folder(plan, number, slot, unit, part), id, response);
    }

    private static Folder folder(PlanCode plan, String number, Slot slot, UnitId unit, String part) {
        if (!part.equals("ket-qua") && !part.equals("bo-sung")) {
            throw new NotThere("part");
        }
        try {
            return Folder.of(new Occurrence(new TaskId(plan, number), slot, unit), part.equals("ket-qua"));
        } catch (IllegalArgumentException e) {
            throw new NotThere("task");
        }
    }
}
