package vn.wardpulse.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardpulse.testing.Door;
import vn.wardpulse.testing.Readers;
import vn.wardpulse.testing.TestTokens;

/** Every endpoint of the room and who may come in, and everybody who tries. */
final class Doors {

    static final String REPORT = "/api/reports/00139/LB2023-Q/2023-Q1";
    static final String TEMPLATE = "/api/reports/{unit}/{form}/{period}";
    static final String QUARTER = "/api/periods/LB2023-Q/2023-Q1";
    static final String PERIOD = "/api/periods/{form}/{period}";
    static final String SLOT = "/api/slots/{plan}/{number}/{slot}";
    static final String FILES = SLOT + "/{unit}/{act}/attachments";
    static final String TASK = "/api/slots/KH/1/2023-03";
    static final String ROUND = "/api/rounds/{plan}/{round}";
    static final String EVIDENCE = ROUND + "/sheets/{unit}/{stage}/attachments";
    static final String SELF = TestRounds.SHEETS + "/00139/self/attachments";
    static final String REQUEST = "/api/requests/" + new UUID(0, 1);
    static final String CLOSED = "/api/requests/" + new UUID(0, 2);
    static final String MATTER = "/api/matters/" + new UUID(0, 3);
    static final String FIGURES = """
            {"figures":[
              {"indicator":"ADM-03","figure":{"kind":"amount","value":"95.5"}},
              {"indicator":"URB-01","figure":{"kind":"amount","value":"3"}},
              {"indicator":"YES-01","figure":{"kind":"amount","value":"1"}}]}
            """;

    static final Map<String, String> READERS = readers();

    static final Set<String> ALL_WHO_READ = Set.of(
            "officer of the ward",
            "officer of the district",
            "leader of the ward",
            "leadership of the district",
            "leadership of the city",
            "standing body of the district",
            "analyst of the district",
            "administrator",
            "machine that reads the district");
    static final Set<String> WRITERS = Set.of("officer of the ward", "machine that writes the district");
    static final Set<String> WRITERS_OF_ANYTHING = Set.of(
            "officer of the ward",
            "officer of another ward",
            "officer of the district",
            "machine that writes the district",
            "machine of another district");
    static final Set<String> ALL_OF_THE_TASK = Stream.concat(
                    ALL_WHO_READ.stream(), Stream.of("officer of another ward", "leader of another ward"))
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> TELLERS =
            Set.of("officer of the ward", "leader of the ward", "machine that writes the district");
    static final Set<String> EVERYBODY = Stream.concat(
                    Readers.PEOPLE.stream(),
                    Stream.of(
                            "officer of the district",
                            "machine that reads the district",
                            "machine that writes the district",
                            "machine of another district"))
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> DIRECTORS = Set.of("standing body of the district");
    static final Set<String> JUDGES =
            Set.of("officer of another ward", "leader of another ward", "standing body of the district");
    static final Set<String> HOLDERS = Set.of("standing body of the district", "officer of the district");
    static final Set<String> IMPORTERS = Set.of("analyst of the district", "administrator");

