package vn.wardpulse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RestartTest {

    @Test
    void restartSignsNobodyOut() {
        var database = RunningIdentity.freshDatabase();
        String refresh;
        String keys;
        java.net.HttpCookie session;
        try (var before = RunningIdentity.demo(database)) {
            var flow = new CodeFlow(before.address());
            refresh =
                    flow.tokens("bode.canbo", "wardpulse").get("refresh_token").asString();
            keys = flow.browser.get("/oauth2/jwks").body();
            session = flow.browser.cookies().getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("WP_IDENTITY"))
                    .findFirst()
                    .orElseThrow();
        }
        try (var after = RunningIdentity.demo(database)) {
            var flow = new CodeFlow(after.address());
            assertThat(flow.browser.get("/oauth2/jwks").body()).isEqualTo(keys);
            assertThat(CodeFlow.json(flow.renew(refresh)).has("access_token")).isTrue();
            flow.browser.cookies().getCookieStore().add(after.address(), session);
            assertThat(CodeFlow.code(flow.browser.get(CodeFlow.authorizePath())))
                    .isNotEmpty();
        }
    }

    @Test
    void newSigningKeyLeavesTheOldOnePublished() throws Exception {
        var database = RunningIdentity.freshDatabase();
        try (var identity = RunningIdentity.demo(database)) {
            var api = new Api(identity.address());
            var old = api.call("quantri", "GET", "/api/keys", "")
                    .json()
                    .at("/0/kid")
                    .asString();
            var both = api.call("quantri", "POST", "/api/keys", "").json();
            assertThat(both.size()).isEqualTo(2);
            assertThat(both.at("/1/kid").asString()).isEqualTo(old);
            // A token of the old key is still believed, and new ones are signed with the new key.
            assertThat(api.call("quantri", "GET", "/api/keys", "").status()).isEqualTo(200);
            var token = new CodeFlow(identity.address())
                    .tokens("bode.canbo", "wardpulse")
                    .get("access_token")
                    .asString();
            assertThat(com.nimbusds.jwt.SignedJWT.parse(token).getHeader().getKeyID())
                    .isEqualTo(both.at("/0/kid").asString());
        }
    }

    @Test
    void anotherKeySecretIsSaidClearly() {
        var database = RunningIdentity.freshDatabase();
        RunningIdentity.demo(database).close();
        assertThatThrownBy(
                        () -> RunningIdentity.on(database, "wardpulse.identity.key-secret=some-other-secret-of-tests"))
                .hasStackTraceContaining("wardpulse.identity.key-secret is not the one");
    }
}
