package org.dajeong.sources.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Copies a part of a workbook, tag by tag, through somebody who may change it.
final class XmlCopy {

    /// Changes a part while it is copied.
    interface Editor {

        /// Takes an element before it is written. It may change the attributes, and write something in front.
        ///
        /// @param tag its name, depth and attributes
        /// @return whether the element stays; what is in it goes with it
        boolean start(Tag tag, XmlWriter out) throws IOException;

        /// Takes the end of an element before that is written.
        void end(Tag tag, XmlWriter out) throws IOException;
    }

    /// An element.
    ///
    /// @param prefix with its colon; empty if there is none
    /// @param depth 1 for the outermost
    /// @param attributes with prefixes, declarations of namespaces first; may be changed
    record Tag(String prefix, String name, int depth, Map<String, String> attributes) {}

    private final Editor editor;
    private final XmlWriter out;
    private final Deque<Tag> open = new ArrayDeque<>();

    private XmlCopy(Editor editor, XmlWriter out) {
        this.editor = editor;
        this.out = out;
    }

    static void copy(InputStream in, XmlWriter out, Editor editor) throws IOException {
        try (in) {
            new XmlCopy(editor, out).copy(Xml.reader(in));
            out.flush();
        } catch (XMLStreamException e) {
            throw Xml.failure(e);
        }
    }

    private void copy(XMLStreamReader in) throws XMLStreamException, IOException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(in);
                case XMLStreamConstants.END_ELEMENT -> {
                    editor.end(open.pop(), out);
                    out.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        out.text(in.getText());
                    }
                }
                // Comments and instructions mean nothing in a workbook.
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader in) throws XMLStreamException, IOException {
        Tag tag = new Tag(prefix(in.getPrefix()), in.getLocalName(), open.size() + 1, attributes(in));
        if (editor.start(tag, out)) {
            open.push(tag);
            out.start(tag.prefix() + tag.name(), tag.attributes());
            return;
        }
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            String uri = in.getNamespaceURI(i);
            attributes.put(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(prefix(in.getAttributePrefix(i)) + in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }

    private static String prefix(@Nullable String prefix) {
        return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    }
}
