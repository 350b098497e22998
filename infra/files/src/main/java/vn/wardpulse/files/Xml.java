package vn.wardpulse.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML as it comes, with names that bring their prefixes. Nothing of it is held. The same calls give the same bytes.
 * If they cannot be written, an {@link UncheckedIOException} says why.
 */
public final class Xml {

    /** The JDK's writer hands over bytes one by one, which costs whoever packs them. */
    private static final int GATHERED = 1 << 13;

    /** The JDK's own, whatever else is on the class path: the same bytes everywhere. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private interface Writing {
        void write() throws XMLStreamException;
    }

    /** @param out is left open; has all of it after {@link #end} */
    public Xml(OutputStream out) {
        try {
            this.out = FACTORY.createXMLStreamWriter(new BufferedOutputStream(out, GATHERED), UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        write(() -> this.out.writeStartDocument(UTF_8.name(), "1.0"));
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw new UncheckedIOException(broken);
            }
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    /** @param attributes names and values in turn */
    public Xml open(String name, Object... attributes) {
        write(() -> {
            out.writeStartElement(name);
            attributes(attributes);
        });
        return this;
    }

    public Xml leaf(String name, Object... attributes) {
        write(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
        return this;
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int n = 0; n < attributes.length; n += 2) {
            out.writeAttribute(String.valueOf(attributes[n]), clean(String.valueOf(attributes[n + 1])));
        }
    }

    public Xml text(String text) {
        write(() -> out.writeCharacters(clean(text)));
        return this;
    }

    public Xml close() {
        write(out::writeEndElement);
        return this;
    }

    /** An element with nothing but text in it. */
    public Xml text(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** All of it is written. */
    public void end() {
        write(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    /** Without what XML 1.0 has no way to say. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
