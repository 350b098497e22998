package vn.wardpulse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Outside demo mode nothing opens with a password that somebody could know beforehand. */
class FirstStartTest {

    @Test
    void administratorComesWithTheLaunchersPasswordAndMustChangeIt() {
        try (var identity = RunningIdentity.on(
                RunningIdentity.freshDatabase(), "wardpulse.identity.bootstrap-password=drawn-by-the-launcher")) {
            assertThat(signIn(identity, "quantri", "wardpulse")).endsWith("/login?failed");
            assertThat(signIn(identity, "bode.canbo", "wardpulse")).endsWith("/login?failed");
            var flow = new CodeFlow(identity.address());
            flow.browser.submit("/login", Map.of("username", "quantri", "password", "drawn-by-the-launcher"));
            assertThat(Browser.location(flow.browser.get(CodeFlow.authorizePath())))
                    .endsWith("/password");
        }
    }

    @Test
    void withoutOneAPasswordIsDrawnAndPrintedOnce() {
        var database = RunningIdentity.freshDatabase();
        var printed = printedWhile(() -> RunningIdentity.on(database).close());
        var line = Pattern.compile("quantri, password (\\S+)").matcher(printed);
        assertThat(line.find()).as(printed).isTrue();
        var again = printedWhile(() -> {
            try (var identity = RunningIdentity.on(database)) {
                assertThat(signIn(identity, "quantri", line.group(1))).doesNotContain("failed");
            }
        });
        assertThat(again).doesNotContain("quantri, password");
    }

    @Test
    void demoAccountsOpenNothingOutsideDemoMode() {
        var database = RunningIdentity.freshDatabase();
        RunningIdentity.demo(database).close();
        try (var identity =
                RunningIdentity.on(database, "wardpulse.identity.bootstrap-password=drawn-by-the-launcher")) {
            assertThat(signIn(identity, "bode.canbo", "wardpulse")).endsWith("/login?failed");
            assertThat(signIn(identity, "quantri", "wardpulse")).endsWith("/login?failed");
            assertThat(signIn(identity, "quantri", "drawn-by-the-launcher")).doesNotContain("failed");
            var machine = new Browser(identity.address())
                    .post(
                            "/oauth2/token",
                            Map.of("grant_type", "client_credentials"),
                            CodeFlow.basic("demo-machine", "wardpulse"));
            assertThat(machine.statusCode()).isEqualTo(401);
            assertThat(new Browser(identity.address()).get("/login").body()).doesNotContain("bode.canbo");
        }
    }

    /** An archive holds accounts without passwords: the administrator's is drawn anew, the others wait for theirs. */
    @Test
    void afterAnArchiveTheAdministratorGetsAPasswordAndNobodyElse() throws Exception {
        var database = RunningIdentity.freshDatabase();
        RunningIdentity.on(database, "wardpulse.identity.bootstrap-password=the-one-before")
                .close();
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("update account set password_hash = '{bcrypt}', enabled = false");
            statement.execute("""
                    insert into account (name, name_vi, name_en, password_hash, roles, created_at)
                    values ('canbo', 'Cán bộ', 'Officer', '{bcrypt}', '{ward-officer}', now())
                    """);
        }
        try (var identity = RunningIdentity.on(database, "wardpulse.identity.bootstrap-password=drawn-anew")) {
            assertThat(signIn(identity, "quantri", "the-one-before")).endsWith("/login?failed");
            assertThat(signIn(identity, "canbo", "drawn-anew")).endsWith("/login?failed");
            assertThat(signIn(identity, "canbo", "")).endsWith("/login?failed");
            assertThat(signIn(identity, "quantri", "drawn-anew")).doesNotContain("failed");
        }
    }

    @Test
    void secretsHaveNoDefaults() {
        var database = RunningIdentity.freshDatabase();
        assertThatThrownBy(() -> RunningIdentity.on(database, "wardpulse.identity.console-secret="))
                .hasStackTraceContaining("wardpulse.identity.console-secret must be set");
        assertThatThrownBy(() -> RunningIdentity.on(database, "wardpulse.identity.key-secret="))
                .hasStackTraceContaining("wardpulse.identity.key-secret must be set");
        assertThatThrownBy(() -> RunningIdentity.on(database, "wardpulse.identity.demo=true"))
                .hasStackTraceContaining("demo-password must be set");
    }

    private static String signIn(RunningIdentity identity, String name, String password) {
        return Browser.location(
                new Browser(identity.address()).submit("/login", Map.of("username", name, "password", password)));
    }

    private static String printedWhile(Runnable act) {
        var real = System.out;
        var caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            act.run();
        } finally {
            System.setOut(real);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }
}
