package vn.wardpulse.reporting.rounds;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Where whoever asks about a round comes in: what round, and how far they see. */
@Component
class RoundsDoor {

    private final RoundReading reading;
    private final Reach reach;
    private final Clock domainClock;

    RoundsDoor(RoundReading reading, Reach reach, @Qualifier("domainClock") Clock domainClock) {
        this.reading = reading;
        this.reach = reach;
        this.domainClock = domainClock;
    }

    /** @throws Refused if there is no such round, or the reader sees none of its units */
    Seers open(Reader reader, PlanCode plan, int number) {
        String where = "/api/rounds/%s/%d".formatted(plan, number);
        var scope = reach.of(reader);
        if (number < 1 || number > RoundId.MOST) {
            throw Refused.notFound(where);
        }
        RunningRound round = reading.round(new RoundId(plan, number), LocalDate.now(domainClock))
                .orElseThrow(() -> Refused.notFound(where));
        Seers seers = Seers.of(round, reader, scope);
        seers.demandSome(where);
        return seers;
    }
}
