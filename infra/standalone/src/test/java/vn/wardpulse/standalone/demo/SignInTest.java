package vn.wardpulse.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.identity.IdentityApplication;
import vn.wardpulse.testing.TestDatabase;

/** Against identity itself, on the class path that it shares with every other room. */
class SignInTest {

    private static final String SECRET = "the-consoles-secret-of-tests";
    private static final Instant START = Instant.parse("2023-10-12T01:00:00Z");

    private static ConfigurableApplicationContext identity;
    private static URI issuer;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh("identity");
        identity = new SpringApplicationBuilder(IdentityApplication.class)
                .run(
                        "--spring.config.name=identity",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--wardpulse.identity.bcrypt-cost=4",
                        "--wardpulse.identity.console-secret=" + SECRET,
                        "--wardpulse.identity.key-secret=the-key-secret-of-tests",
                        "--wardpulse.identity.demo=true",
                        "--wardpulse.identity.demo-password=wardpulse");
        issuer = URI.create("http://localhost:" + identity.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void signsInRenewsAndSaysWhenItCannot() throws Exception {
        var signIn = console();
        var granted = signIn.as("bode.canbo", "wardpulse");
        assertThat(granted.access()).contains(".");
        assertThat(granted.seconds()).isBetween(590L, 600L);
        assertThat(signIn.renewed(granted).access()).isNotEqualTo(granted.access());
        assertThatThrownBy(() -> signIn.as("bode.canbo", "wrong")).hasMessageContaining("bode.canbo could not sign in");
    }

    @Test
    void machineSignsInForItself() throws Exception {
        var machine = new SignIn(issuer, issuer, "demo-machine", "wardpulse");
        assertThat(machine.asClient("reports:write figures:read").refresh()).isEmpty();
    }

    @Test
    void everybodySignsInOnceUntilTheirTokenEnds() {
        var now = new AtomicReference<>(START);
        var tokens = new SignedIn(console(), "wardpulse", now::get);
        var first = tokens.of("bode.lanhdao");
        assertThat(tokens.of("bode.lanhdao")).isEqualTo(first);
        assertThat(tokens.of("giathuy.lanhdao")).isNotEqualTo(first);
        now.set(START.plusSeconds(541));
        assertThat(tokens.of("bode.lanhdao")).isNotEqualTo(first);
    }

    private static SignIn console() {
        return new SignIn(issuer, URI.create("http://localhost:8080/login/oauth2/code/console"), "console", SECRET);
    }
}
