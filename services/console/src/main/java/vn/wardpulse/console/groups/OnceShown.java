package vn.wardpulse.console.groups;

import java.io.Serializable;
import vn.wardpulse.console.api.Account;

/** The one-time password of an account that was just given, until the next page has shown it. */
record OnceShown(String account, String password) implements Serializable {

    static OnceShown of(Account.Given given) {
        return new OnceShown(given.account().name(), given.password() == null ? "" : given.password());
    }
}
