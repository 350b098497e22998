package vn.wardpulse.console.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visitor with the token by which the other rooms know them; handlers take it as an argument.
 *
 * @param asked the moment of the past as of which the page is asked for; null for now
 */
public record Access(
        Visitor visitor, String token, @Nullable AskedMoment asked) {

    /** As of now. */
    public Access(Visitor visitor, String token) {
        this(visitor, token, null);
    }

    Access as(@Nullable AskedMoment moment) {
        return new Access(visitor, token, moment);
    }

    /** The day of the moment that is asked about. */
    public LocalDate today(Clock domainClock) {
        Instant moment = asked == null ? null : asked.at();
        return moment == null ? LocalDate.now(domainClock) : LocalDate.ofInstant(moment, domainClock.getZone());
    }

    @Override
    public String toString() {
        return visitor.name();
    }
}
