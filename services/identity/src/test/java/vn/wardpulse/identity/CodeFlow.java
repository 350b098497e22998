package vn.wardpulse.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's part of signing somebody in: authorization code with PKCE, step by step. */
final class CodeFlow {

    static final String VERIFIER = "a-verifier-of-tests-that-is-longer-than-forty-three-characters";
    private static final JsonMapper JSON = new JsonMapper();

    final Browser browser;

    CodeFlow(URI identity) {
        this.browser = new Browser(identity);
    }

    static String authorizePath() {
        return "/oauth2/authorize?"
                + Browser.form(Map.of(
                        "response_type", "code",
                        "client_id", "console",
                        "scope", "openid profile",
                        "state", "st",
                        "nonce", "no",
                        "redirect_uri", RunningIdentity.REDIRECT,
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    /** Signs in at the form and answers the tokens. */
    JsonNode tokens(String name, String password) {
        browser.get(authorizePath());
        browser.submit("/login", Map.of("username", name, "password", password));
        return redeemed(code(browser.get(authorizePath())));
    }

    static String code(HttpResponse<String> response) {
        var location = Browser.location(response);
        if (!location.startsWith(RunningIdentity.REDIRECT + "?code=")) {
            throw new AssertionError("no code: " + response.statusCode() + " " + location);
        }
        return location.replaceAll(".*[?]code=([^&]+).*", "$1");
    }

    JsonNode redeemed(String code) {
        return json(redeem(code, VERIFIER));
    }

    HttpResponse<String> redeem(String code, String verifier) {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        RunningIdentity.REDIRECT,
                        "code_verifier",
                        verifier),
                basic("console", RunningIdentity.CONSOLE_SECRET));
    }

    HttpResponse<String> renew(String refreshToken) {
        return browser.post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken),
                basic("console", RunningIdentity.CONSOLE_SECRET));
    }

    static Map<String, String> basic(String id, String secret) {
        var both = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Map.of("Authorization", "Basic " + both);
    }

    static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    static JWTClaimsSet claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
