package vn.wardpulse.console.walk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Languages;

/** Has a demonstration's clock walk on. */
@Controller
class WalkController {

    /** A page of the console's own; what begins with two bars is another host. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\r\\n]*");

    /** A day or two are over by then, so that the page that comes back is of the new day. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ObjectProvider<Walk> walk;
    private final Languages languages;

    WalkController(ObjectProvider<Walk> walk, Languages languages) {
        this.walk = walk;
        this.languages = languages;
    }

    /**
     * @param den the day
     * @param ve the page to come back to
     */
    @PostMapping("/trinh-dien")
    RedirectView walk(
            Access access,
            Locale locale,
            RedirectAttributes after,
            @RequestParam(defaultValue = "") String den,
            @RequestParam(defaultValue = "/") String ve) {
        Walk present = walk.getIfAvailable();
        if (present == null || !WalkBar.mayWalk(access.visitor())) {
            throw new NotThere("/trinh-dien");
        }
        if (day(den).filter(present::goOnTo).isPresent()) {
            present.await(PATIENCE);
        } else {
            after.addFlashAttribute("walkRefused", languages.in(locale).say("walk.refused"));
        }
        RedirectView page = new RedirectView(OWN_PAGE.matcher(ve).matches() ? ve : "/", true, true, false);
        page.setExpandUriTemplateVariables(false);
        return page;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
