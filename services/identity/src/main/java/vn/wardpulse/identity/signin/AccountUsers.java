package vn.wardpulse.identity.signin;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.wardpulse.identity.account.Accounts;

/** Accounts as Spring Security wants to see them. Roles stay out: tokens read them from the account itself. */
@Component
class AccountUsers implements UserDetailsService {

    private final Accounts accounts;

    AccountUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        var name = Accounts.normalised(typed);
        var account = accounts.find(name).orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
        return User.withUsername(name)
                .password(accounts.passwordHash(name).orElseThrow())
                .disabled(!account.enabled())
                .authorities(new String[0])
                .build();
    }
}
