package vn.wardpulse.console.request;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Requests;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoomSilent;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;

/**
 * Finds what was asked of the unit that a page is about and of those under it, in the page's year. Such pages are about
 * figures and show them also where requests cannot be read.
 */
@Component
public class OwedAnswersDesk {

    private final Requests requests;

    OwedAnswersDesk(Requests requests) {
        this.requests = requests;
    }

    public OwedAnswers of(Access access, Choice choice, Words words) {
        // Requests know no past moments.
        if (access.asked() != null) {
            return new OwedAnswers(List.of(), choice.units(), words, false);
        }
        try {
            return new OwedAnswers(
                    requests.of(access, choice.unit().id(), choice.period().year()), choice.units(), words, false);
        } catch (RoomSilent none) {
            return new OwedAnswers(List.of(), choice.units(), words, true);
        } catch (RoomRefused no) {
            // A page of the past may be about a unit that is out of reach today.
            if (no.status().value() != 403) {
                throw no;
            }
            return new OwedAnswers(List.of(), choice.units(), words, false);
        }
    }
}
