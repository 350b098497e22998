package vn.wardpulse.console.api;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be written to.
 *
 * @param email null where they named none
 * @param language {@code vi} or {@code en}
 * @param mailServer whether the installation sends e-mail at all
 */
public record Preferences(@Nullable String email, String language, boolean optedOut, boolean mailServer) {}
