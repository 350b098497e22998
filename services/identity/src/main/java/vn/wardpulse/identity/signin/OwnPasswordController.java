package vn.wardpulse.identity.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.identity.RequestCheck;
import vn.wardpulse.identity.account.Accounts;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** The same as the password page, for programs. */
@RestController
@Tag(name = "Own password", description = "For everybody who signs in")
class OwnPasswordController {

    private final OwnPassword own;
    private final Accounts accounts;

    OwnPasswordController(OwnPassword own, Accounts accounts) {
        this.own = own;
        this.accounts = accounts;
    }

    /** Field names as on the page; {@code new} is no name that Java allows. */
    record Change(
            @Nullable String current,

            @JsonProperty("new") @Nullable String chosen) {}

    @Operation(summary = "Changes the caller's own password")
    @PutMapping("/api/accounts/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Reader reader, @RequestBody Change change, HttpServletRequest request) {
        if (accounts.find(reader.name()).isEmpty()) {
            throw Refused.outOfReach("accounts/me");
        }
        var check = new RequestCheck();
        check.faults(own.change(reader.name(), request.getRemoteAddr(), change.current(), change.chosen(), true));
        check.done();
    }
}
