package vn.wardpulse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static RunningIdentity identity;
    private static Api api;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.demo(RunningIdentity.freshDatabase());
        api = new Api(identity.address());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void newOfficerMustChangeThePasswordAndIsThenSentOn() {
        var made = api.call("quantri", "POST", "/api/accounts", """
                {"name": "bode.canbo2", "displayName": {"vi": "Cán bộ 2 phường Bồ Đề", "en": "Officer 2 of Bo De"},
                 "roles": ["ward-officer"], "unit": "00139"}
                """);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/account/mustChangePassword").asBoolean()).isTrue();
        var drawn = made.json().get("password").asString();

        var flow = new CodeFlow(identity.address());
        flow.browser.get(CodeFlow.authorizePath());
        flow.browser.submit("/login", Map.of("username", "bode.canbo2", "password", drawn));
        assertThat(Browser.location(flow.browser.get(CodeFlow.authorizePath()))).endsWith("/password");

        var wrong = flow.browser.submit("/password", Map.of("current", "no", "new", "short", "repeat", "shorter"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Hai lần nhập mật khẩu mới khác nhau", "Mật khẩu hiện tại không đúng", "quá ngắn");

        var changed = flow.browser.submit(
                "/password", Map.of("current", drawn, "new", "một mật khẩu dài", "repeat", "một mật khẩu dài"));
        assertThat(Browser.location(changed)).contains("/oauth2/authorize?");
        var tokens = flow.redeemed(CodeFlow.code(flow.browser.get(CodeFlow.authorizePath())));
        assertThat(CodeFlow.claims(tokens.get("access_token").asString()).getSubject())
                .isEqualTo("bode.canbo2");
    }

    @Test
    void everythingWrongWithAWishIsSaidAtOnceAndInBothLanguages() {
        var refused = api.call("quantri", "POST", "/api/accounts", """
                {"name": "Bồ Đề", "displayName": {"vi": " "}, "roles": ["ward-officer", "king", "machine"],
                 "unit": "phường 1", "password": "short"}
                """);
        assertThat(refused.status()).isEqualTo(422);
        var faults = refused.json().get("faults");
        assertThat(StreamSupport.stream(faults.spliterator(), false)
                        .map(fault -> fault.get("code").asString() + " "
                                + fault.get("where").asString()))
                .containsExactly(
                        "invalid-name name",
                        "missing-display-name displayName/vi",
                        "missing-display-name displayName/en",
                        "unknown-role roles/1",
                        "unknown-role roles/2",
                        "invalid-unit unit",
                        "password-too-short password");
        for (var fault : faults) {
            assertThat(fault.get("vi").asString()).isNotBlank();
            assertThat(fault.get("en").asString()).isNotBlank();
        }
    }

    @Test
    void administratorServesTheWholeInstallation() {
        var refused = api.call("quantri", "POST", "/api/accounts", """
                {"name": "quantri2", "displayName": {"vi": "Quản trị 2", "en": "Administrator 2"},
                 "roles": ["administrator", "analyst"], "unit": "004"}
                """);
        assertThat(refused.json().at("/faults/0/code").asString()).isEqualTo("administrator-alone");
    }

    @Test
    void aWardsLeaderGivesItsGroupsAccountsAndNobodyElse() {
        var made = api.call("bode.lanhdao", "POST", "/api/accounts", """
                {"name": "bode.to1", "displayName": {"vi": "Tổ dân phố 1", "en": "Group 1"},
                 "roles": ["ward-officer"], "unit": "00139.01"}
                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("password").asString()).hasSize(19);
        api.call("quantri", "POST", "/api/accounts", """
                {"name": "ngoclam.to1", "displayName": {"vi": "Tổ dân phố 1", "en": "Group 1"},
                 "roles": ["ward-officer"], "unit": "00130.01"}
                """);

        var seen = api.call("bode.lanhdao", "GET", "/api/accounts", "").json();
        assertThat(StreamSupport.stream(seen.spliterator(), false)
                        .map(account -> account.get("name").asString()))
                .contains("bode.to1");
        assertThat(StreamSupport.stream(seen.spliterator(), false)
                        .map(account -> account.get("unit").asString()))
                .allMatch(unit -> unit.startsWith("00139."));
        for (var other : new String[] {"ngoclam.to1", "bode.canbo", "quantri"}) {
            assertThat(api.call("bode.lanhdao", "GET", "/api/accounts/" + other, "")
                            .status())
                    .isEqualTo(404);
            assertThat(api.call("bode.lanhdao", "POST", "/api/accounts/" + other + "/password", "{}")
                            .status())
                    .isEqualTo(404);
        }
        var elsewhere = api.call("bode.lanhdao", "POST", "/api/accounts", """
                {"name": "bode.khac", "displayName": {"vi": "Khác", "en": "Other"},
                 "roles": ["ward-leader"], "unit": "00130.01"}
                """);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.json().at("/faults/0/code").asString()).isEqualTo("not-your-group");
        assertThat(elsewhere.json().at("/faults/1/code").asString()).isEqualTo("not-a-group-role");
        var raised = api.call("bode.lanhdao", "PUT", "/api/accounts/bode.to1", """
                {"displayName": {"vi": "Tổ dân phố 1", "en": "Group 1"}, "roles": ["ward-officer"], "unit": "00139"}
                """);
        assertThat(raised.json().at("/faults/0/code").asString()).isEqualTo("not-your-group");

        var reset = api.call("bode.lanhdao", "POST", "/api/accounts/bode.to1/password", "{}");
        assertThat(reset.json().get("password").asString()).hasSize(19);
    }

    @Test
    void lastAdministratorStays() {
        var refused = api.call("quantri", "PUT", "/api/accounts/quantri", """
                {"displayName": {"vi": "Quản trị hệ thống", "en": "Administrator"}, "roles": ["administrator"],
                 "enabled": false}
                """);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/faults/0/code").asString()).isEqualTo("last-administrator");
    }

    @Test
    void disabledAccountGetsNoFurtherTokenAndNoNewCode() {
        var flow = new CodeFlow(identity.address());
        var refresh =
                flow.tokens("viethung.canbo", "wardpulse").get("refresh_token").asString();
        change("viethung.canbo", "Cán bộ phường Việt Hưng", "ward-officer", "00127", false);

        assertThat(flow.renew(refresh).statusCode()).isEqualTo(400);
        assertThat(Browser.location(flow.browser.get(CodeFlow.authorizePath()))).endsWith("/login");
        var again = new CodeFlow(identity.address())
                .browser.submit("/login", Map.of("username", "viethung.canbo", "password", "wardpulse"));
        assertThat(Browser.location(again)).endsWith("/login?failed");
    }

    @Test
    void changedRolesHoldFromTheNextRenewal() throws Exception {
        var flow = new CodeFlow(identity.address());
        var refresh =
                flow.tokens("saidong.canbo", "wardpulse").get("refresh_token").asString();
        change("saidong.canbo", "Lãnh đạo phường Sài Đồng", "ward-leader", "00142", true);
        var renewed = CodeFlow.json(flow.renew(refresh)).get("access_token").asString();
        assertThat(CodeFlow.claims(renewed).getStringListClaim("roles")).containsExactly("ward-leader");
    }

    @Test
    void resetPasswordEndsWhatTheOldOneOpened() {
        var flow = new CodeFlow(identity.address());
        var refresh =
                flow.tokens("cukhoi.canbo", "wardpulse").get("refresh_token").asString();
        var reset = api.call("quantri", "POST", "/api/accounts/cukhoi.canbo/password", "{}");
        assertThat(reset.json().get("password").asString()).hasSize(19);
        assertThat(flow.renew(refresh).statusCode()).isEqualTo(400);
        assertThat(Browser.location(flow.browser.get(CodeFlow.authorizePath()))).endsWith("/password");
    }

    @Test
    void peopleChangeTheirOwnPasswordThroughTheInterfaceToo() {
        var faulty =
                api.call("thachban.canbo", "PUT", "/api/accounts/me/password", "{\"current\": \"x\", \"new\": \"y\"}");
        assertThat(faulty.json().get("faults").size()).isEqualTo(2);
        var done = api.call(
                "thachban.canbo",
                "PUT",
                "/api/accounts/me/password",
                "{\"current\": \"wardpulse\", \"new\": \"another password\"}");
        assertThat(done.status()).isEqualTo(204);
        new CodeFlow(identity.address()).tokens("thachban.canbo", "another password");
    }

    @Test
    void machineClientIsMadeUsedRenewedAndDisabled() {
        var made = api.call("quantri", "POST", "/api/clients", """
                {"id": "phan-mem-a", "displayName": {"vi": "Phần mềm A", "en": "Program A"}, "unit": "00139",
                 "scopes": ["reports:write"]}
                """);
        assertThat(made.status()).isEqualTo(201);
        var first = made.json().get("secret").asString();
        assertThat(machineStatus("phan-mem-a", first, "reports:write")).isEqualTo(200);
        assertThat(machineStatus("phan-mem-a", first, "catalogue:write")).isEqualTo(400);
        var second = api.call("quantri", "POST", "/api/clients/phan-mem-a/secret", "")
                .json()
                .get("secret")
                .asString();
        assertThat(machineStatus("phan-mem-a", first, "reports:write")).isEqualTo(401);
        assertThat(machineStatus("phan-mem-a", second, "reports:write")).isEqualTo(200);
        api.call("quantri", "PUT", "/api/clients/phan-mem-a", """
                {"displayName": {"vi": "Phần mềm A", "en": "Program A"}, "unit": "00139",
                 "scopes": ["reports:write"], "enabled": false}
                """);
        assertThat(machineStatus("phan-mem-a", second, "reports:write")).isEqualTo(401);
    }

    private static int machineStatus(String id, String secret, String scope) {
        return new Browser(identity.address())
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "scope", scope),
                        CodeFlow.basic(id, secret))
                .statusCode();
    }

    private static void change(String name, String title, String role, String unit, boolean enabled) {
        var answer = api.call("quantri", "PUT", "/api/accounts/" + name, """
                {"displayName": {"vi": "%s", "en": "Changed"}, "roles": ["%s"], "unit": "%s", "enabled": %s}
                """.formatted(title, role, unit, enabled));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
