package vn.wardpulse.notification.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.access.Reach;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/preferences")
@Tag(name = "Preferences", description = "How the one who asks wants to be written to")
class PreferencesController {

    private final People people;
    private final Reach reach;
    private final boolean mailServer;

    PreferencesController(People people, Reach reach, NotificationSettings settings) {
        this.people = people;
        this.reach = reach;
        this.mailServer = settings.smtp().configured();
    }

    /** What a request carries; everything may be missing. */
    record Wanted(
            @Schema(example = "canbo@example.org") @Nullable String email,
            @Schema(example = "vi") @Nullable String language,
            @Nullable Boolean optedOut) {}

    /** @param mailServer whether this installation sends e-mail at all */
    record Own(
            @Nullable String email,
            @Schema(type = "string", example = "vi") Language language,
            boolean optedOut,
            boolean mailServer) {}

    @GetMapping
    @Operation(summary = "One's own address, language and opt-out")
    Own own(@Parameter(hidden = true) Reader reader) {
        reach.demandPerson(reader, "preferences");
        people.seen(reader);
        Preferences kept = people.find(reader.name()).map(Person::preferences).orElse(Preferences.NONE);
        return new Own(kept.email(), kept.language(), kept.optedOut(), mailServer);
    }

    @PutMapping
    @Operation(
            summary = "Say where and how one wants to be written to",
            description = "For the unit and the roles in one's token. Without an address no e-mail is sent; an"
                    + " administrator's import changes none of it any more.")
    Own keep(@Parameter(hidden = true) Reader reader, @RequestBody Wanted body) {
        reach.demandPerson(reader, "preferences");
        people.keep(reader, sound(body));
        return own(reader);
    }

    private static Preferences sound(Wanted body) {
        String email = body.email() == null || body.email().isBlank()
                ? null
                : body.email().strip();
        String language = body.language() == null ? Language.VI.code() : body.language();
        List<Fault> faults = Stream.of(
                        Optional.ofNullable(email).flatMap(text -> PersonFaults.ofEmail("email", text)),
                        PersonFaults.ofLanguage("language", language))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-preferences", faults);
        }
        return new Preferences(email, Language.of(language).orElseThrow(), Boolean.TRUE.equals(body.optedOut()));
    }
}
