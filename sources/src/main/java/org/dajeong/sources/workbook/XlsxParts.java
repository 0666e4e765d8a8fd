package org.dajeong.sources.workbook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Which parts of an XLSX file are what.
///
/// @param workbook the part that lists the sheets
/// @param relationships the part that says where the sheets are
/// @param strings the texts that cells share
/// @param sheets in the order of the workbook
/// @param definedNames whether the workbook has a list of defined names
record XlsxParts(
        String workbook,
        String relationships,
        Optional<String> strings,
        Optional<String> styles,
        List<Sheet> sheets,
        boolean definedNames) {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    /// The name that points to the sheet a marked copy adds; it survives being saved by another program.
    static final String OURS = "_dajeong.marks";

    /// The size up to which a part that is kept in memory is read, in bytes.
    static final long KEPT_MAX = 128L << 20;

    /// A sheet.
    ///
    /// @param id its relationship
    /// @param sheetId the number that never changes
    /// @param ours whether a marked copy added it
    record Sheet(String name, String id, int sheetId, String part, boolean hidden, boolean ours) {}

    /// @throws FileNotFoundException if this is no workbook
    static XlsxParts read(ZipFile zip) throws IOException {
        Map<String, String> types = new HashMap<>();
        Xml.read(open(zip, CONTENT_TYPES, KEPT_MAX), tag -> {
            if (tag.getLocalName().equals("Override")) {
                types.putIfAbsent(lastWord(Xml.required(tag, "ContentType")), path(Xml.required(tag, "PartName")));
            }
        });
        // Without it this is another kind of ZIP file, whatever else it has.
        String workbook =
                entry(zip, types.getOrDefault("main", "xl/workbook.xml")).getName();
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relationships = entry(zip, relationships(workbook)).getName();
        Map<String, String> targets = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        boolean[] definedNames = {false};
        Xml.read(open(zip, relationships, KEPT_MAX), tag -> {
            if (tag.getLocalName().equals("Relationship")) {
                String target = Xml.required(tag, "Target");
                targets.put(Xml.required(tag, "Id"), target.startsWith("/") ? path(target) : folder + target);
            }
        });
        Xml.read(open(zip, workbook, KEPT_MAX), tag -> {
            switch (tag.getLocalName()) {
                case "sheet" -> {
                    String id = Xml.relationship(tag);
                    String state = Xml.attribute(tag, "state");
                    sheets.add(new Sheet(
                            Xml.required(tag, "name"),
                            id,
                            Integer.parseInt(Xml.required(tag, "sheetId")),
                            entry(zip, targets.getOrDefault(id, "")).getName(),
                            state != null && !state.equals("visible"),
                            false));
                }
                case "definedNames" -> definedNames[0] = true;
                case "definedName" -> {
                    if (OURS.equals(Xml.attribute(tag, "name"))) {
                        ours.add(tag.getElementText());
                    }
                }
                default -> {}
            }
        });
        return new XlsxParts(
                workbook,
                relationships,
                name(zip, types.get("sharedStrings")),
                name(zip, types.get("styles")),
                sheets.stream().map(sheet -> marked(sheet, ours)).toList(),
                definedNames[0]);
    }

    private static Optional<String> name(ZipFile zip, @Nullable String part) throws IOException {
        return part == null ? Optional.empty() : Optional.of(entry(zip, part).getName());
    }

    private static Sheet marked(Sheet sheet, List<String> ours) {
        String start = reference(sheet.name()) + "!";
        boolean mine = ours.stream().anyMatch(name -> name.startsWith(start) || name.startsWith(sheet.name() + "!"));
        return new Sheet(sheet.name(), sheet.id(), sheet.sheetId(), sheet.part(), sheet.hidden(), mine);
    }

    /// A sheet's name as a formula says it.
    static String reference(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /// The word before the last `+` of a content type: `main`, `worksheet`, `styles`, `sharedStrings`.
    private static String lastWord(String contentType) {
        String type = contentType.endsWith("+xml") ? contentType.substring(0, contentType.length() - 4) : contentType;
        boolean workbook = type.endsWith(".main") && (type.contains("sheet") || type.contains("excel"));
        return workbook ? "main" : type.substring(type.lastIndexOf('.') + 1);
    }

    /// The part that says what another part refers to.
    static String relationships(String part) {
        int folder = part.lastIndexOf('/') + 1;
        return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    }

    private static String path(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /// The unpacked content of a part.
    ///
    /// @param max the bytes up to which it is read
    /// @throws FileNotFoundException if there is no such part
    static LimitedStream open(ZipFile zip, String part, long max) throws IOException {
        ZipEntry entry = entry(zip, part);
        return new LimitedStream(zip.getInputStream(entry), part, entry.getCompressedSize(), max);
    }

    /// The entry of a part; some programs do not keep to upper and lower case.
    private static ZipEntry entry(ZipFile zip, String part) throws FileNotFoundException {
        ZipEntry entry = zip.getEntry(part);
        if (entry != null) {
            return entry;
        }
        return zip.stream()
                .filter(other -> other.getName().equalsIgnoreCase(part))
                .findFirst()
                .orElseThrow(() -> new FileNotFoundException(part));
    }
}
