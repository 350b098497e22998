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
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** The files of a report. */
@Controller
@RequestMapping("/phieu/{unit}/{form}/{period}/dinh-kem")
class AttachmentController {

    private final FileDesk desk;
    private final Languages languages;

    AttachmentController(FileDesk desk, Languages languages) {
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
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        Folder folder = Folder.of(new Obligation(unit, form, period));
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
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @PathVariable long id) {
        Folder folder = Folder.of(new Obligation(unit, form, period));
        Words words = languages.in(locale);
        return desk.answer(access, folder, words, model, after, with, desk.drop(access, folder, id, words));
    }

    @GetMapping("/{id}")
    void download(
            Access access,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @PathVariable long id,
            HttpServletResponse response) {
        desk.download(access, Folder.of(new Obligation(unit, form, period)), id, response);
    }
}
