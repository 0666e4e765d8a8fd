package org.dajeong.app.administration;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dajeong.app.accounts.AuditTrail;

/// Entries of the audit trail as a CSV file, with their hashes: whoever has it can check the chain himself.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front: what somebody typed as a login is only
/// shown.
final class AuditCsv {

    /// Tells spreadsheets that the file is UTF-8.
    private static final String MARK = "\uFEFF";

    private AuditCsv() {}

    static byte[] of(Stream<AuditTrail.Entry> entries) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("seq", "at", "account", "address", "action", "subject", "detail", "previous", "hash");
            entries.forEach(entry -> csv.writeRecord(
                    String.valueOf(entry.seq()),
                    entry.at().toString(),
                    harmless(entry.account()),
                    harmless(entry.address()),
                    entry.action(),
                    harmless(entry.subject()),
                    harmless(entry.detail()),
                    entry.previous(),
                    entry.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String cell) {
        return cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell;
    }
}
