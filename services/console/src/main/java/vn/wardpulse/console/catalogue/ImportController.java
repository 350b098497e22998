package vn.wardpulse.console.catalogue;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ImportOutcome;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** Files in, changes shown; the same files again, and they apply. Nothing is kept here between the two. */
@Controller
@RequestMapping("/danh-muc")
class ImportController {

    /** The parts of an import, in the order in which they build on each other. */
    private static final List<String> PARTS =
            List.of("units", "themes", "indicators", "forms", "calendars", "holidays", "targets");

    record Said(String where, String text) {}

    private final Catalogue catalogue;
    private final Languages languages;

    ImportController(Catalogue catalogue, Languages languages) {
        this.catalogue = catalogue;
        this.languages = languages;
    }

    @GetMapping
    String page(Access access, Model model) {
        onlyAdministrators(access);
        model.addAttribute("parts", PARTS);
        return "danh-muc";
    }

    @PostMapping
    String bringIn(
            Access access,
            Locale locale,
            Model model,
            MultipartHttpServletRequest files,
            @RequestParam(defaultValue = "preview") String act) {
        onlyAdministrators(access);
        Words words = languages.in(locale);
        model.addAttribute("parts", PARTS);
        MultiValueMap<String, Object> body = new LinkedMultiValueMap<>();
        for (String part : PARTS) {
            MultipartFile file = files.getFile(part);
            if (file != null && !file.isEmpty()) {
                body.add(part, file.getResource());
            }
        }
        if (body.isEmpty()) {
            model.addAttribute("faults", List.of(new Said("", words.say("import.nofile"))));
            return "danh-muc";
        }
        try {
            ImportOutcome outcome = catalogue.bringIn(access, body, !act.equals("apply"));
            model.addAttribute("outcome", outcome);
            model.addAttribute(
                    "changes",
                    outcome.changes().stream()
                            .filter(change -> !change.change().equalsIgnoreCase("unchanged"))
                            .toList());
        } catch (RoomRefused refused) {
            if (refused.status().value() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            model.addAttribute(
                    "faults",
                    refused.faults().stream().map(fault -> said(fault, words)).toList());
        }
        return "danh-muc";
    }

    private static Said said(Fault fault, Words words) {
        return new Said(fault.where(), fault.in(words.vietnamese()));
    }

    private static void onlyAdministrators(Access access) {
        if (!access.visitor().is("administrator")) {
            throw new NotThere("catalogue");
        }
    }
}
