package org.dajeong.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of an embedded server.
class DataFolderUnitTests {

    private static final int FILES = 300;

    @TempDir
    private Path temporary;

    @Test
    void whatSomebodyStillWritesInIsDeletedToo() throws Exception {
        Path tree = temporary.resolve("unfinished-1");
        Path data = Files.createDirectories(tree.resolve("data"));
        CountDownLatch began = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform().start(() -> write(data, began));
        began.await();

        DataFolder.delete(tree);

        assertThat(tree).doesNotExist();
        writer.join();
        assertThat(tree).doesNotExist();
    }

    /// Until it is done or misses its folder.
    private static void write(Path data, CountDownLatch began) {
        try {
            for (int number = 0; number < FILES; number++) {
                Files.createFile(data.resolve(Integer.toString(number)));
                began.countDown();
                Thread.sleep(1);
            }
        } catch (IOException e) {
            assertThat(data).doesNotExist();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
