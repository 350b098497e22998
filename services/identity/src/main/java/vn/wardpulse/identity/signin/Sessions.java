package vn.wardpulse.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Who is signed in here, kept in the database: after a restart the console gets its people back without a password. */
@Configuration
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = Sessions.ANONYMOUS)
class Sessions {

    /** Whoever only looks at the sign-in page is soon forgotten. */
    static final int ANONYMOUS = 30 * 60;

    /** As long as a refresh token. */
    static final int SIGNED_IN = 12 * 60 * 60;

    private static final String FILES = "/identity-assets/";

    /** Cookies ignore ports: a name of its own keeps this session apart from the console's. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("WP_IDENTITY");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /**
     * Of which session a request is. Files of pages are of none: a request that found a session writes it back when it
     * ends, so a slow one, such as for the icon, would undo the sign-in that went on beside it.
     */
    @Bean
    HttpSessionIdResolver sessionOfRequest(CookieSerializer cookie) {
        var cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie);
        return new HttpSessionIdResolver() {
            @Override
            public List<String> resolveSessionIds(HttpServletRequest request) {
                return request.getRequestURI().startsWith(FILES) ? List.of() : cookies.resolveSessionIds(request);
            }

            @Override
            public void setSessionId(HttpServletRequest request, HttpServletResponse response, String session) {
                cookies.setSessionId(request, response, session);
            }

            @Override
            public void expireSession(HttpServletRequest request, HttpServletResponse response) {
                cookies.expireSession(request, response);
            }
        };
    }

    /** Lets a sign-out at the console end the right session here (the {@code sid} claim of the id token). */
    @Bean
    <S extends Session> SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }
}
