package vn.wardpulse.console.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Takes files in, leaves them out again and hands them out. What they go with, each kind says by its own address. */
abstract class FilesController {

    private final FileDesk desk;
    private final Languages languages;

    FilesController(FileDesk desk, Languages languages) {
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
            @ModelAttribute(binding = false) Folder folder,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
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
            @ModelAttribute(binding = false) Folder folder,
            @PathVariable long id) {
        Words words = languages.in(locale);
        return desk.answer(access, folder, words, model, after, with, desk.drop(access, folder, id, words));
    }

    @GetMapping("/{id}")
    void download(
            Access access,
            @ModelAttribute(binding = false) Folder folder,
            @PathVariable long id,
            HttpServletResponse response) {
        desk.download(access, folder, id, response);
    }
}
