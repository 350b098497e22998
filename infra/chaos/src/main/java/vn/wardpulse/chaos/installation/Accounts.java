package vn.wardpulse.chaos.installation;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.wardpulse.standalone.demo.SignIn;
import vn.wardpulse.standalone.demo.SignedIn;
import vn.wardpulse.standalone.demo.Tokens;

/** People who sign in to a fresh installation, made by its first administrator. All choose the same password. */
public final class Accounts {

    private static final String ADMINISTRATOR = "quantri";
    private static final String PASSWORD = "một mật khẩu đủ dài";

    private final SeparateProcesses processes;
    private final ConsoleVisit visit;
    private final SignedIn tokens;
    private final Rooms rooms;

    private Accounts(SeparateProcesses processes) {
        this.processes = processes;
        this.visit = new ConsoleVisit(processes.console());
        SignIn signIn = new SignIn(
                processes.identity(),
                processes.console().resolve("/login/oauth2/code/console"),
                "console",
                processes.secret("console"));
        this.tokens = new SignedIn(signIn, PASSWORD, InstantSource.system());
        this.rooms = new Rooms(tokens);
    }

    /** The first administrator signs in with the password that was printed, and changes it. */
    public static Accounts of(SeparateProcesses processes) {
        Accounts accounts = new Accounts(processes);
        URI shown = accounts.visit.firstSignIn(ADMINISTRATOR, processes.secret("first-password"), PASSWORD);
        if (shown.getPort() != processes.console().getPort()) {
            throw new IllegalStateException("the first sign-in ended at " + shown + ", not at the console");
        }
        return accounts;
    }

    /** Somebody new, who has signed in once. */
    public void make(String name, String unit, String... roles) {
        String drawn = rooms.post(
                        ADMINISTRATOR,
                        processes.identity().resolve("/api/accounts"),
                        Map.of(
                                "name",
                                name,
                                "displayName",
                                Map.of("vi", name, "en", name),
                                "roles",
                                List.of(roles),
                                "unit",
                                unit))
                .path("password")
                .asString();
        visit.firstSignIn(name, drawn, PASSWORD);
    }

    public Tokens tokens() {
        return tokens;
    }
}
