package vn.wardpulse.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and endpoint by every role. With all other rooms down, who gets past the console's own door is told that
 * a room does not answer; what a room then shows to whom its own matrix covers.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=console",
            "wardpulse.issuer=http://localhost:9",
            "wardpulse.console.catalogue-url=http://localhost:9",
            "wardpulse.console.submission-url=http://localhost:9",
            "wardpulse.console.reporting-url=http://localhost:9",
            "wardpulse.console.notification-url=http://localhost:9",
            "wardpulse.console.alerting-url=http://localhost:9",
            "wardpulse.console.client-secret=only-for-this-test"
        })
@Import(SignedInAs.Sessions.class)
class AccessMatrixTest {

    private static final List<String> ROLES =
            List.of("ward-officer", "ward-leader", "district-leadership", "standing-body", "analyst", "administrator");

    private static final String FILES = "/nhiem-vu/{plan}/{number}/{slot}/{unit}/{part}/dinh-kem";
    private static final String FILE = "/P2018/3/2018-02/004-BTG/ket-qua/dinh-kem";

    private static final String EVIDENCE = "/thi-dua/{plan}/{number}/{unit}/{stage}/dinh-kem";
    private static final String PROOF = "/thi-dua/P2021/2/00139/tu-cham/dinh-kem";

    private static final Set<String> WARD = Set.of("ward-officer", "ward-leader");
    private static final Set<String> OPERATORS = Set.of("standing-body", "analyst", "administrator");
    private static final Set<String> ADMINISTRATOR = Set.of("administrator");

    /**
     * What the console does with somebody at one of its doors.
     *
     * @param past who gets past the console's own door
     * @param open what they then see while the rooms are down
     * @param shut what everybody else sees
     */
    private record Door(String path, Set<String> past, Set<Integer> open, int shut) {

        /** A door at which only the rooms decide. */
        static Door ofTheRooms(String path) {
            return new Door(path, Set.copyOf(ROLES), Set.of(503), 0);
        }
    }

    private static final String REPORT = "/00139/LB2023-M/2023-10";
    private static final String REQUEST = "00000000-0000-0000-0000-000000000001";

