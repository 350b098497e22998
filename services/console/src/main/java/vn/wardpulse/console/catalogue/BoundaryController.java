package vn.wardpulse.console.catalogue;

import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;

/** Where units are: a file in, what it changes shown; then it applies. The page carries the file between the two. */
@Controller
class BoundaryController {

    private static final String FILE = "boundaries.geojson";

    /** @param content carried letter for letter */
    record Carried(String name, byte[] content) {

        public String text() {
            return Base64.getEncoder().encodeToString(content);
        }

        Resource resource() {
            return new ByteArrayResource(content) {
                @Override
                public String getFilename() {
                    return FILE;
                }
            };
        }
    }

    private final Catalogue catalogue;
    private final Languages languages;

    BoundaryController(Catalogue catalogue, Languages languages) {
        this.catalogue = catalogue;
        this.languages = languages;
    }

    @PostMapping("/danh-muc/ranh-gioi")
    String state(
            Access access,
            Locale locale,
            Model model,
            @RequestParam(defaultValue = "preview") String act,
            @RequestParam(defaultValue = "") String property,
            @RequestParam(required = false) @Nullable MultipartFile boundaries,
            @RequestParam(defaultValue = "") String carried,
            @RequestParam(defaultValue = FILE) String named)
            throws IOException {
        if (!access.visitor().is("administrator")) {
            throw new NotThere("catalogue");
        }
        Carried file = boundaries == null || boundaries.isEmpty()
                ? new Carried(named, Base64.getDecoder().decode(carried))
                : new Carried(
                        Objects.requireNonNullElse(boundaries.getOriginalFilename(), FILE), boundaries.getBytes());
        String unit = property.isBlank() ? "unit" : property.strip();
        BoundarySheet sheet = new BoundarySheet(languages.in(locale));
        model.addAttribute("property", unit);
        model.addAttribute("page", outcome(access, sheet, file, unit, !act.equals("apply")));
        return "ranh-gioi";
    }

    private BoundarySheet.View outcome(
            Access access, BoundarySheet sheet, Carried file, String property, boolean dryRun) {
        if (file.content().length == 0) {
            return sheet.nothingChosen();
        }
        try {
            return sheet.write(catalogue.stateBoundaries(access, file.resource(), property, dryRun), file);
        } catch (RoomRefused refused) {
            return sheet.refused(refused.wrong());
        }
    }
}
