package vn.wardpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console of a demonstration as its visitors find it: who has its clock walk on, and where everybody begins. */
class WalkBarTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    @TempDir
    static Path directory;

    private static Launched demo;
    private static Addresses addresses;

    @BeforeAll
    static void start() throws Exception {
        addresses = new Addresses("localhost", Launched.freePorts());
        demo = Launched.with(
                        "demo",
                        "--walk",
                        "0",
                        "--day",
                        "2022-12-16",
                        "--data",
                        directory.resolve("data").toString(),
                        "--port",
                        Integer.toString(addresses.port()))
                .awaitReady()
                .awaitLine("The clock stands on 16/12/2022");
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void leadersHaveTheClockWalkOnAndOfficersSeeTheDay() throws Exception {
        Visit officer = Visit.of("bode.canbo");
        assertThat(officer.get("/viec-can-lam").body()).contains("hôm nay là ").doesNotContain("name=\"den\"");
        Visit leader = Visit.of("lanhdao.longbien");
        assertThat(leader.get("/dieu-hanh").body())
                .contains("hôm nay là 16/12/2022")
                .contains("value=\"2022-12-17\"")
                .contains("value=\"2023-01-16\"")
                .contains("value=\"2024-07-12\"");

        assertThat(officer.walk("2022-12-19").statusCode()).isEqualTo(404);
        assertThat(leader.walk("2022-12-15").body()).contains("không đi tới ngày đó được");
        HttpResponse<String> walked = leader.walk("2022-12-19");
        assertThat(walked.statusCode()).isEqualTo(200);
        assertThat(walked.uri().getPath()).isEqualTo("/tien-do");
        long last = System.nanoTime() + PATIENCE;
        while (!officer.get("/viec-can-lam").body().contains("hôm nay là 19/12/2022")) {
            assertThat(System.nanoTime()).isLessThan(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    @Test
    void everybodyBeginsOnAPageThatSaysSomething() throws Exception {
        Map<String, String> landings = new TreeMap<>(Map.ofEntries(
                Map.entry("bode.canbo", "/viec-can-lam"),
                Map.entry("bode.lanhdao", "/viec-can-lam"),
                Map.entry("tuyengiao.canbo", "/viec-can-lam"),
                Map.entry("phunu.canbo", "/viec-can-lam"),
                Map.entry("noivu.canbo", "/viec-can-lam"),
                Map.entry("danguy.bode.canbo", "/viec-can-lam"),
                Map.entry("chibo.giaoduc.canbo", "/viec-can-lam"),
                Map.entry("lanhdao.longbien", "/dieu-hanh"),
                Map.entry("thuongtruc.longbien", "/dieu-hanh"),
                Map.entry("quantri", "/dieu-hanh"),
                Map.entry("lanhdao.thanhxuan", "/ke-hoach"),
                Map.entry("thuongtruc.thanhxuan", "/ke-hoach"),
                Map.entry("vanhoa.thanhxuan.canbo", "/viec-can-lam"),
                Map.entry("nhanchinh.canbo", "/viec-can-lam")));
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> landing : landings.entrySet()) {
            Visit visit = Visit.of(landing.getKey());
            softly.assertThat(visit.first().uri().getPath())
                    .as(landing.getKey())
                    .isEqualTo(landing.getValue());
            for (String page : new String[] {
                landing.getValue(), "/ke-hoach", "/nhiem-vu", "/yeu-cau", "/kien-nghi", "/dieu-hanh", "/don-vi"
            }) {
                HttpResponse<String> shown = visit.get(page);
                softly.assertThat(shown.statusCode())
                        .as("%s at %s", landing.getKey(), page)
                        .isEqualTo(200);
                softly.assertThat(shown.body())
                        .as("%s at %s", landing.getKey(), page)
                        .contains("<h1");
            }
        }
        softly.assertAll();
    }

    /** Somebody who has signed in with a browser of their own. */
    private record Visit(HttpClient browser, HttpResponse<String> first) {

        static Visit of(String name) throws IOException, InterruptedException {
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build();
            HttpResponse<String> form = get(browser, addresses.of(Room.CONSOLE).resolve("/"));
            HttpResponse<String> first = post(
                    browser,
                    addresses.of(Room.IDENTITY).resolve("/login"),
                    Map.of("username", name, "password", RoomSettings.DEMO_PASSWORD, "_csrf", csrf(form)));
            assertThat(first.statusCode()).as(name).isEqualTo(200);
            return new Visit(browser, first);
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return get(browser, addresses.of(Room.CONSOLE).resolve(path));
        }

        HttpResponse<String> walk(String day) throws IOException, InterruptedException {
            return post(
                    browser,
                    addresses.of(Room.CONSOLE).resolve("/trinh-dien"),
                    Map.of("den", day, "ve", "/tien-do", "_csrf", csrf(get("/ke-hoach"))));
        }

        private static HttpResponse<String> get(HttpClient browser, URI address)
                throws IOException, InterruptedException {
            return browser.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }

        private static HttpResponse<String> post(HttpClient browser, URI address, Map<String, String> fields)
                throws IOException, InterruptedException {
            String form = new TreeMap<>(fields)
                    .entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
            return browser.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        private static String csrf(HttpResponse<String> page) {
            Matcher field = CSRF.matcher(page.body());
            assertThat(field.find()).as(page.uri() + ": " + page.body()).isTrue();
            return field.group(1);
        }
    }
}
