package org.dajeong.sources.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The styles of a marked copy: those of the original, a yellow twin for each that a faulty cell has, and
/// three for the list in front.
///
/// A style is a number, its place among the `xf` elements of `cellXfs`. First the original is counted, then
/// sheets ask for twins, last the part is copied with what they asked for.
final class MarkStyles implements XmlCopy.Editor {

    /// A part for workbooks that have none.
    private static final byte[] NONE = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>
            """.getBytes(StandardCharsets.UTF_8);

    /// A yellow that no palette has, so that marks of an earlier copy are known.
    private static final String YELLOW = "FFFFE94A";

    private static final String NO_FILL = "0";

    /// The sections, in the order that is prescribed; those that are lacking are added.
    private static final List<String> SECTIONS =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs");

    /// The styles of the list stand before the twins, so that their places are known from the beginning.
    private static final int LIST = 3;

    private static final Map<String, String> NOTHING = Map.of();

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> yellowFills = new HashSet<>();
    private final Set<Integer> yellow = new HashSet<>();
    private final Map<Integer, Integer> marked = new HashMap<>();
    private final Map<Integer, Integer> plain = new HashMap<>();
    private final List<Twin> twins = new ArrayList<>();

    // While copying: sections met, the style being copied, and what is kept of those that get twins.
    private final Set<String> met = new HashSet<>();
    private final Map<Integer, Style> styles = new HashMap<>();
    private int style = -1;
    private boolean inStyles;

    /// A style with another fill.
    private record Twin(int of, String fill) {}

    /// A style of the original: its attributes and the elements in it.
    private record Style(Map<String, String> attributes, List<XmlCopy.Tag> parts) {}

    /// @param part the styles of the original, or [#none]
    MarkStyles(InputStream part) throws IOException {
        String[] section = {""};
        Xml.read(part, tag -> {
            String name = tag.getLocalName();
            if (SECTIONS.contains(name)) {
                section[0] = name;
                counts.put(name, 0);
            } else if (name.equals("fgColor")
                    && section[0].equals("fills")
                    && YELLOW.equals(Xml.attribute(tag, "rgb"))) {
                yellowFills.add(String.valueOf(count("fills") - 1));
            } else if (name.equals("font") || name.equals("fill") || name.equals("xf")) {
                int place = counts.merge(section[0], 1, Integer::sum) - 1;
                if (section[0].equals("cellXfs") && yellowFills.contains(Xml.attribute(tag, "fillId"))) {
                    yellow.add(place);
                }
            }
        });
        // The least that a part has in which a section is lacking.
        counts.putIfAbsent("fonts", 1);
        counts.putIfAbsent("fills", 2);
        counts.putIfAbsent("cellXfs", 1);
    }

    static InputStream none() {
        return new ByteArrayInputStream(NONE);
    }

    private int count(String section) {
        return counts.getOrDefault(section, 0);
    }

    /// The yellow twin of a style.
    int marked(int style) {
        return yellow.contains(style)
                ? style
                : marked.computeIfAbsent(style, of -> twin(of, String.valueOf(count("fills"))));
    }

    /// The same style, or its twin without fill if an earlier copy made it yellow.
    int unmarked(int style) {
        return yellow.contains(style) ? plain.computeIfAbsent(style, of -> twin(of, NO_FILL)) : style;
    }

    private int twin(int of, String fill) {
        twins.add(new Twin(of, fill));
        return count("cellXfs") + LIST + twins.size() - 1;
    }

    int heading() {
        return count("cellXfs");
    }

    int text() {
        return count("cellXfs") + 1;
    }

    int link() {
        return count("cellXfs") + 2;
    }

    @Override
    public boolean start(XmlCopy.Tag tag, XmlWriter out) throws IOException {
        if (tag.depth() == 2) {
            addLacking(
                    tag.prefix(), SECTIONS.contains(tag.name()) ? SECTIONS.indexOf(tag.name()) : SECTIONS.size(), out);
            met.add(tag.name());
            inStyles = tag.name().equals("cellXfs");
            // Counts are optional, and would be wrong.
            if (SECTIONS.contains(tag.name())) {
                tag.attributes().remove("count");
            }
        } else if (inStyles && tag.depth() == 3) {
            style++;
            int place = style;
            if (twins.stream().anyMatch(twin -> twin.of() == place)) {
                styles.put(place, new Style(new LinkedHashMap<>(tag.attributes()), new ArrayList<>()));
            }
        } else if (inStyles && tag.depth() == 4 && styles.containsKey(style)) {
            styles.getOrDefault(style, new Style(NOTHING, new ArrayList<>()))
                    .parts()
                    .add(tag);
        }
        return true;
    }

    @Override
    public void end(XmlCopy.Tag tag, XmlWriter out) throws IOException {
        if (tag.depth() == 1) {
            addLacking(tag.prefix(), SECTIONS.size(), out);
        } else if (tag.depth() == 2) {
            switch (tag.name()) {
                case "fonts" -> fonts(tag.prefix(), out);
                case "fills" -> fill(tag.prefix(), "solid", YELLOW, out);
                case "cellXfs" -> styles(tag.prefix(), out);
                default -> {}
            }
        }
    }

    /// Adds the sections needed that should have come before this place.
    private void addLacking(String prefix, int place, XmlWriter out) throws IOException {
        for (String section : SECTIONS.subList(0, place)) {
            if (section.equals("fonts") && met.add(section)) {
                out.start(prefix + section, NOTHING)
                        .start(prefix + "font", NOTHING)
                        .end();
                fonts(prefix, out);
                out.end();
            } else if (section.equals("fills") && met.add(section)) {
                out.start(prefix + section, NOTHING);
                fill(prefix, "none", "", out);
                fill(prefix, "gray125", "", out);
                fill(prefix, "solid", YELLOW, out);
                out.end();
            } else if (section.equals("cellXfs") && met.add(section)) {
                out.start(prefix + section, NOTHING)
                        .start(prefix + "xf", NOTHING)
                        .end();
                styles(prefix, out);
                out.end();
            }
        }
    }

    /// A bold font and one for links.
    private static void fonts(String prefix, XmlWriter out) throws IOException {
        out.start(prefix + "font", NOTHING).start(prefix + "b", NOTHING).end().end();
        out.start(prefix + "font", NOTHING).start(prefix + "u", NOTHING).end();
        out.start(prefix + "color", Map.of("rgb", "FF0B5CAD")).end().end();
    }

    private static void fill(String prefix, String pattern, String color, XmlWriter out) throws IOException {
        out.start(prefix + "fill", NOTHING).start(prefix + "patternFill", Map.of("patternType", pattern));
        if (!color.isEmpty()) {
            out.start(prefix + "fgColor", Map.of("rgb", color)).end();
        }
        out.end().end();
    }

    private void styles(String prefix, XmlWriter out) throws IOException {
        int bold = count("fonts");
        for (int font : new int[] {bold, 0, bold + 1}) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("fontId", String.valueOf(font));
            attributes.put("applyFont", "1");
            attributes.put("applyAlignment", "1");
            out.start(prefix + "xf", attributes);
            out.start(prefix + "alignment", Map.of("vertical", "top", "wrapText", "1"))
                    .end()
                    .end();
        }
        for (Twin twin : twins) {
            Style style = styles.getOrDefault(twin.of(), new Style(NOTHING, List.of()));
            Map<String, String> attributes = new LinkedHashMap<>(style.attributes());
            attributes.put("fillId", twin.fill());
            attributes.put("applyFill", "1");
            out.start(prefix + "xf", attributes);
            for (XmlCopy.Tag part : style.parts()) {
                out.start(part.prefix() + part.name(), part.attributes()).end();
            }
            out.end();
        }
    }
}
