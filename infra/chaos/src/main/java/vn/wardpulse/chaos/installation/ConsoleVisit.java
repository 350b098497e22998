package vn.wardpulse.chaos.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser, as far as signing in goes. */
public final class ConsoleVisit {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI console;

    public ConsoleVisit(URI console) {
        this.console = console;
    }

    /**
     * Opens the console, signs in at identity with a password that was handed over, changes it because that is asked
     * for, and comes back.
     *
     * @return where it ended
     */
    public URI firstSignIn(String name, String handedOver, String chosen) {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> page = send(browser, HttpRequest.newBuilder(console.resolve("/")));
            page = post(browser, page, Map.of("username", name, "password", handedOver));
            return post(browser, page, Map.of("current", handedOver, "new", chosen, "repeat", chosen))
                    .uri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills the page's first form, which posts to where the page came from. */
    private static HttpResponse<String> post(HttpClient browser, HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form on " + page.uri() + ":\n" + page.body());
        }
        String form = fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + csrf.group(1);
        return send(
                browser,
                HttpRequest.newBuilder(page.uri().resolve(page.uri().getPath()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ":\n" + answer.body());
        }
        return answer;
    }
}
