package org.dajeong.app.improvement;

import java.nio.file.Path;
import java.util.Optional;
import org.dajeong.app.Sha256;

/// A file that shows what was done, after it was looked at.
///
/// @param name one that no file system reads as more than a name
public record AttachedFile(String name, TaskFileType type, byte[] content, String sha256) {

    /// So many bytes are taken at most.
    public static final int SIZE_MAX = 10 << 20;

    private static final int NAME_LENGTH_MAX = 120;

    /// What came of looking at a file.
    public sealed interface Look {

        /// It can be kept.
        record Taken(AttachedFile file) implements Look {}

        /// It cannot.
        record Refused(Fault fault) implements Look {}
    }

    /// Why a file is not taken.
    public enum Fault {
        NO_FILE,
        FILE_TOO_LARGE,
        FILE_KIND,
        FACES
    }

    /// Looks at a file.
    ///
    /// @param facesHidden that faces in a picture were made unrecognisable
    public static Look look(String name, byte[] content, boolean facesHidden) {
        if (content.length == 0) {
            return new Look.Refused(Fault.NO_FILE);
        }
        if (content.length > SIZE_MAX) {
            return new Look.Refused(Fault.FILE_TOO_LARGE);
        }
        Optional<TaskFileType> type = TaskFileType.of(name, content);
        if (type.isEmpty()) {
            return new Look.Refused(Fault.FILE_KIND);
        }
        return type.get().isPicture() && !facesHidden
                ? new Look.Refused(Fault.FACES)
                : new Look.Taken(new AttachedFile(plain(name), type.get(), content, Sha256.of(content)));
    }

    static String plain(String name) {
        String last = String.valueOf(
                Path.of("/" + name.replace('\\', '/').replace("\0", "")).getFileName());
        String safe = last.replaceAll("[\\p{Cntrl}<>:\"|?*/]", "_");
        return safe.length() <= NAME_LENGTH_MAX ? safe : safe.substring(safe.length() - NAME_LENGTH_MAX);
    }
}
