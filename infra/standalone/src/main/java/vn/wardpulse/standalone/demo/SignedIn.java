package vn.wardpulse.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who has signed in so far with the one password of the demo. Safe for use by many threads. */
public final class SignedIn implements Tokens {

    /** An access token is renewed before it ends, so that a request under way still finds it good. */
    private static final long SECONDS_AHEAD = 60;

    private final SignIn signIn;
    private final String password;
    private final InstantSource wallClock;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** @param wallClock real time: tokens know nothing of the demo's clock */
    public SignedIn(SignIn signIn, String password, InstantSource wallClock) {
        this.signIn = signIn;
        this.password = password;
        this.wallClock = wallClock;
    }

    private record Session(SignIn.Granted granted, Instant until) {}

    @Override
    public String of(String username) {
        return sessions.compute(username, (name, session) -> {
                    if (session != null && wallClock.instant().isBefore(session.until())) {
                        return session;
                    }
                    try {
                        return session(signIn.as(name, password));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("interrupted while signing in", e);
                    }
                })
                .granted()
                .access();
    }

    private Session session(SignIn.Granted granted) {
        return new Session(granted, wallClock.instant().plusSeconds(granted.seconds() - SECONDS_AHEAD));
    }
}
