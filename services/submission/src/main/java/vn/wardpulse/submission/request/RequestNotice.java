package vn.wardpulse.submission.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.submission.definition.Definitions;

/** Puts names and addressees to a step of a request, as units stand on {@code today}. */
record RequestNotice(Definitions definitions, LocalDate today) {

    RequestEvent.RequestChased about(EventHead head, AskedUnit asked, Step step, @Nullable String sentence) {
        Request request = asked.request();
        return new RequestEvent.RequestChased(
                head,
                asked.asked(),
                name(asked.unit(), request.sent()),
                name(request.by(), request.sent()),
                request.title(),
                request.due(),
                step,
                List.of(
                        new Addressee(asked.unit(), Office.WARD_OFFICER),
                        new Addressee(asked.unit(), Office.WARD_LEADER)),
                sentence);
    }

    /** A unit that is gone is called what it was called when it was asked. */
    private Name name(UnitId unit, LocalDate sent) {
        return definitions
                .place(unit, today, sent)
                .map(Unit.Spell::name)
                .orElseGet(() -> new Name(unit.value(), unit.value()));
    }
}
