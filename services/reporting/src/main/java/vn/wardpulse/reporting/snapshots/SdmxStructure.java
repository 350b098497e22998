package vn.wardpulse.reporting.snapshots;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardpulse.files.Xml;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Name;
import vn.wardpulse.reporting.snapshots.SdmxCodes.Code;
import vn.wardpulse.reporting.snapshots.SdmxCodes.CodeList;

/**
 * What the columns and codes of {@link SdmxData} mean, as a structure message of SDMX-ML 3.0: data flow, data structure,
 * concepts and code lists, in Vietnamese and English.
 */
final class SdmxStructure {

    static final String TYPE = "application/vnd.sdmx.structure+xml; version=3.0.0";

    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";
    private static final String CONCEPTS = "CS_FIGURES";

    private final Snapshots.Stored snapshot;
    private final SdmxIds ids;
    private final Map<String, CodeList> lists;

    SdmxStructure(Snapshots snapshots, Snapshots.Stored snapshot) {
        this.snapshot = snapshot;
        this.ids = new SdmxIds(snapshot);
        Manifest manifest = snapshot.manifest();
        this.lists = new SdmxCodes(
                        FrozenNames.of(snapshots, manifest.number()),
                        manifest.scope().periods())
                .lists().stream()
                        .collect(Collectors.toMap(CodeList::id, list -> list, (one, other) -> one, LinkedHashMap::new));
    }

    void write(OutputStream out) {
        Xml xml = new Xml(out)
                .open(
                        "mes:Structure",
                        "xmlns:mes",
                        SCHEMAS + "message",
                        "xmlns:str",
                        SCHEMAS + "structure",
                        "xmlns:com",
                        SCHEMAS + "common");
        header(xml);
        xml.open("mes:Structures");
        flow(xml);
        xml.open("str:Codelists");
        lists.values().forEach(list -> list(xml, list));
        xml.close();
        concepts(xml);
        structure(xml);
        xml.close().close().end();
    }

    private void header(Xml xml) {
        xml.open("mes:Header")
                .text("mes:ID", ids.flow())
                .text("mes:Test", "false")
                .text("mes:Prepared", snapshot.manifest().takenAt().toString())
                .leaf("mes:Sender", "id", SdmxIds.AGENCY)
                .leaf("mes:Receiver", "id", "not_supplied")
                .close();
    }

    /** What belongs to whom in which version, and what it is called. */
    private void open(Xml xml, String element, String type, String id) {
        xml.open(
                element,
                "agencyID",
                SdmxIds.AGENCY,
                "id",
                id,
                "version",
                SdmxIds.VERSION,
                "urn",
                SdmxIds.urn(type, id));
    }

    private static void named(Xml xml, Name name) {
        xml.text("com:Name", name.vi(), "xml:lang", "vi").text("com:Name", name.en(), "xml:lang", "en");
    }

    private void titled(Xml xml) {
        Manifest manifest = snapshot.manifest();
        named(
                xml,
                new Name(
                        "Bản chốt số %d: %s".formatted(manifest.number(), manifest.name()),
                        "Snapshot %d: %s".formatted(manifest.number(), manifest.name())));
    }

    private void flow(Xml xml) {
        xml.open("str:Dataflows");
        open(xml, "str:Dataflow", "datastructure.Dataflow", ids.flow());
        xml.open("com:Annotations");
        About.of(snapshot)
                .forEach((key, value) -> xml.open("com:Annotation", "id", key)
                        .text("com:AnnotationType", "wardpulse")
                        .text("com:AnnotationValue", value)
                        .close());
        xml.close();
        titled(xml);
        xml.text("str:Structure", SdmxIds.urn("datastructure.DataStructure", ids.flow()));
        xml.close().close();
    }

    private String id(CodeList list) {
        return list.own() ? ids.own(list.id()) : list.id();
    }

    private void list(Xml xml, CodeList list) {
        open(xml, "str:Codelist", "codelist.Codelist", id(list));
        named(xml, list.name());
        for (Code code : list.codes()) {
            xml.open("str:Code", "id", code.id());
            named(xml, code.name());
            Name more = code.description();
            if (more != null) {
                xml.text("com:Description", more.vi(), "xml:lang", "vi")
                        .text("com:Description", more.en(), "xml:lang", "en");
            }
            xml.close();
        }
        xml.close();
    }

    private void concepts(Xml xml) {
        xml.open("str:ConceptSchemes");
        open(xml, "str:ConceptScheme", "conceptscheme.ConceptScheme", CONCEPTS);
        named(xml, new Name("Khái niệm của số liệu", "Concepts of figures"));
        List<SdmxComponent> all = new ArrayList<>(SdmxComponent.DIMENSIONS);
        all.add(SdmxComponent.TIME);
        all.add(SdmxComponent.MEASURE);
        all.addAll(SdmxComponent.ATTRIBUTES);
        for (SdmxComponent component : all) {
            xml.open("str:Concept", "id", component.id());
            named(xml, component.name());
            xml.close();
        }
        xml.close().close();
    }

    private void structure(Xml xml) {
        xml.open("str:DataStructures");
        open(xml, "str:DataStructure", "datastructure.DataStructure", ids.flow());
        titled(xml);
        xml.open("str:DataStructureComponents");
        xml.open("str:DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        for (SdmxComponent dimension : SdmxComponent.DIMENSIONS) {
            xml.open("str:Dimension", "id", dimension.id(), "position", position++);
            represented(xml, dimension);
            xml.close();
        }
        xml.open("str:TimeDimension", "id", SdmxComponent.TIME.id());
        represented(xml, SdmxComponent.TIME);
        xml.close().close();
        xml.open("str:AttributeList", "id", "AttributeDescriptor");
        for (SdmxComponent attribute : SdmxComponent.ATTRIBUTES) {
            xml.open("str:Attribute", "id", attribute.id(), "usage", "optional");
            represented(xml, attribute);
            related(xml, attribute);
            xml.close();
        }
        xml.close();
        xml.open("str:MeasureList", "id", "MeasureDescriptor");
        xml.open("str:Measure", "id", SdmxComponent.MEASURE.id(), "usage", "optional");
        represented(xml, SdmxComponent.MEASURE);
        xml.close().close();
        xml.close().close().close();
    }

    private void represented(Xml xml, SdmxComponent component) {
        xml.text("str:ConceptIdentity", SdmxIds.urn("conceptscheme.Concept", CONCEPTS) + "." + component.id());
        xml.open("str:LocalRepresentation");
        CodeList list = component.list() == null ? null : lists.get(component.list());
        if (list == null) {
            xml.leaf("str:TextFormat", "textType", String.valueOf(component.type()));
        } else {
            xml.text("str:Enumeration", SdmxIds.urn("codelist.Codelist", id(list)));
        }
        xml.close();
    }

    private static void related(Xml xml, SdmxComponent attribute) {
        xml.open("str:AttributeRelationship");
        if (attribute.by().isEmpty()) {
            xml.leaf("str:Observation");
        } else {
            attribute.by().forEach(dimension -> xml.text("str:Dimension", dimension));
        }
        xml.close();
    }
}