    /** None of the requests changes anything. */
    static final Map<String, Door> DOORS = Map.ofEntries(
            Map.entry("GET /api/obligations", new Door("/api/obligations?unit=00139", ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE, new Door(REPORT, ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE + "/history", new Door(REPORT + "/history", ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE + "/versions/{version}", new Door(REPORT + "/versions/1", ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE + "/sheet", new Door(REPORT + "/sheet", ALL_WHO_READ)),
            Map.entry("POST " + TEMPLATE + "/sheet", new Door(REPORT + "/sheet?dryRun=true", "a sheet", WRITERS)),
            Map.entry("POST /api/sheets", new Door("/api/sheets", WRITERS_OF_ANYTHING)),
            Map.entry("POST /api/uploads", new Door("/api/uploads?dryRun=true", "[]", WRITERS_OF_ANYTHING)),
            Map.entry("GET /api/uploads", new Door("/api/uploads", WRITERS_OF_ANYTHING)),
            Map.entry("GET /api/uploads/{id}", new Door("/api/uploads/" + new UUID(0, 0), WRITERS_OF_ANYTHING)),
            Map.entry(
                    "GET /api/uploads/{id}/faults",
                    new Door("/api/uploads/" + new UUID(0, 0) + "/faults", WRITERS_OF_ANYTHING)),
            Map.entry("POST " + TEMPLATE + "/sheet/marked", new Door(REPORT + "/sheet/marked", "a sheet", WRITERS)),
            Map.entry("GET " + TEMPLATE + "/attachments", new Door(REPORT + "/attachments", ALL_WHO_READ)),
            Map.entry("POST " + TEMPLATE + "/attachments", new Door(REPORT + "/attachments", "%PDF-", WRITERS)),
            Map.entry("GET " + TEMPLATE + "/attachments/{id}", new Door(REPORT + "/attachments/0", ALL_WHO_READ)),
            Map.entry("DELETE " + TEMPLATE + "/attachments/{id}", new Door(REPORT + "/attachments/0", WRITERS)),
            Map.entry("PUT " + TEMPLATE + "/draft", new Door(REPORT + "/draft", "{\"figures\":[]}", WRITERS)),
            Map.entry("POST " + TEMPLATE + "/submission", new Door(REPORT + "/submission", FIGURES, WRITERS)),
            Map.entry(
                    "POST " + TEMPLATE + "/correction",
                    new Door(REPORT + "/correction", "{\"reason\":\"r\",\"figures\":[]}", WRITERS)),
            Map.entry(
                    "POST " + TEMPLATE + "/withdrawal",
                    new Door(REPORT + "/withdrawal", "{\"version\":99,\"reason\":\"r\"}", WRITERS)),
            Map.entry(
                    "POST " + TEMPLATE + "/approval",
                    new Door(REPORT + "/approval", "{\"version\":99}", Set.of("leader of the ward"))),
            Map.entry(
                    "POST " + TEMPLATE + "/return",
                    new Door(
                            REPORT + "/return",
                            "{\"version\":99,\"reason\":\"r\"}",
                            Set.of("leader of the ward", "standing body of the district"))),
            Map.entry(
                    "POST " + TEMPLATE + "/reminder",
                    new Door(REPORT + "/reminder", "{}", Set.of("standing body of the district"))),
            Map.entry(
                    "POST " + TEMPLATE + "/paper",
                    new Door(
                            REPORT + "/paper",
                            "{\"receivedOn\":\"2023-03-09\",\"reason\":\"r\",\"figures\":[]}",
                            DIRECTORS)),
            Map.entry(
                    "POST " + TEMPLATE + "/extension",
                    new Door(REPORT + "/extension", "{\"due\":\"2023-03-01\",\"reason\":\"r\"}", DIRECTORS)),
            Map.entry("POST " + TEMPLATE + "/closing", new Door(REPORT + "/closing", "", DIRECTORS)),
            Map.entry(
                    "POST " + TEMPLATE + "/reopening",
                    new Door(REPORT + "/reopening", "{\"reason\":\"r\"}", DIRECTORS)),
            Map.entry(
                    "POST " + PERIOD + "/extension",
                    new Door(QUARTER + "/extension", "{\"due\":\"2023-03-01\",\"reason\":\"r\"}", DIRECTORS)),
            Map.entry("POST " + PERIOD + "/closing", new Door(QUARTER + "/closing?under=00139", "", DIRECTORS)),
            Map.entry(
                    "POST " + PERIOD + "/reopening",
                    new Door(QUARTER + "/reopening?under=00139", "{\"reason\":\"r\"}", DIRECTORS)),
            Map.entry("GET /api/occurrences", new Door("/api/occurrences?unit=00139", ALL_WHO_READ)),
            Map.entry("GET /api/participations", new Door("/api/participations?unit=00139", ALL_WHO_READ)),
            Map.entry("GET " + SLOT, new Door(TASK, ALL_OF_THE_TASK)),
            Map.entry("POST " + SLOT + "/{unit}/report", new Door(TASK + "/00139/report", "{}", TELLERS)),
            Map.entry(
                    "POST " + SLOT + "/{unit}/addition",
                    new Door(
                            TASK + "/00124/addition",
                            "{}",
                            Set.of(
                                    "officer of another ward",
                                    "leader of another ward",
                                    "machine that writes the district"))),
            Map.entry(
                    "POST " + SLOT + "/{unit}/reminder",
                    new Door(TASK + "/00139/reminder", "{\"sentence\":\"Gọi 0912345678\"}", DIRECTORS)),
            Map.entry("GET " + FILES, new Door(TASK + "/00139/report/attachments", ALL_OF_THE_TASK)),
            Map.entry("POST " + FILES, new Door(TASK + "/00139/report/attachments", "%PDF-", TELLERS)),
            Map.entry("GET " + FILES + "/{id}", new Door(TASK + "/00139/report/attachments/0", ALL_OF_THE_TASK)),
            Map.entry("DELETE " + FILES + "/{id}", new Door(TASK + "/00139/report/attachments/0", TELLERS)),
            Map.entry("GET /api/rounds", new Door("/api/rounds", EVERYBODY)),
            Map.entry("GET " + ROUND + "/sheets", new Door(TestRounds.SHEETS, ALL_OF_THE_TASK)),
            Map.entry("GET " + ROUND + "/sheets/{unit}", new Door(TestRounds.SHEETS + "/00139", ALL_OF_THE_TASK)),
            Map.entry(
                    "POST " + ROUND + "/sheets/{unit}/judgement",
                    new Door(
                            TestRounds.SHEETS + "/00139/judgement",
                            "{\"seen\":99}",
                            Stream.of(TELLERS, JUDGES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()))),
            Map.entry(
                    "POST " + ROUND + "/sheets/{unit}/return",
                    new Door(
                            TestRounds.SHEETS + "/00139/return",
                            "{\"seen\":99,\"to\":\"self\",\"reason\":\"r\"}",
                            JUDGES)),
            Map.entry("GET " + EVIDENCE, new Door(SELF, ALL_OF_THE_TASK)),
            Map.entry("POST " + EVIDENCE, new Door(SELF, "%PDF-", TELLERS)),
            Map.entry("GET " + EVIDENCE + "/{id}", new Door(SELF + "/0", ALL_OF_THE_TASK)),
            Map.entry("DELETE " + EVIDENCE + "/{id}", new Door(SELF + "/0", TELLERS)),
            Map.entry("POST " + ROUND + "/closing", new Door("/api/rounds/TD/1/closing", "{}", DIRECTORS)),
            Map.entry("GET /api/requests", new Door("/api/requests?unit=00139", ALL_WHO_READ)),
            Map.entry("GET /api/requests/{request}", new Door(REQUEST, ALL_WHO_READ)),
            Map.entry(
                    "PUT /api/requests/{request}",
                    new Door(
                            REQUEST,
                            "{}",
                            Set.of("standing body of the district", "standing body of another district"))),
            Map.entry("POST /api/requests/{request}/{unit}/answer", new Door(REQUEST + "/00139/answer", "{}", TELLERS)),
            Map.entry(
                    "POST /api/requests/{request}/{unit}/reminder",
                    new Door(REQUEST + "/00139/reminder", "{\"sentence\":\"Gọi 0912345678\"}", DIRECTORS)),
            Map.entry("POST /api/requests/{request}/closing", new Door(CLOSED + "/closing", "", DIRECTORS)),
            Map.entry("GET /api/matters", new Door("/api/matters?unit=00139", ALL_WHO_READ)),
            Map.entry("GET /api/matters/{matter}", new Door(MATTER, ALL_WHO_READ)),
            Map.entry("PUT /api/matters/{matter}", new Door(MATTER, "{\"unit\":\"00139\"}", TELLERS)),
            Map.entry("POST /api/matters/{matter}/handing-on", new Door(MATTER + "/handing-on", "{}", HOLDERS)),
            Map.entry("POST /api/matters/{matter}/answer", new Door(MATTER + "/answer", "{}", HOLDERS)),
            Map.entry(
                    "POST /api/matters/{matter}/withdrawal",
                    new Door(MATTER + "/withdrawal", "{\"words\":\"Gọi 0912345678\"}", TELLERS)),
            Map.entry(
                    "GET /api/approvals",
                    new Door("/api/approvals", Set.of("leader of the ward", "leader of another ward"))),
            Map.entry(
                    "POST /api/approvals",
                    new Door(
                            "/api/approvals",
                            "{\"reports\":[{\"unit\":\"00139\",\"form\":\"LB2023-Q\",\"period\":\"2023-Q1\","
                                    + "\"version\":99}]}",
                            Set.of("leader of the ward", "leader of another ward"))),
            Map.entry(
                    "POST /api/history",
                    new Door(
                            "/api/history?dryRun=true",
                            "unit,indicator,period,value,numerator,denominator\n00139,URB-01,2022-Q1,3,,",
                            IMPORTERS)));

    private Doors() {}

    private static Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>(Readers.TOKENS);
        readers.put("officer of the district", Room.officer("004"));
        readers.put(
                "machine of another district",
                TestTokens.shared().machine("ngoai", "009", "reports:write", "figures:read"));
        return readers;
    }
}
