package org.dajeong.sources.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlCopyTests {

    private static String copy(String xml, XmlCopy.Editor editor) throws IOException {
        StringWriter text = new StringWriter();
        XmlCopy.copy(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), new XmlWriter(text), editor);
        return text.toString().substring(text.toString().indexOf('\n') + 1);
    }

    /// Leaves out elements of this name, and says at each end how deep it is.
    private static XmlCopy.Editor without(String name) {
        return new XmlCopy.Editor() {

            @Override
            public boolean start(XmlCopy.Tag tag, XmlWriter out) {
                return !tag.name().equals(name);
            }

            @Override
            public void end(XmlCopy.Tag tag, XmlWriter out) throws IOException {
                if (tag.name().equals("count")) {
                    out.text(String.valueOf(tag.depth()));
                }
            }
        };
    }

    @Test
    void whatNobodyChangesStays() throws IOException {
        String xml = "<x:a xmlns:x=\"urn:x\" xmlns=\"urn:y\" p=\"1&#10;2&#9;&lt;&quot;&amp;\" x:q=\"가\">"
                + "<b xml:space=\"preserve\"> 나&#13;\n다 &amp; &gt; \uD83D\uDE00 </b><x:c/></x:a>";

        assertThat(copy(xml, without("nothing"))).isEqualTo(xml);
    }

    @Test
    void anElementGoesWithWhatIsInIt() throws IOException {
        assertThat(copy("<a><b><b/>text<c/></b><d/><e><count/></e></a>", without("b")))
                .isEqualTo("<a><d/><e><count>3</count></e></a>");
    }

    @Test
    void charactersThatNoXmlMayHoldAreSpaces() throws IOException {
        StringWriter text = new StringWriter();
        new XmlWriter(text).start("a", Map.of()).text("1\u00002\uFFFF3").end();

        assertThat(text.toString()).endsWith("<a>1 2 3</a>");
    }
}
