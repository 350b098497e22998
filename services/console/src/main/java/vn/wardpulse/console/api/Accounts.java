package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/** Identity's answers: the accounts that the visitor keeps. */
@Component
public class Accounts {

    /** Whoever signs in for a group or cell fills in its reports; its ward approves them. */
    private static final List<String> OFFICER = List.of("ward-officer");

    private final Room room;

    Accounts(ConsoleSettings settings) {
        this.room = new Room("identity", settings.identityUrl());
    }

    public List<Account> kept(Access access) {
        return room.get(
                access, at -> at.path("/api/accounts").build(), new ParameterizedTypeReference<List<Account>>() {});
    }

    /** A new one for an officer of a unit. */
    public Account.Given give(Access access, UnitId unit, String name, Name displayName) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/accounts").build(),
                null,
                MediaType.APPLICATION_JSON,
                Map.of("name", name, "displayName", displayName, "roles", OFFICER, "unit", unit),
                Account.Given.class);
    }

    /** Whether it may sign in from now on; what it is called and may do stays. */
    public void enable(Access access, Account account, UnitId unit, boolean enabled) {
        room.send(
                "PUT",
                access,
                at -> at.path("/api/accounts/{name}").build(account.name()),
                null,
                MediaType.APPLICATION_JSON,
                Map.of(
                        "displayName",
                        account.displayName(),
                        "roles",
                        account.roles(),
                        "unit",
                        unit,
                        "enabled",
                        enabled),
                Account.class);
    }

    /** A new one-time password; whatever the old one opened ends. */
    public Account.Given reset(Access access, String name) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/accounts/{name}/password").build(name),
                null,
                MediaType.APPLICATION_JSON,
                Map.of(),
                Account.Given.class);
    }
}
