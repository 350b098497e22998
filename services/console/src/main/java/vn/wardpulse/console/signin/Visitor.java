package vn.wardpulse.console.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * The person at the page, as identity names them.
 *
 * @param name sign-in name
 * @param displayName what they are called on the page
 * @param roles on the wire's writing, such as {@code ward-officer}
 * @param unit which they are bound to; null for the whole installation
 */
public record Visitor(
        String name,
        String displayName,
        Set<String> roles,
        @Nullable UnitId unit) {

    public Visitor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether they answer for the figures as a whole, so that they want to know whether something is wrong with them. */
    public boolean answersForFigures() {
        return is("administrator") || is("standing-body") || is("analyst");
    }

    /** Whether reminders go to an office that they hold. */
    public boolean isReminded() {
        return ofWard() || is("standing-body");
    }

    /** Whether the ward's own work is the first thing they come for. */
    public boolean ofWard() {
        return is("ward-officer") || is("ward-leader");
    }
}
