package org.dajeong.sources.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The parts of a marked copy that say which sheets there are: the list of problems comes first, a list of
/// an earlier copy goes.
final class MarkedWorkbook {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String ID = "rIdDajeongMarks";

    private static final String STYLES_ID = "rIdDajeongStyles";

    /// What stands behind the defined names of a workbook.
    private static final Set<String> BEHIND_NAMES = Set.of(
            "calcPr",
            "oleSize",
            "customWorkbookViews",
            "pivotCaches",
            "smartTagPr",
            "smartTagTypes",
            "webPublishing",
            "fileRecoveryPr",
            "webPublishObjects",
            "extLst");

    private final XlsxParts parts;
    private final String name;
    private final Set<String> dropped;

    /// @param name the name wished for the list's sheet
    MarkedWorkbook(XlsxParts parts, String name) {
        this.parts = parts;
        this.name = SheetName.unique(
                name, kept().stream().map(XlsxParts.Sheet::name).toList());
        dropped = parts.sheets().stream()
                .filter(XlsxParts.Sheet::ours)
                .map(XlsxParts.Sheet::part)
                .collect(Collectors.toSet());
    }

    private List<XlsxParts.Sheet> kept() {
        return parts.sheets().stream().filter(sheet -> !sheet.ours()).toList();
    }

    /// The parts of an earlier list.
    boolean isDropped(String part) {
        return dropped.contains(part)
                || dropped.stream()
                        .anyMatch(sheet -> XlsxParts.relationships(sheet).equals(part));
    }

    private String folder() {
        return parts.workbook().substring(0, parts.workbook().lastIndexOf('/') + 1);
    }

    /// The part of the list.
    String list() {
        return folder() + "worksheets/dajeong-marks.xml";
    }

    String styles() {
        return parts.styles().orElse(folder() + "styles.xml");
    }

    XmlCopy.Editor contentTypes() {
        return new XmlCopy.Editor() {

            @Override
            public boolean start(XmlCopy.Tag tag, XmlWriter out) {
                String part = tag.attributes().getOrDefault("PartName", "/");
                return !dropped.contains(part.substring(1));
            }

            @Override
            public void end(XmlCopy.Tag tag, XmlWriter out) throws IOException {
                if (tag.depth() == 1) {
                    type(tag.prefix(), list(), "worksheet", out);
                    if (parts.styles().isEmpty()) {
                        type(tag.prefix(), styles(), "styles", out);
                    }
                }
            }
        };
    }

    private static void type(String prefix, String part, String type, XmlWriter out) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("PartName", "/" + part);
        attributes.put("ContentType", MAIN + type + "+xml");
        out.start(prefix + "Override", attributes).end();
    }

    XmlCopy.Editor relationships() {
        Set<String> ids = parts.sheets().stream()
                .filter(XlsxParts.Sheet::ours)
                .map(XlsxParts.Sheet::id)
                .collect(Collectors.toSet());
        return new XmlCopy.Editor() {

            private String relation = RELATION;

            @Override
            public boolean start(XmlCopy.Tag tag, XmlWriter out) {
                String type = tag.attributes().getOrDefault("Type", "");
                if (type.endsWith("/worksheet")) {
                    // Strict workbooks spell it differently.
                    relation = type.substring(0, type.lastIndexOf('/'));
                }
                return !ids.contains(tag.attributes().getOrDefault("Id", ""));
            }

            @Override
            public void end(XmlCopy.Tag tag, XmlWriter out) throws IOException {
                if (tag.depth() == 1) {
                    relation(tag.prefix(), ID, relation + "/worksheet", list(), out);
                    if (parts.styles().isEmpty()) {
                        relation(tag.prefix(), STYLES_ID, relation + "/styles", styles(), out);
                    }
                }
            }
        };
    }

    private static void relation(String prefix, String id, String type, String part, XmlWriter out) throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("Id", id);
        attributes.put("Type", type);
        attributes.put("Target", "/" + part);
        out.start(prefix + "Relationship", attributes).end();
    }

    XmlCopy.Editor workbook() {
        return new SheetList();
    }

    private final class SheetList implements XmlCopy.Editor {

        private boolean listed;
        private boolean named;

        @Override
        public boolean start(XmlCopy.Tag tag, XmlWriter out) throws IOException {
            Map<String, String> attributes = tag.attributes();
            switch (tag.name()) {
                case "workbookView" -> {
                    attributes.remove("activeTab");
                    attributes.remove("firstSheet");
                }
                case "sheet" -> {
                    if (!listed) {
                        listed = true;
                        list(tag, out);
                    }
                    return parts.sheets().stream()
                            .noneMatch(sheet -> sheet.ours() && sheet.name().equals(attributes.get("name")));
                }
                case "definedName" -> {
                    return !XlsxParts.OURS.equals(attributes.get("name")) && isMoved(attributes);
                }
                default -> {
                    if (!parts.definedNames() && tag.depth() == 2 && BEHIND_NAMES.contains(tag.name())) {
                        names(tag.prefix(), out);
                    }
                }
            }
            return true;
        }

        @Override
        public void end(XmlCopy.Tag tag, XmlWriter out) throws IOException {
            if (tag.name().equals("definedNames")) {
                name(tag.prefix(), out);
            } else if (tag.depth() == 1 && !parts.definedNames()) {
                names(tag.prefix(), out);
            }
        }

        private void list(XmlCopy.Tag first, XmlWriter out) throws IOException {
            int id = parts.sheets().stream()
                    .mapToInt(XlsxParts.Sheet::sheetId)
                    .max()
                    .orElse(0);
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("name", name);
            attributes.put("sheetId", String.valueOf(id + 1));
            // With the prefix that the other sheets have, usually r.
            first.attributes().keySet().stream()
                    .filter(attribute -> attribute.endsWith(":id"))
                    .forEach(attribute -> attributes.put(attribute, ID));
            out.start(first.prefix() + "sheet", attributes).end();
        }

        /// Names that belong to one sheet count the sheets; one that belonged to an earlier list goes.
        private boolean isMoved(Map<String, String> attributes) {
            String index = attributes.get("localSheetId");
            if (index == null) {
                return true;
            }
            int place = Integer.parseInt(index);
            if (place >= parts.sheets().size() || parts.sheets().get(place).ours()) {
                return false;
            }
            attributes.put(
                    "localSheetId",
                    String.valueOf(1 + kept().indexOf(parts.sheets().get(place))));
            return true;
        }

        private void names(String prefix, XmlWriter out) throws IOException {
            if (!named) {
                out.start(prefix + "definedNames", Map.of());
                name(prefix, out);
                out.end();
            }
        }

        private void name(String prefix, XmlWriter out) throws IOException {
            named = true;
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("name", XlsxParts.OURS);
            attributes.put("hidden", "1");
            out.start(prefix + "definedName", attributes);
            out.text(XlsxParts.reference(name) + "!$A$1").end();
        }
    }
}
