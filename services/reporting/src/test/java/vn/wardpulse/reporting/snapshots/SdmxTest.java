package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.Period;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.Duck;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

/** Snapshots in SDMX: the data is read back to the last digit, and everything in it is declared in its structure. */
@ReportingTest
class SdmxTest {

    /** What SDMX allows as the id of a code, and as the id of whatever has a column or a list. */
    private static final String CODE = "[A-Za-z0-9_@$\\-]+";

    private static final String ID = "[A-Za-z][A-Za-z0-9_\\-]*";

    private static final String ALL = "*";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    Snapshots snapshots;

    private Api analyst;
    private int number;

    @BeforeEach
    void freeze() {
        teller.tell();
        analyst = Api.person(port, "004", "analyst");
        number = FrozenWide.freeze(teller, analyst);
    }

    private byte[] export(int of, String format) throws Exception {
        return Api.bytes(analyst.request("/api/snapshots/%d/export?format=%s".formatted(of, format)));
    }

    private List<NamedCsvRecord> data(int of) throws Exception {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(export(of, "sdmx-csv"), UTF_8))) {
            return reader.stream().toList();
        }
    }

    private Document structure(int of) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export(of, "sdmx-structure")));
    }

    private static List<Element> all(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static List<Element> all(Element element, String name) {
        return elements(element.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(n -> (Element) nodes.item(n))
                .toList();
    }

    /** Codes of each list, by the list's URN. */
    private static Map<String, Set<String>> lists(Document structure) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (Element list : all(structure, "str:Codelist")) {
            Set<String> codes = new HashSet<>();
            for (Element code : all(list, "str:Code")) {
                assertThat(codes.add(code.getAttribute("id"))).isTrue();
                assertThat(code.getAttribute("id")).matches(CODE);
            }
            lists.put(list.getAttribute("urn"), codes);
        }
        return lists;
    }

    /** Of each column that has codes, its list. */
    private static Map<String, String> coded(Document structure) {
        Map<String, String> coded = new LinkedHashMap<>();
        for (String kind : List.of("str:Dimension", "str:Attribute")) {
            for (Element component : all(structure, kind)) {
                all(component, "str:Enumeration")
                        .forEach(list -> coded.put(component.getAttribute("id"), list.getTextContent()));
            }
        }
        return coded;
    }

    private static List<String> columns(Document structure) {
        return Stream.of("str:Dimension", "str:TimeDimension", "str:Measure", "str:Attribute")
                .flatMap(kind -> all(structure, kind).stream())
                .map(component -> component.getAttribute("id"))
                // A relationship names a dimension by the same element, without an id.
                .filter(id -> !id.isEmpty())
                .toList();
    }

    @Test
    void begins_as_sdmx_csv_does_and_has_the_columns_of_its_structure_in_their_order() throws Exception {
        Document structure = structure(number);
        NamedCsvRecord first = data(number).getFirst();
        List<String> heads = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        heads.addAll(columns(structure));
        assertThat(first.getHeader()).containsExactlyElementsOf(heads);
        assertThat(heads).startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR", "CHANNEL");
        Element flow = all(structure, "str:Dataflow").getFirst();
        String reference = "%s:%s(%s)"
                .formatted(flow.getAttribute("agencyID"), flow.getAttribute("id"), flow.getAttribute("version"));
        assertThat(data(number)).allSatisfy(row -> {
            assertThat(row.getField("STRUCTURE")).isEqualTo("dataflow");
            assertThat(row.getField("STRUCTURE_ID")).isEqualTo(reference);
            assertThat(row.getField("ACTION")).isEqualTo("I");
        });
        var answer = analyst.get("/api/snapshots/%d/export?format=sdmx-csv".formatted(number));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/vnd.sdmx.data+csv")
                .contains("version=2.0.0");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("snapshot-%d.sdmx.csv".formatted(number));
    }

    @Test
    void every_observation_is_one_of_its_kind_and_every_code_is_in_its_list() throws Exception {
        Document structure = structure(number);
        Map<String, Set<String>> lists = lists(structure);
        Map<String, String> coded = coded(structure);
        assertThat(coded)
                .containsOnlyKeys(
                        "FREQ",
                        "REF_AREA",
                        "INDICATOR",
                        "CHANNEL",
                        "ACCUMULATION",
                        "OBS_STATUS",
                        "UNIT_MEASURE",
                        "TARGET_STATUS");
        assertThat(lists).containsOnlyKeys(coded.values());
        Set<List<String>> keys = new HashSet<>();
        for (NamedCsvRecord row : data(number)) {
            assertThat(keys.add(row.getFields().subList(3, 9))).as("%s", row).isTrue();
            coded.forEach(
                    (column, list) -> assertThat(lists.get(list)).as(column).contains(row.getField(column)));
            assertThat(row.getField("TIME_PERIOD")).matches("2023-0[789]|2023-Q3");
        }
    }

    /** Figures of each cell, by unit, period, indicator, channel and accumulation. */
    private Map<List<String>, List<@Nullable String>> frozen(int of) {
        Map<List<String>, List<@Nullable String>> frozen = new HashMap<>();
        for (JsonNode cell : FrozenWide.objects(snapshots, of, Section.CELLS)) {
            put(frozen, cell, ALL, cell);
            cell.path("channels")
                    .forEach(part -> put(frozen, cell, part.path("channel").asString("-"), part));
        }
        return frozen;
    }

    private static void put(
            Map<List<String>, List<@Nullable String>> frozen, JsonNode cell, String channel, JsonNode totals) {
        for (String span : List.of("own", "toDate")) {
            List<@Nullable String> figures = new ArrayList<>();
            for (String field : List.of("amount", "over", "owed", "reported", "partial", "approved", "late")) {
                figures.add(plain(totals.path(span).path(field).asString("")));
            }
            figures.add(plain(cell.path("achievement").asString("")));
            figures.add(cell.path("status").asString());
            frozen.put(
                    List.of(
                            cell.path("unit").asString(),
                            cell.path("period").asString(),
                            cell.path("indicator").asString(),
                            channel,
                            span),
                    figures);
        }
    }

    private static @Nullable String plain(String text) {
        return text.isEmpty() ? null : Duck.plain(new BigDecimal(text));
    }

    private static Map<List<String>, List<@Nullable String>> read(List<NamedCsvRecord> data) {
        Map<List<String>, List<@Nullable String>> read = new HashMap<>();
        for (NamedCsvRecord row : data) {
            boolean parts = !row.getField("DENOMINATOR").isEmpty();
            List<@Nullable String> figures = new ArrayList<>();
            figures.add(plain(row.getField(parts ? "NUMERATOR" : "OBS_VALUE")));
            for (String field : List.of(
                    "DENOMINATOR",
                    "UNITS_OWED",
                    "UNITS_REPORTED",
                    "UNITS_PARTIAL",
                    "UNITS_APPROVED",
                    "UNITS_LATE",
                    "ACHIEVEMENT")) {
                figures.add(plain(row.getField(field)));
            }
            figures.add(row.getField("TARGET_STATUS"));
            String channel = row.getField("CHANNEL");
            read.put(
                    List.of(
                            own(row.getField("REF_AREA")),
                            period(row.getField("TIME_PERIOD")).toString(),
                            own(row.getField("INDICATOR")),
                            channel.equals("_T") ? ALL : channel.equals("_X") ? "-" : own(channel),
                            row.getField("ACCUMULATION").equals("OWN") ? "own" : "toDate"),
                    figures);
        }
        return read;
    }

    private static String own(String code) {
        return code.replace('$', '.').replace('@', '~');
    }

    private static Period period(String time) {
        return Period.parse(time.replace("-S", "-H").replace("-01-01/P9M", "-N1"));
    }

    @Test
    void every_figure_reads_back_as_it_was_frozen_to_the_last_digit() throws Exception {
        List<NamedCsvRecord> data = data(number);
        Map<List<String>, List<@Nullable String>> frozen = frozen(number);
        assertThat(read(data)).isNotEmpty().isEqualTo(frozen);
        assertThat(data).hasSameSizeAs(frozen.keySet());
        assertThat(data)
                .anySatisfy(row -> assertThat(
                                row.getField("OBS_VALUE").replaceAll("\\D", "").length())
                        .isGreaterThan(18));
        assertThat(data)
                .anySatisfy(
                        row -> assertThat(row.getField("NUMERATOR").length()).isGreaterThan(17));
    }

    @Test
    void rates_are_shown_as_on_pages_and_what_is_missing_is_said_and_never_nought() throws Exception {
        Map<List<String>, String> shown =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        FrozenTable table = FrozenTable.CELLS;
        for (List<@Nullable String> row : FrozenWide.stored(snapshots, number, table)) {
            List<String> key = List.of(
                    String.valueOf(row.get(FrozenWide.column(table, "unit"))),
                    String.valueOf(row.get(FrozenWide.column(table, "period"))),
                    String.valueOf(row.get(FrozenWide.column(table, "indicator"))));
            shown.put(key, String.valueOf(row.get(FrozenWide.column(table, "value"))));
        }
        int rates = 0;
        for (NamedCsvRecord row : data(number)) {
            String value = row.getField("OBS_VALUE");
            String state = row.getField("OBS_STATUS");
            if (value.isEmpty()) {
                assertThat(state).isEqualTo(row.getField("DENOMINATOR").equals("0") ? "M" : "O");
                continue;
            }
            assertThat(state)
                    .isEqualTo(
                            row.getField("UNITS_PARTIAL").equals("0")
                                            && row.getField("UNITS_APPROVED").equals(row.getField("UNITS_REPORTED"))
                                    ? "A"
                                    : "P");
            if (!row.getField("DENOMINATOR").isEmpty()
                    && row.getField("ACCUMULATION").equals("OWN")) {
                assertThat(plain(value))
                        .isEqualTo(shown.get(List.of(
                                row.getField("REF_AREA"),
                                period(row.getField("TIME_PERIOD")).toString(),
                                row.getField("INDICATOR"))));
                rates++;
            }
        }
        assertThat(rates).isGreaterThan(10);
    }

    @Test
    void the_structure_says_everything_in_both_languages_and_whose_the_figures_are() throws Exception {
        Document structure = structure(number);
        assertThat(structure.getDocumentElement().getTagName()).isEqualTo("mes:Structure");
        assertThat(structure.getDocumentElement().getAttribute("xmlns:str"))
                .isEqualTo("http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure");
        for (String kind : List.of(
                "str:Dataflow", "str:Codelist", "str:Code", "str:ConceptScheme", "str:Concept", "str:DataStructure")) {
            assertThat(all(structure, kind)).as(kind).isNotEmpty().allSatisfy(element -> {
                List<String> languages = new ArrayList<>();
                for (Element child : elements(element.getChildNodes())) {
                    if (child.getTagName().equals("com:Name")) {
                        languages.add(child.getAttribute("xml:lang"));
                        assertThat(child.getTextContent()).isNotBlank();
                    }
                }
                assertThat(languages).containsExactly("vi", "en");
            });
        }
        Set<String> concepts = new HashSet<>();
        String scheme = all(structure, "str:ConceptScheme").getFirst().getAttribute("urn");
        all(structure, "str:Concept")
                .forEach(concept -> concepts.add(
                        scheme.replace(".ConceptScheme=", ".Concept=") + "." + concept.getAttribute("id")));
        assertThat(all(structure, "str:ConceptIdentity"))
                .hasSize(concepts.size())
                .allSatisfy(identity -> assertThat(concepts).contains(identity.getTextContent()));
        assertThat(columns(structure))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches(ID));
        Element flow = all(structure, "str:Dataflow").getFirst();
        assertThat(all(flow, "str:Structure").getFirst().getTextContent())
                .isEqualTo(all(structure, "str:DataStructure").getFirst().getAttribute("urn"));
        Snapshots.Stored stored = snapshots.find(number).orElseThrow();
        Map<String, String> said = new LinkedHashMap<>();
        all(flow, "com:Annotation")
                .forEach(annotation -> said.put(
                        annotation.getAttribute("id"),
                        all(annotation, "com:AnnotationValue").getFirst().getTextContent()));
        assertThat(said).isEqualTo(About.of(stored)).containsEntry("wardpulse.hash", stored.hash());
        assertThat(flow.getAttribute("id"))
                .isEqualTo("SNAPSHOT_%d_%s"
                        .formatted(number, stored.hash().substring(0, 16).toUpperCase(Locale.ROOT)));
    }

    /** The parts of a structure stand in the order that the schema of SDMX-ML 3.0 asks for. */
    @Test
    void the_structure_is_in_the_order_of_its_schema() throws Exception {
        Element structure = all(structure(number), "str:DataStructure").getFirst();
        assertThat(children(structure)).containsExactly("com:Name", "com:Name", "str:DataStructureComponents");
        Element components = all(structure, "str:DataStructureComponents").getFirst();
        assertThat(children(components)).containsExactly("str:DimensionList", "str:AttributeList", "str:MeasureList");
        assertThat(all(components, "str:Attribute"))
                .allSatisfy(attribute -> assertThat(children(attribute))
                        .containsExactly(
                                "str:ConceptIdentity", "str:LocalRepresentation", "str:AttributeRelationship"));
        assertThat(children(all(structure(number), "str:Dataflow").getFirst()))
                .containsExactly("com:Annotations", "com:Name", "com:Name", "str:Structure");
        assertThat(children(all(structure(number), "mes:Header").getFirst()))
                .containsExactly("mes:ID", "mes:Test", "mes:Prepared", "mes:Sender", "mes:Receiver");
        assertThat(all(components, "str:TimeDimension").getFirst().getTextContent())
                .endsWith(".TIME_PERIOD");
        Set<String> types = new HashSet<>();
        all(components, "str:TextFormat").forEach(format -> types.add(format.getAttribute("textType")));
        assertThat(types).containsExactlyInAnyOrder("ObservationalTimePeriod", "Decimal", "Integer");
    }

    private static List<String> children(Element element) {
        return elements(element.getChildNodes()).stream()
                .map(Element::getTagName)
                .toList();
    }

    @Test
    void both_are_the_same_bytes_whenever_they_are_asked_for() throws Exception {
        assertThat(export(number, "sdmx-csv")).isEqualTo(export(number, "sdmx-csv"));
        assertThat(export(number, "sdmx-structure")).isEqualTo(export(number, "sdmx-structure"));
    }

    /** Codes of units that came after others, points in codes, channels, half-years and nine months. */
    @Test
    void what_sdmx_has_other_signs_for_reads_back_as_well() throws Exception {
        int odd = odd();
        List<NamedCsvRecord> data = written(odd);
        assertThat(read(data)).hasSize(12).isEqualTo(frozen(odd));
        Set<String> times = new HashSet<>();
        Set<String> units = new HashSet<>();
        Set<String> channels = new HashSet<>();
        data.forEach(row -> {
            times.add(row.getField("FREQ") + " " + row.getField("TIME_PERIOD"));
            units.add(row.getField("REF_AREA"));
            channels.add(row.getField("CHANNEL"));
        });
        assertThat(times).containsExactlyInAnyOrder("S 2023-S2", "M9 2023-01-01/P9M");
        assertThat(units).containsExactly("A@20250701$x");
        assertThat(channels).containsExactlyInAnyOrder("_T", "RADIO$1", "_X");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SdmxStructure(snapshots, snapshots.find(odd).orElseThrow()).write(out);
        Document structure = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        Map<String, Set<String>> lists = lists(structure);
        coded(structure)
                .forEach((column, list) -> data.forEach(
                        row -> assertThat(lists.get(list)).as(column).contains(row.getField(column))));
    }

    private List<NamedCsvRecord> written(int of) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SdmxData(snapshots, snapshots.find(of).orElseThrow()).write(out);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.toString(UTF_8))) {
            return reader.stream().toList();
        }
    }

    /** A snapshot of one unit and indicator that are called as nothing is in the history. */
    private int odd() {
        Content content = new Content();
        content.begin(Section.DEFINITIONS);
        List<JsonNode> definitions = FrozenWide.objects(snapshots, number, Section.DEFINITIONS);
        JsonNode cell = FrozenWide.objects(snapshots, number, Section.CELLS).getFirst();
        definitions.stream()
                .filter(definition -> !definition.path("kind").asString().equals("target"))
                .map(definition -> called(definition, cell.path("indicator").asString()))
                .forEach(definition -> content.add(Canonical.bytes(definition)));
        content.begin(Section.CELLS);
        for (String period : List.of("2023-H2", "2023-N1")) {
            ObjectNode odd = (ObjectNode) cell.deepCopy();
            odd.put("unit", "A~20250701.x").put("period", period).put("indicator", "X.1");
            ArrayNode channels = odd.putArray("channels");
            channels.addObject()
                    .put("channel", "RADIO.1")
                    .setAll(Map.of(
                            "own",
                            odd.path("own").deepCopy(),
                            "toDate",
                            odd.path("toDate").deepCopy()));
            channels.addObject()
                    .setAll(Map.of(
                            "own",
                            odd.path("own").deepCopy(),
                            "toDate",
                            odd.path("toDate").deepCopy()));
            content.add(Canonical.bytes(odd));
        }
        Snapshots.Stored sound = snapshots.find(number).orElseThrow();
        Manifest like = sound.manifest();
        return snapshots
                .add(
                        last -> new Manifest(
                                like.format(),
                                last.number() + 1,
                                "Tên lạ",
                                null,
                                false,
                                null,
                                like.signedBy(),
                                like.takenAt(),
                                like.scope(),
                                like.position(),
                                content.counts(),
                                content.hash(),
                                last.hash()),
                        content,
                        hash -> sound.signature())
                .manifest()
                .number();
    }

    private static JsonNode called(JsonNode definition, String indicator) {
        ObjectNode other = (ObjectNode) definition.deepCopy();
        ObjectNode body = (ObjectNode) other.path("body");
        if (other.path("key").asString().equals("A")) {
            other.put("key", "A~20250701.x");
            body.put("id", "A~20250701.x");
        }
        if (other.path("key").asString().equals(indicator)) {
            other.put("key", "X.1");
            body.put("code", "X.1");
            ObjectNode channel = body.putArray("channels").addObject().put("code", "RADIO.1");
            channel.putObject("name").put("vi", "Loa phường").put("en", "Ward radio");
        }
        return other;
    }

    @Test
    void times_are_written_as_sdmx_has_them() {
        assertThat(Stream.of("2023-03", "2023-Q2", "2023-H1", "2023-N1", "2023")
                        .map(Period::parse)
                        .map(period -> SdmxIds.frequency(period.frequency()) + " " + SdmxIds.period(period)))
                .containsExactly("M 2023-03", "Q 2023-Q2", "S 2023-S1", "M9 2023-01-01/P9M", "A 2023");
    }
}
