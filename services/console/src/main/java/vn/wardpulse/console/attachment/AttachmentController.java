package vn.wardpulse.console.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import vn.wardpulse.console.api.Attachments;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/**
 * The files of a report. With a script only the list comes anew, and what is typed beside it stays; without one the
 * whole page does.
 */
@Controller
@RequestMapping("/phieu/{unit}/{form}/{period}/dinh-kem")
class AttachmentController {

    /** What says how a file is to be treated; everything else of the answer is the console's own. */
    private static final List<String> HANDED_ON = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            "X-Content-Type-Options",
            "Content-Security-Policy");

    private final Attachments attachments;
    private final Files files;
    private final Languages languages;

    AttachmentController(Attachments attachments, Files files, Languages languages) {
        this.attachments = attachments;
        this.files = files;
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
        Obligation obligation = new Obligation(unit, form, period);
        Words words = languages.in(locale);
        List<String> refused = new ArrayList<>();
        // A browser sends a part without a name where nothing was chosen.
        List<MultipartFile> chosen = Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(one -> !Objects.requireNonNullElse(one.getOriginalFilename(), "")
                        .isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            refused.add(words.say("files.none.chosen"));
        }
        for (MultipartFile one : chosen) {
            attempt(() -> attachments.add(access, obligation, one.getResource()), words, refused);
        }
        return answer(access, obligation, words, model, after, with, refused);
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
        Obligation obligation = new Obligation(unit, form, period);
        Words words = languages.in(locale);
        List<String> refused = new ArrayList<>();
        attempt(() -> attachments.drop(access, obligation, id), words, refused);
        return answer(access, obligation, words, model, after, with, refused);
    }

    @GetMapping("/{id}")
    void download(
            Access access,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @PathVariable long id,
            HttpServletResponse response) {
        attachments.download(access, new Obligation(unit, form, period), id, (headers, content) -> {
            HANDED_ON.forEach(
                    name -> headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value)));
            content.transferTo(response.getOutputStream());
        });
    }

    /** What can be mended is said beside the files; whoever may not be here at all is told so as everywhere. */
    private static void attempt(Runnable act, Words words, List<String> refused) {
        try {
            act.run();
        } catch (RoomRefused no) {
            if (no.faults().isEmpty() || no.status().value() == 403) {
                throw no;
            }
            no.faults().forEach(fault -> refused.add(fault.where() + ": " + fault.in(words.vietnamese())));
        }
    }

    private String answer(
            Access access,
            Obligation obligation,
            Words words,
            Model model,
            RedirectAttributes after,
            String with,
            List<String> refused) {
        if (with.equals("wardpulse")) {
            model.addAttribute("files", files.of(access, obligation, words));
            model.addAttribute("refusedFiles", refused);
            return "phieu-dinh-kem :: list";
        }
        after.addFlashAttribute("refusedFiles", refused);
        return "redirect:/phieu/" + obligation + "#dinh-kem";
    }
}
