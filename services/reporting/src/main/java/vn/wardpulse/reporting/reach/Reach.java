package vn.wardpulse.reporting.reach;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Says how far each reader sees. */
@Component
public class Reach {

    private final Definitions definitions;
    private final Clock domainClock;

    Reach(Definitions definitions, @Qualifier("domainClock") Clock domainClock) {
        this.definitions = definitions;
        this.domainClock = domainClock;
    }

    /**
     * What a reader sees. Who may see what is a matter of now, also where the answer is as of the past.
     *
     * @throws Refused if it may read nothing at all
     */
    public Scope of(Reader reader) {
        return of(reader, definitions.now(), definitions.latest());
    }

    /** The same for an answer that goes on for long, asked again and again. */
    public Scope latest(Reader reader) {
        return of(reader, definitions.latest(), definitions.latest());
    }

    private Scope of(Reader reader, Catalogue asked, Catalogue present) {
        if (!reader.mayRead()) {
            throw Refused.outOfReach("Authorization");
        }
        return new Scope(asked, present, LocalDate.now(domainClock), reader.unit());
    }
}
