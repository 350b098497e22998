package vn.wardpulse.reporting.reach;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
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
        if (!reader.mayRead()) {
            throw Refused.outOfReach("Authorization");
        }
        return new Scope(definitions.now(), definitions.latest(), LocalDate.now(domainClock), reader.unit());
    }

    /**
     * What a reader bound to this unit sees by the newest definitions, for an answer that goes on for long, asked again
     * and again. Whether they may read at all is settled before.
     *
     * @param bound null for the whole installation
     */
    public Scope latest(@Nullable UnitId bound) {
        Catalogue latest = definitions.latest();
        return new Scope(latest, latest, LocalDate.now(domainClock), bound);
    }
}
