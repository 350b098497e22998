package vn.wardpulse.identity.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.identity.RequestCheck;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** What the administrator does with people's accounts, and a ward's leader with those of its groups. */
@RestController
@Tag(name = "Accounts", description = "People who sign in")
@RequestMapping("/api/accounts")
class AccountsController {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    AccountsController(Accounts accounts, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.events = events;
    }

    /** @param password the drawn one-time password, shown this once; null if it was stated by the administrator */
    record WithPassword(AccountView account, @Nullable String password) {}

    record NewPassword(@Nullable String password) {}

    @Operation(
            summary = "All accounts that the reader keeps",
            description =
                    "All of them for an administrator; for a ward's leader those of the officers of its groups and"
                            + " cells. The same goes for all that can be done with one.")
    @GetMapping
    List<AccountView> all(Reader reader) {
        Keeper keeper = Keeper.of(reader, "accounts");
        return accounts.all().stream()
                .filter(keeper::keeps)
                .map(AccountView::of)
                .toList();
    }

    @Operation(summary = "One account")
    @GetMapping("/{name}")
    AccountView one(Reader reader, @PathVariable String name) {
        return AccountView.of(kept(name, Keeper.of(reader, "accounts")));
    }

    @Operation(
            summary = "A new account; its password is shown this once",
            responses = @ApiResponse(responseCode = "201", useReturnTypeSchema = true))
    @PostMapping
    @Transactional
    ResponseEntity<WithPassword> create(Reader reader, @RequestBody AccountWish wish) {
        var keeper = Keeper.of(reader, "accounts");
        var check = new RequestCheck();
        var name = check.identifier(wish.name(), "name");
        var profile = wish.profile(check);
        keeper.check(profile, check);
        wish.wishedPassword().ifPresent(stated -> check.faults(PasswordChange.faults(name, stated, "password")));
        if (accounts.taken(name)) {
            check.fault(
                    "name-taken",
                    "name",
                    "Tên đăng nhập '%s' đã có. Chọn tên khác.".formatted(name),
                    "The name '%s' is taken. Choose another.".formatted(name));
        }
        check.done();
        var password = wish.wishedPassword().orElseGet(Passwords::drawn);
        accounts.add(name, profile, encoder.encode(password), true, false);
        var made = new WithPassword(AccountView.of(found(name)), wish.password() == null ? password : null);
        return ResponseEntity.created(URI.create("/api/accounts/" + name)).body(made);
    }

    /** Replaces names, roles, unit and whether the account is enabled. Tokens follow at their next renewal. */
    @Operation(summary = "Other names, roles or unit, or an end to an account")
    @PutMapping("/{name}")
    @Transactional
    AccountView change(Reader reader, @PathVariable String name, @RequestBody AccountWish wish) {
        var keeper = Keeper.of(reader, "accounts");
        accounts.lock();
        var before = kept(name, keeper);
        var check = new RequestCheck();
        var profile = wish.profile(check);
        keeper.check(profile, check);
        check.done();
        var enabled = wish.enabled() == null || wish.enabled();
        var administers = enabled && profile.roles().contains(Role.ADMINISTRATOR);
        if (before.enabled() && before.administrator() && !administers && accounts.administrators() == 1) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    Fault.error(
                            "last-administrator",
                            "accounts/" + name,
                            "Đây là quản trị cuối cùng. Tạo hoặc mở một tài khoản quản trị khác trước.",
                            "This is the last administrator. Make or enable another one first."));
        }
        accounts.change(name, profile, enabled);
        if (!enabled) {
            events.publishEvent(new AccessEnded(name));
        }
        return AccountView.of(found(name));
    }

    /** A new one-time password: drawn, or stated by the administrator. Whoever has the account must change it. */
    @Operation(summary = "A new one-time password; sessions and tokens end")
    @PostMapping("/{name}/password")
    @Transactional
    WithPassword reset(
            Reader reader, @PathVariable String name, @RequestBody(required = false) @Nullable NewPassword wish) {
        kept(name, Keeper.of(reader, "accounts"));
        var stated = wish == null ? null : wish.password();
        if (stated != null) {
            var check = new RequestCheck();
            check.faults(PasswordChange.faults(name, stated, "password"));
            check.done();
        }
        var password = stated == null ? Passwords.drawn() : stated;
        accounts.setPassword(name, encoder.encode(password), true);
        events.publishEvent(new AccessEnded(name));
        return new WithPassword(AccountView.of(found(name)), stated == null ? password : null);
    }

    /** What somebody else keeps is not there for them. */
    private Account kept(String name, Keeper keeper) {
        Account account = found(name);
        if (!keeper.keeps(account)) {
            throw Refused.notFound("accounts/" + name);
        }
        return account;
    }

    private Account found(String name) {
        return accounts.find(name).orElseThrow(() -> Refused.notFound("accounts/" + name));
    }
}
