package vn.wardpulse.console.sheet;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.SheetOutcome;
import vn.wardpulse.console.api.Sheets;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** The form as a spreadsheet. A sound one goes into the draft at once; of another the page tells what is wrong first. */
@Controller
@RequestMapping("/phieu/{unit}/{form}/{period}/tep")
class SheetController {

    private final Sheets sheets;
    private final Submissions submissions;
    private final Languages languages;

    SheetController(Sheets sheets, Submissions submissions, Languages languages) {
        this.sheets = sheets;
        this.submissions = submissions;
        this.languages = languages;
    }

    @GetMapping
    ResponseEntity<byte[]> download(
            Access access,
            Locale locale,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period) {
        Obligation obligation = new Obligation(unit, form, period);
        return named(
                obligation,
                "",
                sheets.download(access, obligation, languages.in(locale).language()));
    }

    /** @param revision that was looked at; absent where the file is new */
    @PostMapping
    String bring(
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes after,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam(required = false) @Nullable MultipartFile sheet,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String carried,
            @RequestParam(required = false) @Nullable Long revision)
            throws IOException {
        Obligation obligation = new Obligation(unit, form, period);
        Words words = languages.in(locale);
        SheetTeller teller = new SheetTeller(words, obligation);
        SheetFile file = SheetFile.of(sheet, name, carried);
        if (file.isEmpty()) {
            model.addAttribute("page", teller.nothingChosen());
            return "phieu-tep";
        }
        try {
            long seen =
                    revision == null ? submissions.report(access, obligation).revision() : revision;
            SheetOutcome found = sheets.look(access, obligation, seen, file.resource());
            if (revision == null && found.faulty()) {
                model.addAttribute("page", teller.faulty(found, seen, file));
                return "phieu-tep";
            }
            SheetOutcome taken = sheets.take(access, obligation, seen, file.resource());
            after.addFlashAttribute("done", teller.taken(taken));
        } catch (RoomRefused refused) {
            if (refused.faults().isEmpty() || refused.status().value() == 403) {
                throw refused;
            }
            model.addAttribute("page", teller.refused(file, refused.faults()));
            return "phieu-tep";
        }
        return "redirect:/phieu/" + obligation;
    }

    @PostMapping("/danh-dau")
    ResponseEntity<byte[]> marked(
            Access access,
            Locale locale,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestParam String name,
            @RequestParam String carried,
            @RequestParam long revision)
            throws IOException {
        Obligation obligation = new Obligation(unit, form, period);
        SheetFile file = SheetFile.of(null, name, carried);
        return named(
                obligation,
                "_loi",
                sheets.mark(
                        access,
                        obligation,
                        revision,
                        file.resource(),
                        languages.in(locale).language()));
    }

    private static ResponseEntity<byte[]> named(Obligation obligation, String mark, byte[] content) {
        String name = obligation.toString().replace('/', '_') + mark + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
