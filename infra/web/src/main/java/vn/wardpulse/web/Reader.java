package vn.wardpulse.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.wardpulse.model.UnitId;

/**
 * Who is asking, as the token says. May stand as an argument of any controller method.
 *
 * @param name sign-in name, or a machine client's id
 * @param displayName what people call it
 * @param roles what it is signed in as
 * @param scopes what a machine client was granted; empty for people
 * @param unit the unit it is bound to and reaches down from; null for the whole installation
 */
public record Reader(
        String name,
        String displayName,
        Set<Role> roles,
        Set<String> scopes,
        @Nullable UnitId unit) {

    public static final String READ = "figures:read";
    public static final String WRITE_REPORTS = "reports:write";
    public static final String WRITE_CATALOGUE = "catalogue:write";

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether it is a machine client that was granted {@code scope}. */
    public boolean isMachineWith(String scope) {
        return is(Role.MACHINE) && scopes.contains(scope);
    }

    /** Whether it may read anything at all: every person may, a machine that was granted it. */
    public boolean mayRead() {
        return roles.stream().anyMatch(role -> role != Role.MACHINE) || isMachineWith(READ);
    }

    /** What a token says of who holds it. */
    public static Reader of(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        claims(token, "roles").stream().map(Role::of).flatMap(Optional::stream).forEach(roles::add);
        Object granted = token.getClaim("scope");
        Set<String> scopes =
                granted instanceof String text ? Set.of(text.split(" ")) : Set.copyOf(claims(token, "scope"));
        String unit = token.getClaimAsString("unit");
        // A token that binds to no unit reaches everything only if it says so or is an administrator's.
        boolean everywhere = "*".equals(unit) || unit == null && roles.contains(Role.ADMINISTRATOR);
        if (unit == null && !everywhere) {
            roles.clear();
        }
        String name = Objects.requireNonNull(token.getSubject(), "a token names its subject");
        return new Reader(
                name,
                Objects.requireNonNullElse(token.getClaimAsString("name"), name),
                Set.copyOf(roles),
                roles.contains(Role.MACHINE) ? scopes : Set.of(),
                everywhere || unit == null ? null : new UnitId(unit));
    }

    private static List<String> claims(Jwt token, String name) {
        return Objects.requireNonNullElse(token.getClaimAsStringList(name), List.of());
    }
}
