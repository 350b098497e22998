package vn.wardpulse.identity.signin;

import vn.wardpulse.identity.client.ConsoleAddress;

/** What a browser may load and where a form may lead. */
final class ContentSecurity {

    private ContentSecurity() {}

    /** A signed-in form is redirected to the console, and browsers hold redirects of a form against form-action too. */
    static String policy(ConsoleAddress console) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + String.join(" ", console.origins());
    }
}
