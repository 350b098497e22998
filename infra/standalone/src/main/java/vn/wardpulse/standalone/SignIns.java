package vn.wardpulse.standalone;

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
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.Tokens;

/** Signs the demo's people in at identity as the console would: the same form, the same code, the same exchange. */
final class SignIns implements Tokens {

    /** Access tokens hold for ten minutes. */
    private static final Duration GOOD = Duration.ofMinutes(8);

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI identity;
    private final String redirect;
    private final String clientSecret;
    private final Map<String, Token> tokens = new HashMap<>();

    private record Token(String value, long since) {

        boolean good() {
            return System.nanoTime() - since < GOOD.toNanos();
        }
    }

    SignIns(URI identity, URI console, String clientSecret) {
        this.identity = identity;
        this.redirect = console + "/login/oauth2/code/console";
        this.clientSecret = clientSecret;
    }

    @Override
    public synchronized String of(String username) {
        Token token = tokens.get(username);
        if (token == null || !token.good()) {
            token = signIn(username);
            tokens.put(username, token);
        }
        return token.value();
    }

    private Token signIn(String username) {
        long since = System.nanoTime();
        String verifier = random();
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            String authorize = "/oauth2/authorize?"
                    + form(Map.of(
                            "response_type", "code",
                            "client_id", "console",
                            "scope", "openid profile",
                            "redirect_uri", redirect,
                            "code_challenge", challenge(verifier),
                            "code_challenge_method", "S256"));
            send(browser, page(authorize).GET());
            Matcher csrf = found(CSRF, send(browser, page("/login").GET()).body(), username);
            send(
                    browser,
                    posted(
                            "/login",
                            Map.of(
                                    "username",
                                    username,
                                    "password",
                                    RoomSettings.DEMO_PASSWORD,
                                    "_csrf",
                                    csrf.group(1))));
            Matcher code = found(CODE, location(send(browser, page(authorize).GET())), username);
            HttpResponse<String> answer = send(
                    browser,
                    posted(
                            "/oauth2/token",
                            Map.of(
                                    "grant_type",
                                    "authorization_code",
                                    "code",
                                    code.group(1),
                                    "redirect_uri",
                                    redirect,
                                    "client_id",
                                    "console",
                                    "client_secret",
                                    clientSecret,
                                    "code_verifier",
                                    verifier)));
            return new Token(
                    Wire.mapper().readTree(answer.body()).path("access_token").asString(), since);
        } catch (IOException e) {
            throw new IllegalStateException("identity does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(identity.resolve(path)).header("Accept", "text/html");
    }

    private HttpRequest.Builder posted(String path, Map<String, String> fields) {
        return page(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static Matcher found(Pattern wanted, String text, String username) {
        Matcher matcher = wanted.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("signing in as " + username + " did not work");
        }
        return matcher;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
