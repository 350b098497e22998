package vn.wardpulse.console.catalogue;

import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;

/** Files in, changes shown; then they apply. Nothing is kept here between the two. */
@Controller
@RequestMapping("/danh-muc")
class ImportController {

    /** Definitions shown one by one; of more the page says how many. */
    private static final int LISTED = 200;

    private final Catalogue catalogue;
    private final Languages languages;

    ImportController(Catalogue catalogue, Languages languages) {
        this.catalogue = catalogue;
        this.languages = languages;
    }

    @GetMapping
    String page(Access access, Model model) {
        onlyAdministrators(access);
        model.addAttribute("parts", Upload.PARTS);
        model.addAttribute("trees", Upload.TREES);
        return "danh-muc";
    }

    @PostMapping
    String bringIn(
            Access access,
            Locale locale,
            Model model,
            MultipartHttpServletRequest request,
            @RequestParam(defaultValue = "preview") String act)
            throws IOException {
        onlyAdministrators(access);
        model.addAttribute("parts", Upload.PARTS);
        model.addAttribute("trees", Upload.TREES);
        model.addAttribute("page", outcome(access, new ImportSheet(languages.in(locale)), Upload.of(request), act));
        return "danh-muc";
    }

    private ImportView outcome(Access access, ImportSheet sheet, Upload upload, String act) {
        if (upload.isEmpty()) {
            return sheet.nothingChosen();
        }
        if (!upload.undated().isEmpty()) {
            return sheet.undated(upload.undated());
        }
        try {
            return sheet.write(catalogue.bringIn(access, upload.body(), !act.equals("apply"), LISTED), upload);
        } catch (RoomRefused refused) {
            return sheet.refused(refused.wrong());
        }
    }

    private static void onlyAdministrators(Access access) {
        if (!access.visitor().is("administrator")) {
            throw new NotThere("catalogue");
        }
    }
}
