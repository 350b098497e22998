package vn.wardpulse.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.wardpulse.identity.account.Account;
import vn.wardpulse.identity.account.Accounts;

/**
 * Stands before the authorization endpoint: a session may be older than what the administrator decided since. Who was
 * disabled signs in again, in vain; who must change the password does that first and is then sent on.
 */
class AccountGate extends OncePerRequestFilter {

    private final Accounts accounts;
    private final RequestCache interrupted;

    AccountGate(Accounts accounts, RequestCache interrupted) {
        this.accounts = accounts;
        this.interrupted = interrupted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || known instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        var account = accounts.find(known.getName()).filter(Account::enabled);
        if (account.isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            interrupted.saveRequest(request, response);
            response.sendRedirect("/login");
        } else if (account.get().mustChangePassword()) {
            interrupted.saveRequest(request, response);
            response.sendRedirect("/password");
        } else {
            chain.doFilter(request, response);
        }
    }
}
