package vn.wardpulse.console.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Attachments;
import vn.wardpulse.console.api.Folder;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;

/**
 * Takes files in and hands them out, whatever they go with. With a script only the list comes anew, and what is typed
 * beside it stays; without one the whole page does.
 */
@Component
class FileDesk {

    /** What says how a file is to be treated; everything else of the answer is the console's own. */
    private static final List<String> HANDED_ON = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            "X-Content-Type-Options",
            "Content-Security-Policy");

    private final Attachments attachments;
    private final Files files;

    FileDesk(Attachments attachments, Files files) {
        this.attachments = attachments;
        this.files = files;
    }

    /** @return what was refused, and why */
    List<String> add(Access access, Folder folder, @Nullable List<MultipartFile> file, Words words) {
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
            attempt(() -> attachments.add(access, folder, one.getResource()), words, refused);
        }
        return refused;
    }

    /** @return what was refused, and why */
    List<String> drop(Access access, Folder folder, long id, Words words) {
        List<String> refused = new ArrayList<>();
        attempt(() -> attachments.drop(access, folder, id), words, refused);
        return refused;
    }

    void download(Access access, Folder folder, long id, HttpServletResponse response) {
        attachments.download(access, folder, id, (headers, content) -> {
            HANDED_ON.forEach(
                    name -> headers.getOrDefault(name, List.of()).forEach(value -> response.setHeader(name, value)));
            content.transferTo(response.getOutputStream());
        });
    }

    /** What can be mended is said beside the files, by the file's name unless it is about what they belong to; whoever may not be here at all is told so as everywhere. */
    private static void attempt(Runnable act, Words words, List<String> refused) {
        try {
            act.run();
        } catch (RoomRefused no) {
            if (no.faults().isEmpty() || no.status().value() == 403) {
                throw no;
            }
            boolean elsewhere = no.status().value() == 409;
            no.faults()
                    .forEach(fault ->
                            refused.add((elsewhere ? "" : fault.where() + ": ") + fault.in(words.vietnamese())));
        }
    }

    /** @param with what a script says of itself */
    String answer(
            Access access,
            Folder folder,
            Words words,
            Model model,
            RedirectAttributes after,
            String with,
            List<String> refused) {
        if (with.equals("wardpulse")) {
            model.addAttribute("files", files.of(access, folder, words));
            model.addAttribute("refusedFiles", refused);
            return "phieu-dinh-kem :: list";
        }
        after.addFlashAttribute("refusedFiles", refused);
        return "redirect:" + folder.shown();
    }
}
