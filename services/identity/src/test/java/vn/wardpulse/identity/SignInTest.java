package vn.wardpulse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.embedded.DatabaseAccess;

class SignInTest {

    private static RunningIdentity identity;

    private static final DatabaseAccess DATABASE = RunningIdentity.freshDatabase();

    @BeforeAll
    static void start() {
        identity = RunningIdentity.demo(DATABASE);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void officerSignsInAndTheTokenSaysWhoTheyAre() throws ParseException {
        var flow = new CodeFlow(identity.address());
        var anonymous = flow.browser.get(CodeFlow.authorizePath());
        assertThat(anonymous.statusCode()).isEqualTo(302);
        assertThat(Browser.location(anonymous)).endsWith("/login");

        var signedIn = flow.browser.submit("/login", Map.of("username", "bode.canbo", "password", "wardpulse"));
        assertThat(Browser.location(signedIn)).contains("/oauth2/authorize?");
        var tokens = flow.redeemed(CodeFlow.code(flow.browser.get(CodeFlow.authorizePath())));

        var access = CodeFlow.claims(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("bode.canbo");
        assertThat(access.getIssuer()).isEqualTo(RunningIdentity.ISSUER);
        assertThat(access.getStringClaim("name")).isEqualTo("Cán bộ phường Bồ Đề");
        assertThat(access.getStringListClaim("roles")).containsExactly("ward-officer");
        assertThat(access.getStringClaim("unit")).isEqualTo("00139");
        assertThat(tokens.get("expires_in").asInt()).isBetween(590, 600);
        var id = CodeFlow.claims(tokens.get("id_token").asString());
        assertThat(id.getStringListClaim("roles")).containsExactly("ward-officer");
        assertThat(id.getStringClaim("unit")).isEqualTo("00139");
        assertThat(id.getStringClaim("nonce")).isEqualTo("no");
    }

    /** Written back late, they would undo a sign-in that has given the session another name meanwhile. */
    @Test
    void filesOfPagesLeaveTheSessionAlone() throws SQLException {
        var browser = new Browser(identity.address());
        browser.get("/login");
        var session = new String(
                Base64.getDecoder()
                        .decode(browser.cookies().getCookieStore().getCookies().stream()
                                .filter(cookie -> cookie.getName().equals("WP_IDENTITY"))
                                .findFirst()
                                .orElseThrow()
                                .getValue()),
                StandardCharsets.UTF_8);
        try (var connection = DriverManager.getConnection(DATABASE.url(), DATABASE.username(), DATABASE.password());
                var age = connection.prepareStatement(
                        "update spring_session set last_access_time = last_access_time - 60000 where session_id = ?");
                var seen = connection.prepareStatement(
                        "select last_access_time from spring_session where session_id = ?")) {
            age.setString(1, session);
            assertThat(age.executeUpdate()).isEqualTo(1);
            seen.setString(1, session);
            var aMinuteAgo = lastSeen(seen);

            assertThat(browser.get("/identity-assets/mark.svg").statusCode()).isEqualTo(200);
            assertThat(lastSeen(seen)).isEqualTo(aMinuteAgo);
            browser.get("/login");
            assertThat(lastSeen(seen)).as("a page does").isGreaterThan(aMinuteAgo);
        }
    }

    private static long lastSeen(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    @Test
    void administratorIsBoundToNoUnit() {
        var tokens = new CodeFlow(identity.address()).tokens("quantri", "wardpulse");
        assertThat(CodeFlow.claims(tokens.get("access_token").asString()).getClaims())
                .containsEntry("roles", List.of("administrator"))
                .doesNotContainKey("unit");
    }

    @Test
    void codeIsWorthNothingWithoutItsVerifier() {
        var flow = new CodeFlow(identity.address());
        flow.browser.submit("/login", Map.of("username", "bode.lanhdao", "password", "wardpulse"));
        var code = CodeFlow.code(flow.browser.get(CodeFlow.authorizePath()));
        assertThat(flow.redeem(code, "another-verifier-that-is-also-longer-than-forty-three-chars")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void withoutPkceThereIsNoCode() {
        var flow = new CodeFlow(identity.address());
        flow.browser.submit("/login", Map.of("username", "bode.lanhdao", "password", "wardpulse"));
        var path = CodeFlow.authorizePath().replaceAll("&?code_challenge(_method)?=[^&]*", "");
        assertThat(Browser.location(flow.browser.get(path))).contains("error=invalid_request");
    }

    @Test
    void refreshTokenRenewsTwiceAtTheSameTime() {
        var flow = new CodeFlow(identity.address());
        var refresh =
                flow.tokens("giathuy.canbo", "wardpulse").get("refresh_token").asString();
        assertThat(CodeFlow.json(flow.renew(refresh)).get("refresh_token").asString())
                .isEqualTo(refresh);
        assertThat(CodeFlow.json(flow.renew(refresh)).has("access_token")).isTrue();
    }

    /** The console keeps the id token, and what it is shown to must not be able to act with it. */
    @Test
    void anIdTokenOpensNoDoor() {
        var flow = new CodeFlow(identity.address());
        var tokens = flow.tokens("quantri", "wardpulse");
        for (var path : List.of("/api/accounts", "/userinfo")) {
            assertThat(status(flow, path, tokens.get("access_token").asString()))
                    .as(path)
                    .isEqualTo(200);
            assertThat(status(flow, path, tokens.get("id_token").asString()))
                    .as(path)
                    .isEqualTo(401);
        }
    }

    private static int status(CodeFlow flow, String path, String token) {
        return flow.browser
                .send(HttpRequest.newBuilder(identity.address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .build())
                .statusCode();
    }

    @Test
    void machineGetsATokenForItself() throws ParseException {
        var machine = new Browser(identity.address());
        var tokens = CodeFlow.json(machine.post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", "reports:write figures:read"),
                CodeFlow.basic("demo-machine", "wardpulse")));
        var claims = CodeFlow.claims(tokens.get("access_token").asString());
        assertThat(claims.getClaims())
                .containsEntry("sub", "demo-machine")
                .containsEntry("roles", List.of("machine"))
                .containsEntry("unit", "004");
        assertThat(claims.getStringListClaim("scope")).containsExactlyInAnyOrder("reports:write", "figures:read");
    }

    @Test
    void signingOutAtTheConsoleEndsTheSessionHere() {
        var flow = new CodeFlow(identity.address());
        var tokens = flow.tokens("ngoclam.canbo", "wardpulse");
        var out = flow.browser.get("/connect/logout?"
                + Browser.form(Map.of(
                        "id_token_hint",
                        tokens.get("id_token").asString(),
                        "post_logout_redirect_uri",
                        "http://console.test/",
                        "state",
                        "bye")));
        assertThat(Browser.location(out)).isEqualTo("http://console.test/?state=bye");
        assertThat(Browser.location(flow.browser.get(CodeFlow.authorizePath()))).endsWith("/login");
    }

    @Test
    void pagesCarryNoInlineScriptAndTheirSessionHasItsOwnName() {
        var page = new Browser(identity.address()).get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self' http://console.test")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script>", "style=", "onclick");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("WP_IDENTITY=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void sessionOfASignedInPersonIsNotTheOneTheFormWasSentIn() {
        var flow = new CodeFlow(identity.address());
        flow.browser.get("/login");
        var before =
                flow.browser.cookies().getCookieStore().getCookies().getFirst().getValue();
        flow.browser.submit("/login", Map.of("username", "phucloi.canbo", "password", "wardpulse"));
        assertThat(flow.browser
                        .cookies()
                        .getCookieStore()
                        .getCookies()
                        .getFirst()
                        .getValue())
                .isNotEqualTo(before);
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        var answer = new Browser(identity.address())
                .post(
                        "/login",
                        Map.of("username", "bode.canbo", "password", "wardpulse"),
                        Map.of("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Không mở được trang");
    }

    @Test
    void strangersAddressGetsNoRedirect() {
        var path = CodeFlow.authorizePath().replace("console.test", "evil.test");
        assertThat(new Browser(identity.address()).get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void discoveryNamesWhatTheRoomsNeed() {
        var discovery = CodeFlow.json(new Browser(identity.address()).get("/.well-known/openid-configuration"));
        assertThat(discovery.get("issuer").asString()).isEqualTo(RunningIdentity.ISSUER);
        assertThat(discovery.get("jwks_uri").asString()).isEqualTo(RunningIdentity.ISSUER + "/oauth2/jwks");
        assertThat(discovery.get("end_session_endpoint").asString())
                .isEqualTo(RunningIdentity.ISSUER + "/connect/logout");
        var keys = CodeFlow.json(new Browser(identity.address()).get("/oauth2/jwks"))
                .get("keys");
        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(0).has("d")).as("private part").isFalse();
    }

    @Test
    void userInfoSaysTheSameAsTheToken() {
        var flow = new CodeFlow(identity.address());
        var token =
                flow.tokens("tonghop.longbien", "wardpulse").get("access_token").asString();
        var answer = flow.browser.send(HttpRequest.newBuilder(identity.address().resolve("/userinfo"))
                .header("Authorization", "Bearer " + token)
                .build());
        assertThat(CodeFlow.json(answer)).isEqualTo(new JsonMapper().readTree("""
                                {"sub": "tonghop.longbien", "name": "Chuyên viên tổng hợp quận Long Biên",
                                 "roles": ["analyst"], "unit": "004"}
                                """));
    }
}
