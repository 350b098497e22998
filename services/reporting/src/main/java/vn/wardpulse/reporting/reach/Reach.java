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
     * What a reader sees now.
     *
     * @throws Refused if it may read nothing at all
     */
    public Scope of(Reader reader) {
        return of(reader, definitions.now());
    }

    /** The same for an answer that goes on for long, asked again and again. */
    public Scope latest(Reader reader) {
        return of(reader, definitions.latest());
    }

    private Scope of(Reader reader, Catalogue catalogue) {
        if (!reader.mayRead()) {
            throw Refused.outOfReach("Authorization");
        }
        return new Scope(catalogue, LocalDate.now(domainClock), reader.unit());
    }
}
