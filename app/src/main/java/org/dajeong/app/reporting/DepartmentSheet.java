package org.dajeong.app.reporting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// The sheet of A4 of a department's paper. Where the text is long, the type becomes smaller, not the sheet longer.
///
/// The font is TrueType: what makes the file cannot embed others. Nothing is fetched: the template holds its style, and
/// the fonts lie beside it.
final class DepartmentSheet {

    /// So many sizes of type the template has.
    private static final int FITS = 4;

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /// A line of a font's table of letters that calls a glyph U+0000.
    private static final Pattern NOTHING = Pattern.compile("(?m)^(<\\p{XDigit}{4}>(?: <\\p{XDigit}{4}>)?) <0000>");

    private static final SpringTemplateEngine TEMPLATES = templates();

    private final DepartmentPaper paper;

    DepartmentSheet(DepartmentPaper paper) {
        this.paper = paper;
    }

    byte[] pdf() {
        for (int fit = 0; ; fit++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer = renderer(html(fit), bytes)) {
                renderer.layout();
                boolean fits = renderer.getRootBox().getLayer().getPages().size() == 1;
                if (fits || fit == FITS - 1) {
                    renderer.createPDF();
                    return withBlanks(bytes.toByteArray());
                }
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /// One glyph of these fonts stands for U+0000 and for the blank, and the file would call it by the first: whoever
    /// reads aloud, searches or copies needs the second.
    private static byte[] withBlanks(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    COSStream letters = Objects.requireNonNull(
                            page.getResources().getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE));
                    String told = letters.toTextString();
                    try (OutputStream out = letters.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(NOTHING.matcher(told).replaceAll("$1 <0020>").getBytes(StandardCharsets.US_ASCII));
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PdfBoxRenderer renderer(String html, ByteArrayOutputStream bytes) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("NanumGothic.ttf"), "Nanum", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("NanumGothicBold.ttf"), "Nanum", BOLD, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Dajeong");
        builder.withHtmlContent(html, null);
        builder.toStream(bytes);
        return builder.buildPdfRenderer();
    }

    /// The page; characters that XML does not know are left out.
    private String html(int fit) {
        return TEMPLATES
                .process("DepartmentPaper", new Context(Locale.KOREAN, Map.of("paper", paper, "fit", fit)))
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(DepartmentSheet.class.getResourceAsStream("fonts/" + name));
    }

    private static SpringTemplateEngine templates() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        var resolver = new ClassLoaderTemplateResolver(DepartmentSheet.class.getClassLoader());
        resolver.setPrefix("org/dajeong/app/reporting/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