    /** A page that is missing here fails the test. */
    private static final Map<String, Door> DOORS = Map.ofEntries(
            Map.entry("GET /", new Door("/", Set.copyOf(ROLES), Set.of(302), 0)),
            Map.entry("GET /thay-doi", Door.ofTheRooms("/thay-doi?unit=004&period=2023")),
            Map.entry("GET /viec-can-lam", new Door("/viec-can-lam", WARD, Set.of(503), 302)),
            Map.entry(
                    "POST /viec-can-lam/duyet", Door.ofTheRooms("/viec-can-lam/duyet?report=00139/LB2023-M/2023-10/1")),
            Map.entry(
                    "GET /to-dan-pho",
                    new Door(
                            "/to-dan-pho",
                            Set.of("ward-officer", "ward-leader", "district-leadership", "standing-body", "analyst"),
                            Set.of(302),
                            404)),
            Map.entry("GET /to-dan-pho/{ward}", Door.ofTheRooms("/to-dan-pho/00139")),
            Map.entry("POST /to-dan-pho/{ward}", Door.ofTheRooms("/to-dan-pho/00139?vi=a&from=2023-01-01")),
            Map.entry(
                    "POST /to-dan-pho/{ward}/{group}",
                    Door.ofTheRooms("/to-dan-pho/00139/00139.01?act=end&to=2023-01-01")),
            Map.entry(
                    "POST /to-dan-pho/{ward}/{group}/tai-khoan",
                    Door.ofTheRooms("/to-dan-pho/00139/00139.01/tai-khoan?account=a&vi=a")),
            Map.entry(
                    "POST /to-dan-pho/{ward}/{group}/tai-khoan/{name}",
                    Door.ofTheRooms("/to-dan-pho/00139/00139.01/tai-khoan/a?act=password")),
            Map.entry("GET /so-lieu", Door.ofTheRooms("/so-lieu")),
            Map.entry("GET /so-lieu/tep", Door.ofTheRooms("/so-lieu/tep?dang=csv")),
            Map.entry("POST /so-lieu/luu", Door.ofTheRooms("/so-lieu/luu?ten=a&ai=me")),
            Map.entry("GET /so-lieu/luu/{id}", Door.ofTheRooms("/so-lieu/luu/00000000-0000-0000-0000-000000000001")),
            Map.entry(
                    "POST /so-lieu/luu/{id}",
                    Door.ofTheRooms("/so-lieu/luu/00000000-0000-0000-0000-000000000001?ban=1&ten=a")),
            Map.entry(
                    "POST /so-lieu/luu/{id}/xoa",
                    Door.ofTheRooms("/so-lieu/luu/00000000-0000-0000-0000-000000000001/xoa?ban=1")),
            Map.entry(
                    "GET /so-lieu/luu/{id}/tep",
                    Door.ofTheRooms("/so-lieu/luu/00000000-0000-0000-0000-000000000001/tep?dang=csv")),
            Map.entry("GET /chot-so-lieu", Door.ofTheRooms("/chot-so-lieu")),
            Map.entry("POST /chot-so-lieu", Door.ofTheRooms("/chot-so-lieu?name=a&unit=004&period=2023-Q1")),
            Map.entry("GET /chot-so-lieu/{number}", Door.ofTheRooms("/chot-so-lieu/1")),
            Map.entry("POST /chot-so-lieu/{number}/kiem-tra", Door.ofTheRooms("/chot-so-lieu/1/kiem-tra")),
            Map.entry("GET /chot-so-lieu/{number}/tep", Door.ofTheRooms("/chot-so-lieu/1/tep?dang=csv")),
            Map.entry("GET /chot-so-lieu/{number}/bao-cao", Door.ofTheRooms("/chot-so-lieu/1/bao-cao")),
            Map.entry(
                    "GET /chot-so-lieu/{number}/bao-cao/tep",
                    Door.ofTheRooms("/chot-so-lieu/1/bao-cao/tep?mau=bao-cao-ky&dang=docx")),
            Map.entry("GET /mau-bao-cao", Door.ofTheRooms("/mau-bao-cao")),
            Map.entry("GET /mau-bao-cao/{code}", Door.ofTheRooms("/mau-bao-cao/bao-cao-ky")),
            Map.entry("POST /mau-bao-cao/{code}", Door.ofTheRooms("/mau-bao-cao/bao-cao-ky?act=save")),
            Map.entry("POST /chot-so-lieu/{number}/tep", Door.ofTheRooms("/chot-so-lieu/1/tep?dang=csv")),
            Map.entry("POST /chot-so-lieu/{number}/so-sanh", Door.ofTheRooms("/chot-so-lieu/1/so-sanh?so-voi=now")),
            Map.entry("GET /chot-so-lieu/viec/{id}", Door.ofTheRooms("/chot-so-lieu/viec/1")),
            Map.entry("POST /chot-so-lieu/viec/{id}/huy", Door.ofTheRooms("/chot-so-lieu/viec/1/huy")),
            Map.entry("GET /chot-so-lieu/viec/{id}/tep", Door.ofTheRooms("/chot-so-lieu/viec/1/tep")),
            Map.entry("GET /chot-so-lieu/khoa", Door.ofTheRooms("/chot-so-lieu/khoa")),
            Map.entry("GET /lich-gui", Door.ofTheRooms("/lich-gui")),
            Map.entry("POST /lich-gui", Door.ofTheRooms("/lich-gui?name=a&kind=pivot")),
            Map.entry("GET /lich-gui/{id}", Door.ofTheRooms("/lich-gui/00000000-0000-0000-0000-000000000001")),
            Map.entry(
                    "POST /lich-gui/{id}", Door.ofTheRooms("/lich-gui/00000000-0000-0000-0000-000000000001?act=pause")),
            Map.entry("GET /lich-gui/{id}/xoa", Door.ofTheRooms("/lich-gui/00000000-0000-0000-0000-000000000001/xoa")),
            Map.entry("POST /lich-gui/{id}/xoa", Door.ofTheRooms("/lich-gui/00000000-0000-0000-0000-000000000001/xoa")),
            Map.entry(
                    "GET /lich-gui/tep/{delivery}",
                    Door.ofTheRooms("/lich-gui/tep/00000000-0000-0000-0000-000000000001")),
            Map.entry("GET /dieu-hanh/tep", Door.ofTheRooms("/dieu-hanh/tep?dang=xlsx")),
            Map.entry("GET /don-vi/{unit}/tep", Door.ofTheRooms("/don-vi/00139/tep?dang=xlsx")),
            Map.entry("GET /chi-tieu/{indicator}/tep", Door.ofTheRooms("/chi-tieu/ADM-01/tep?dang=pdf")),
            Map.entry("GET /tien-do/tep", Door.ofTheRooms("/tien-do/tep?dang=csv")),
            Map.entry("GET /ky/{form}/{period}", Door.ofTheRooms("/ky/LB2023-M/2023-10")),
            Map.entry("POST /ky/{form}/{period}", Door.ofTheRooms("/ky/LB2023-M/2023-10?act=close&unit=00139")),
            Map.entry("GET /phieu/{unit}/{form}/{period}", Door.ofTheRooms("/phieu" + REPORT)),
            Map.entry("POST /phieu/{unit}/{form}/{period}", Door.ofTheRooms("/phieu" + REPORT + "?revision=1")),
            Map.entry("POST /phieu/{unit}/{form}/{period}/rut", Door.ofTheRooms("/phieu" + REPORT + "/rut")),
            Map.entry("POST /phieu/{unit}/{form}/{period}/ban-giay", Door.ofTheRooms("/phieu" + REPORT + "/ban-giay")),
            Map.entry("GET /phieu/{unit}/{form}/{period}/nhap", Door.ofTheRooms("/phieu" + REPORT + "/nhap")),
            Map.entry("PUT /phieu/{unit}/{form}/{period}/nhap", Door.ofTheRooms("/phieu" + REPORT + "/nhap")),
            Map.entry("GET /phieu/{unit}/{form}/{period}/tep", Door.ofTheRooms("/phieu" + REPORT + "/tep")),
            Map.entry(
                    "POST /phieu/{unit}/{form}/{period}/tep",
                    Door.ofTheRooms("/phieu" + REPORT + "/tep?name=a.xlsx&carried=UEsD")),
            Map.entry(
                    "POST /phieu/{unit}/{form}/{period}/tep/danh-dau",
                    Door.ofTheRooms("/phieu" + REPORT + "/tep/danh-dau?name=a.xlsx&carried=UEsD&revision=1")),
            // Nothing is chosen here: the page says so without asking a room.
            Map.entry(
                    "POST /phieu/{unit}/{form}/{period}/dinh-kem",
                    new Door("/phieu" + REPORT + "/dinh-kem", Set.copyOf(ROLES), Set.of(302), 0)),
            Map.entry(
                    "GET /phieu/{unit}/{form}/{period}/dinh-kem/{id}",
                    Door.ofTheRooms("/phieu" + REPORT + "/dinh-kem/1")),
            Map.entry(
                    "POST /phieu/{unit}/{form}/{period}/dinh-kem/{id}/bo",
                    Door.ofTheRooms("/phieu" + REPORT + "/dinh-kem/1/bo")),
            Map.entry("GET /duyet", new Door("/duyet", Set.copyOf(ROLES), Set.of(302), 0)),
            Map.entry("GET /duyet/{unit}/{form}/{period}", Door.ofTheRooms("/duyet" + REPORT)),
            Map.entry(
                    "POST /duyet/{unit}/{form}/{period}",
                    Door.ofTheRooms("/duyet" + REPORT + "?version=1&act=approve")),
            Map.entry("GET /thi-dua", Door.ofTheRooms("/thi-dua")),
            Map.entry("GET /thi-dua/{plan}/{number}", Door.ofTheRooms("/thi-dua/P2021/2")),
            Map.entry("POST /thi-dua/{plan}/{number}", Door.ofTheRooms("/thi-dua/P2021/2?act=close")),
            Map.entry(
                    "GET /thi-dua/{plan}/{number}/giai-trinh",
                    Door.ofTheRooms("/thi-dua/P2021/2/giai-trinh?unit=00139&indicator=SOC-01&period=2023-09")),
            Map.entry("GET /thi-dua/{plan}/{number}/ket-qua/{result}", Door.ofTheRooms("/thi-dua/P2021/2/ket-qua/1")),
            Map.entry(
                    "GET /thi-dua/{plan}/{number}/ket-qua/{result}/bien-ban",
                    Door.ofTheRooms("/thi-dua/P2021/2/ket-qua/1/bien-ban?dang=docx")),
            Map.entry("GET /thi-dua/{plan}/{number}/{unit}", Door.ofTheRooms("/thi-dua/P2021/2/00139")),
            Map.entry("POST /thi-dua/{plan}/{number}/{unit}", Door.ofTheRooms("/thi-dua/P2021/2/00139?act=save")),
            Map.entry("POST " + EVIDENCE, new Door(PROOF, Set.copyOf(ROLES), Set.of(302), 0)),
            Map.entry("GET " + EVIDENCE + "/{id}", Door.ofTheRooms(PROOF + "/1")),
            Map.entry("POST " + EVIDENCE + "/{id}/bo", Door.ofTheRooms(PROOF + "/1/bo")),
            Map.entry("GET /ke-hoach", Door.ofTheRooms("/ke-hoach")),
            Map.entry("GET /ke-hoach/{code}", Door.ofTheRooms("/ke-hoach/P2018")),
            Map.entry("GET /ke-hoach/{code}/chep", Door.ofTheRooms("/ke-hoach/P2018/chep")),
            Map.entry("GET /nhiem-vu", Door.ofTheRooms("/nhiem-vu")),
            Map.entry("GET /nhiem-vu/{plan}/{number}/{slot}", Door.ofTheRooms("/nhiem-vu/P2018/3/2018-02")),
            Map.entry(
                    "POST /nhiem-vu/{plan}/{number}/{slot}/{unit}",
                    Door.ofTheRooms("/nhiem-vu/P2018/3/2018-02/004-BTG?act=report&progress=done")),
            Map.entry("POST " + FILES, new Door("/nhiem-vu" + FILE, Set.copyOf(ROLES), Set.of(302), 0)),
            Map.entry("GET " + FILES + "/{id}", Door.ofTheRooms("/nhiem-vu" + FILE + "/1")),
            Map.entry("POST " + FILES + "/{id}/bo", Door.ofTheRooms("/nhiem-vu" + FILE + "/1/bo")),
            Map.entry("GET /yeu-cau", Door.ofTheRooms("/yeu-cau")),
            Map.entry("GET /yeu-cau/moi", Door.ofTheRooms("/yeu-cau/moi")),
            Map.entry("POST /yeu-cau/moi", Door.ofTheRooms("/yeu-cau/moi?act=send&id=" + REQUEST)),
            Map.entry("GET /yeu-cau/{id}", Door.ofTheRooms("/yeu-cau/" + REQUEST)),
            Map.entry("GET /yeu-cau/{id}/tep", Door.ofTheRooms("/yeu-cau/" + REQUEST + "/tep?dang=csv")),
            Map.entry(
                    "POST /yeu-cau/{id}/tra-loi/{unit}",
                    Door.ofTheRooms("/yeu-cau/" + REQUEST + "/tra-loi/00139?tra-loi.1=1")),
            Map.entry("POST /yeu-cau/{id}/don-doc", Door.ofTheRooms("/yeu-cau/" + REQUEST + "/don-doc")),
            Map.entry("POST /yeu-cau/{id}/dong", Door.ofTheRooms("/yeu-cau/" + REQUEST + "/dong")),
            Map.entry("GET /kien-nghi", Door.ofTheRooms("/kien-nghi")),
            Map.entry("POST /kien-nghi", Door.ofTheRooms("/kien-nghi?id=" + REQUEST)),
            Map.entry("GET /kien-nghi/{id}", Door.ofTheRooms("/kien-nghi/" + REQUEST)),
            Map.entry("POST /kien-nghi/{id}", Door.ofTheRooms("/kien-nghi/" + REQUEST + "?act=answer")),
            Map.entry("GET /tien-do", Door.ofTheRooms("/tien-do")),
            Map.entry("POST /tien-do/don-doc", Door.ofTheRooms("/tien-do/don-doc?report=00139/LB2023-M/2023-10")),
            Map.entry("GET /thong-bao", Door.ofTheRooms("/thong-bao")),
            Map.entry("POST /thong-bao", Door.ofTheRooms("/thong-bao")),
            Map.entry("GET /canh-bao", Door.ofTheRooms("/canh-bao")),
            Map.entry("POST /canh-bao", Door.ofTheRooms("/canh-bao?kind=status&subject=ADM-01&unit=004")),
            Map.entry("GET /canh-bao/{id}", Door.ofTheRooms("/canh-bao/00000000-0000-0000-0000-000000000001")),
            Map.entry(
                    "POST /canh-bao/{id}", Door.ofTheRooms("/canh-bao/00000000-0000-0000-0000-000000000001?act=pause")),
            Map.entry("POST /canh-bao/da-doc", Door.ofTheRooms("/canh-bao/da-doc?den=1")),
            Map.entry("GET /canh-bao/chua-doc", Door.ofTheRooms("/canh-bao/chua-doc")),
            Map.entry("POST /canh-bao/noi-nhan", Door.ofTheRooms("/canh-bao/noi-nhan?url=https://example.org/")),
            Map.entry(
                    "POST /canh-bao/noi-nhan/{id}",
                    Door.ofTheRooms("/canh-bao/noi-nhan/00000000-0000-0000-0000-000000000001?act=test")),
            Map.entry("GET /giai-trinh", Door.ofTheRooms("/giai-trinh?unit=004&indicator=ADM-01&period=2023-09")),
            Map.entry("GET /chuoi-so-lieu", Door.ofTheRooms("/chuoi-so-lieu")),
            Map.entry("GET /don-vi", Door.ofTheRooms("/don-vi")),
            Map.entry("GET /don-vi/{unit}", Door.ofTheRooms("/don-vi/00139")),
            Map.entry("GET /dieu-hanh", Door.ofTheRooms("/dieu-hanh")),
            Map.entry("GET /dieu-hanh/manh", Door.ofTheRooms("/dieu-hanh/manh?unit=004&period=2023")),
            Map.entry("GET /ban-do-nhiet", Door.ofTheRooms("/ban-do-nhiet")),
            Map.entry("GET /ban-do-nhiet/manh", Door.ofTheRooms("/ban-do-nhiet/manh?unit=004&period=2023")),
            Map.entry("GET /ban-do", Door.ofTheRooms("/ban-do")),
            Map.entry("GET /ban-do/manh", Door.ofTheRooms("/ban-do/manh?unit=004&period=2023")),
            Map.entry("GET /chi-tieu/{indicator}", Door.ofTheRooms("/chi-tieu/ADM-01")),
            Map.entry("GET /chi-tieu/{indicator}/manh", Door.ofTheRooms("/chi-tieu/ADM-01/manh?unit=004&period=2023")),
            // A stream that has begun can only say in itself that the room behind it is down.
            Map.entry("GET /luong", new Door("/luong?unit=004", Set.copyOf(ROLES), Set.of(200), 0)),
            // Nobody moves the time of an installation that is no demonstration.
            Map.entry("POST /trinh-dien", new Door("/trinh-dien?den=2023-10-13", Set.of(), Set.of(), 404)),
            Map.entry("GET /doi-chieu", new Door("/doi-chieu", OPERATORS, Set.of(503), 404)),
            Map.entry("GET /danh-muc", new Door("/danh-muc", ADMINISTRATOR, Set.of(200), 404)),
            Map.entry("POST /danh-muc", new Door("/danh-muc", ADMINISTRATOR, Set.of(200), 404)),
            Map.entry("POST /danh-muc/ranh-gioi", new Door("/danh-muc/ranh-gioi", ADMINISTRATOR, Set.of(200), 404)));

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyEndpointIsInTheMatrix() {
        Set<String> there = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("vn.wardpulse")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().forEach(path -> there.add(verb + " " + path)));
            }
        });
        assertThat(there).isEqualTo(new TreeSet<>(DOORS.keySet()));
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void everyDoorOpensForWhomItShould(String role) throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        for (var entry : DOORS.entrySet()) {
            Door door = entry.getValue();
            int status = knock(entry.getKey(), role, true);
            boolean right = door.past().contains(role) ? door.open().contains(status) : status == door.shut();
            if (!right) {
                wrong.put(entry.getKey(), role + " got " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void strangersAreSentToSignIn() throws Exception {
        Map<String, Integer> wrong = new TreeMap<>();
        for (String endpoint : DOORS.keySet()) {
            int status = knock(endpoint, null, true);
            // What would change something is refused before anybody asks who they are.
            int expected = !endpoint.startsWith("GET") ? 403 : endpoint.equals("GET /luong") ? 401 : 302;
            if (status != expected) {
                wrong.put(endpoint, status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void nothingIsChangedFromAnotherSite(String role) throws Exception {
        for (String endpoint : DOORS.keySet()) {
            if (!endpoint.startsWith("GET")) {
                assertThat(knock(endpoint, role, false)).as(endpoint).isEqualTo(403);
            }
        }
    }

    private int knock(String endpoint, @Nullable String role, boolean ownForm)
            throws IOException, InterruptedException {
        Door door = Objects.requireNonNull(DOORS.get(endpoint));
        String verb = endpoint.substring(0, endpoint.indexOf(' '));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + door.path()))
                .header("Accept", "text/html,application/json");
        switch (verb) {
            case "GET" -> request.GET();
            case "PUT" ->
                request.method("PUT", BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"");
            default ->
                request.method(
                                verb,
                                BodyPublishers.ofString(
                                        "--b\r\nContent-Disposition: form-data; name=\"reason\""
                                                + "\r\n\r\nr\r\n--b\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n1\r\n--b--\r\n"))
                        .header("Content-Type", "multipart/form-data; boundary=b");
        }
        if (role != null) {
            request.header(SignedInAs.HEADER, role);
        }
        if (ownForm && !verb.equals("GET")) {
            request.header("X-CSRF-TOKEN", SignedInAs.formToken());
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode();
    }
}
