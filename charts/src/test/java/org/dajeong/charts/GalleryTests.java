package org.dajeong.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Leaves every sample in `target/gallery`, for eyes.
class GalleryTests {

    @Test
    void everySampleIsDrawnInBothWidths() throws IOException {
        Path gallery = Files.createDirectories(Path.of("target", "gallery"));
        for (Map.Entry<String, Chart> sample : Samples.all().entrySet()) {
            for (Width width : Width.values()) {
                String name = sample.getKey() + "-" + width.name().toLowerCase(Locale.ROOT);
                Path file = Files.writeString(
                        gallery.resolve(name + ".svg"), sample.getValue().svg(width, name));
                assertThat(file).isNotEmptyFile();
            }
        }
    }
}
