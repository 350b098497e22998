package vn.wardpulse.standalone.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs a person in as a browser and the console would: authorization code with PKCE through identity's own form. For
 * programs that act as people do, such as the demo and the acceptance tests.
 *
 * <pre>{@code
 * var signIn = new SignIn(issuer, URI.create("http://localhost:8080/login/oauth2/code/console"), "console", secret);
 * SignIn.Granted tokens = signIn.as("bode.canbo", "wardpulse");
 * tokens = signIn.renewed(tokens);
 * }</pre>
 */
public final class SignIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI issuer;
    private final URI redirect;
    private final String clientId;
    private final String clientSecret;

    /** @param redirect an address that identity knows for the client; nothing is ever sent there */
    public SignIn(URI issuer, URI redirect, String clientId, String clientSecret) {
        this.issuer = issuer;
        this.redirect = redirect;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * @param access for requests, as {@code Authorization: Bearer …}
     * @param refresh for {@link SignIn#renewed}; empty for machine clients
     * @param seconds how long the access token is valid from when it was given
     */
    public record Granted(String access, String refresh, long seconds) {}

    /** Signs a person in with their password. */
    public Granted as(String name, String password) throws IOException, InterruptedException {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String verifier = random();
            String authorize = "/oauth2/authorize?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            clientId,
                            "scope",
                            "openid profile",
                            "state",
                            random(),
                            "redirect_uri",
                            redirect.toString(),
                            "code_challenge",
                            challenge(verifier),
                            "code_challenge_method",
                            "S256"));
            get(browser, authorize);
            String csrf = found(CSRF, get(browser, "/login").body(), "identity's sign-in page has no form");
            HttpResponse<String> answer =
                    post(browser, "/login", Map.of("username", name, "password", password, "_csrf", csrf), Map.of());
            String location = answer.headers().firstValue("Location").orElse("");
            if (location.contains("/login?")) {
                throw new IOException(name + " could not sign in: " + location);
            }
            HttpResponse<String> authorized = get(browser, authorize);
            String code = found(
                    CODE,
                    authorized.headers().firstValue("Location").orElse(""),
                    name + " was given no code (status " + authorized.statusCode() + ")");
            return tokens(
                    browser,
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "redirect_uri",
                            redirect.toString(),
                            "code_verifier",
                            verifier));
        }
    }

    /** New tokens for the same person, without a password. */
    public Granted renewed(Granted old) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return tokens(http, Map.of("grant_type", "refresh_token", "refresh_token", old.refresh()));
        }
    }

    /** A token for the client itself (client credentials). */
    public Granted asClient(String scopes) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return tokens(http, Map.of("grant_type", "client_credentials", "scope", scopes));
        }
    }

    private Granted tokens(HttpClient http, Map<String, String> grant) throws IOException, InterruptedException {
        byte[] both = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(both);
        HttpResponse<String> answer = post(http, "/oauth2/token", grant, Map.of("Authorization", basic));
        if (answer.statusCode() != 200) {
            throw new IOException("identity gave no token: " + answer.statusCode() + " " + answer.body());
        }
        String body = answer.body();
        Matcher refresh = text("refresh_token").matcher(body);
        return new Granted(
                found(text("access_token"), body, "no access token"),
                refresh.find() ? refresh.group(1) : "",
                Long.parseLong(found(Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)"), body, "no lifetime")));
    }

    /** Tokens consist of letters, digits, '.', '-' and '_': nothing in them is ever escaped in JSON. */
    private static Pattern text(String property) {
        return Pattern.compile("\"" + property + "\"\\s*:\\s*\"([^\"]+)\"");
    }

    private HttpResponse<String> get(HttpClient http, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(issuer.resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            HttpClient http, String path, Map<String, String> fields, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(issuer.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String text, String otherwise) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException(otherwise);
        }
        return matcher.group(1);
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
