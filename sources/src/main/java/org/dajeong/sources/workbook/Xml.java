package org.dajeong.sources.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The parts of a workbook as XML, read tag by tag.
final class Xml {

    /// The parser of the JDK, whatever others lie on the class path; nothing outside of a part is fetched.
    private static final XMLInputFactory FACTORY = factory();

    /// Takes the tags of a part, one after the other.
    @FunctionalInterface
    interface Tags {

        void start(XMLStreamReader tag) throws XMLStreamException, IOException;
    }

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// The bytes are decoded here: the parser would tell standard error about wrong ones.
    static XMLStreamReader reader(InputStream stream) throws XMLStreamException, IOException {
        PushbackInputStream bytes = new PushbackInputStream(stream, 2);
        byte[] mark = bytes.readNBytes(2);
        bytes.unread(mark);
        boolean wide = mark.length == 2 && (mark[0] & 0xFF) + (mark[1] & 0xFF) == 0xFE + 0xFF;
        CharsetDecoder decoder = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader text = new InputStreamReader(bytes, decoder);
        return FACTORY.createXMLStreamReader(wide ? text : withoutMark(text));
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text, 1);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    /// Reads a part to its end.
    static void read(InputStream stream, Tags tags) throws IOException {
        try (stream) {
            XMLStreamReader reader = reader(stream);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    tags.start(reader);
                } else if (event == XMLStreamConstants.DTD) {
                    throw new IOException("a part of a workbook declares a document type");
                }
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // What is no number or no cell; the parser, too, meets damage with exceptions of its own.
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    /// What lies below a parser's exception, which wraps what the stream throws.
    static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
    }

    /// An attribute without a namespace.
    static @Nullable String attribute(XMLStreamReader tag, String name) {
        return tag.getAttributeValue("", name);
    }

    /// An attribute without a namespace that must be there.
    static String required(XMLStreamReader tag, String name) {
        String value = attribute(tag, name);
        if (value == null) {
            throw new IllegalArgumentException("<%s> has no %s".formatted(tag.getLocalName(), name));
        }
        return value;
    }

    /// An attribute of the namespace of relationships, in either of its two spellings.
    static String relationship(XMLStreamReader tag) {
        for (int i = 0; i < tag.getAttributeCount(); i++) {
            String namespace = tag.getAttributeNamespace(i);
            if (tag.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && namespace.endsWith("/relationships")) {
                return tag.getAttributeValue(i);
            }
        }
        throw new IllegalArgumentException("<%s> has no relationship".formatted(tag.getLocalName()));
    }
}
