package vn.wardpulse.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoomSilent;
import vn.wardpulse.console.signin.SignedOut;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.console.text.Words;

/** A failure as a page that says what to do, or for the pages' scripts as a status. */
@ControllerAdvice("vn.wardpulse.console")
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Languages languages;

    Failures(Languages languages) {
        this.languages = languages;
    }

    @ExceptionHandler
    @Nullable
    Object signedOut(SignedOut e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fromScript(request)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        response.sendRedirect("/oauth2/authorization/console");
        return null;
    }

    @ExceptionHandler
    Object refused(RoomRefused e, HttpServletRequest request, Locale locale) {
        HttpStatus status = HttpStatus.resolve(e.status().value());
        HttpStatus told = status == null || status.is5xxServerError() ? HttpStatus.BAD_GATEWAY : status;
        if (told == HttpStatus.BAD_GATEWAY) {
            LOG.warn("a room answered {}: {}", e.status(), e.getMessage());
        }
        String kind = switch (told) {
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "missing";
            case CONFLICT, PRECONDITION_FAILED -> "conflict";
            default -> "refused";
        };
        boolean vietnamese = languages.in(locale).vietnamese();
        String said = e.faults().isEmpty() ? "" : e.faults().getFirst().in(vietnamese);
        return told(request, locale, told, kind, said);
    }

    @ExceptionHandler
    Object silent(RoomSilent e, HttpServletRequest request, Locale locale) {
        LOG.warn("{} does not answer: {}", e.getMessage(), String.valueOf(e.getCause()));
        return told(request, locale, HttpStatus.SERVICE_UNAVAILABLE, "silent", "");
    }

    @ExceptionHandler
    Object notThere(NotThere e, HttpServletRequest request, Locale locale) {
        return told(request, locale, HttpStatus.NOT_FOUND, "missing", "");
    }

    private Object told(HttpServletRequest request, Locale locale, HttpStatus status, String kind, String said) {
        Words words = languages.in(locale);
        if (fromScript(request)) {
            String text = said.isEmpty() ? words.say("failure." + kind + ".text") : said;
            return ResponseEntity.status(status).body(Map.of("kind", kind, "text", text));
        }
        return new ModelAndView(
                "su-co",
                Map.of(
                        "w", words,
                        "kind", kind,
                        "said", said,
                        "toVietnamese", Shell.inLanguage(request, "vi"),
                        "toEnglish", Shell.inLanguage(request, "en")),
                status);
    }

    private static boolean fromScript(HttpServletRequest request) {
        return "wardpulse".equals(request.getHeader("X-Requested-With"))
                || request.getRequestURI().equals("/luong");
    }
}
