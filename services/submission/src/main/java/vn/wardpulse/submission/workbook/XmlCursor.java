package vn.wardpulse.submission.workbook;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through one part of a workbook, element by element, and through nothing that the part points to. */
final class XmlCursor {

    /** What Excel lets a cell hold. */
    private static final int LONGEST_TEXT = 32_767;

    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final XMLStreamReader xml;

    XmlCursor(String file, byte[] part) {
        this.file = file;
        try {
            this.xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException e) {
            throw Unwelcome.DAMAGED.toAnswer(file);
        }
    }

    /** The JDK's own, whichever others are on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Steps on; false at the end. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() == XMLStreamConstants.DTD) {
                throw Unwelcome.DOCUMENT_TYPE.toAnswer(file);
            }
            return true;
        } catch (XMLStreamException e) {
            throw Unwelcome.DAMAGED.toAnswer(file);
        }
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The attribute of that local name, whichever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attributeOr(String name, String otherwise) {
        return Objects.requireNonNullElse(attribute(name), otherwise);
    }

    /** The text of the element {@code name} that begins here. */
    String text(String name) {
        StringBuilder text = new StringBuilder();
        append(name, text);
        return text.toString();
    }

    /** The text of an element that has it in runs; without what says how it is pronounced. */
    String runs(String name) {
        StringBuilder text = new StringBuilder();
        int pronounced = 0;
        while (next() && !isEnd(name)) {
            pronounced += isStart("rPh") ? 1 : isEnd("rPh") ? -1 : 0;
            if (pronounced == 0 && isStart("t")) {
                append("t", text);
            }
        }
        return text.toString();
    }

    private void append(String name, StringBuilder text) {
        while (next() && !isEnd(name)) {
            if (xml.isCharacters()) {
                if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
                    throw Unwelcome.CELL_TOO_LONG.toAnswer(file);
                }
                text.append(xml.getText());
            }
        }
    }
}
