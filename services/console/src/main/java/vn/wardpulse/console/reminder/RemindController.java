package vn.wardpulse.console.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.wardpulse.console.api.Directions;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.shell.UnitNames;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** The standing body has units reminded, each for itself: what is refused for one holds up no other. */
@Controller
class RemindController {

    private final Directions directions;
    private final UnitNames names;
    private final Languages languages;

    RemindController(Directions directions, UnitNames names, Languages languages) {
        this.directions = directions;
        this.names = names;
        this.languages = languages;
    }

    /**
     * @param report each {@code unit/form/period}
     * @param unit whose page to go back to
     */
    @PostMapping("/tien-do/don-doc")
    String remind(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @RequestParam(defaultValue = "") List<String> report,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable Period period) {
        Words words = languages.in(locale);
        List<String> refused = new ArrayList<>();
        if (report.isEmpty()) {
            refused.add(words.say("remind.choose"));
        }
        int done = 0;
        for (Obligation obligation :
                report.stream().map(RemindController::parse).toList()) {
            try {
                directions.remind(access, obligation, sentence);
                done++;
            } catch (RoomRefused no) {
                refused.add("%s, %s: %s"
                        .formatted(
                                names.of(access, obligation.unit(), obligation.period(), words),
                                words.period(obligation.period()),
                                no.said(words.vietnamese())));
            }
        }
        if (done > 0) {
            after.addFlashAttribute("done", words.count("remind.done", done));
        }
        after.addFlashAttribute("refused", refused);
        after.addAttribute("unit", unit == null ? null : unit.value());
        after.addAttribute("period", period == null ? null : period.toString());
        return "redirect:/tien-do";
    }

    private static Obligation parse(String report) {
        String[] parts = report.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not unit/form/period: " + report);
        }
        return new Obligation(new UnitId(parts[0]), new FormCode(parts[1]), Period.parse(parts[2]));
    }
}
