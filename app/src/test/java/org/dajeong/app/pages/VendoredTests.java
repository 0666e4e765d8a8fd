package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The files of others are those that were looked at.
class VendoredTests {

    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final Path LIST = Path.of("..", "docs", "decisions", "technical", "vendored.md");
    private static final Pattern LINE =
            Pattern.compile("^\\| `([^`]+)` \\|.*\\| `([0-9a-f]{64})` \\|$", Pattern.MULTILINE);

    @Test
    void everyFileIsListedWithItsChecksum() throws IOException {
        Map<String, String> listed = LINE.matcher(Files.readString(LIST))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
        Map<String, String> found = new TreeMap<>();
        Path vendor = STATIC.resolve("vendor");
        try (Stream<Path> files = Files.walk(vendor)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(vendor.relativize(file).toString(), checksum(file));
            }
        }

        assertThat(found).isEqualTo(new TreeMap<>(listed));
    }

    @Test
    void everyTokenIsThereAndUsed() throws IOException {
        String tokens = Files.readString(STATIC.resolve("vendor/krds-uiux-1.1.0/tokens.css"));
        Set<String> declared = all("(--krds-[\\w-]+):", tokens);
        Set<String> used = all("var\\((--krds-[\\w-]+)\\)", tokens);
        used.addAll(all("var\\((--krds-[\\w-]+)\\)", Files.readString(STATIC.resolve("css/dajeong.css"))));

        assertThat(declared).isNotEmpty().isEqualTo(used);
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String checksum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
