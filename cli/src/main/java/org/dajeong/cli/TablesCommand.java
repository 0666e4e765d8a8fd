package org.dajeong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dajeong.cli.RatingOptions.Request;
import org.dajeong.engine.spi.TablesCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `tables`: the two-way tables of ratings in a file, from which they are scored without the ratings.
@Command(name = "tables", sortOptions = false)
final class TablesCommand implements Task {

    @Mixin
    final RatingOptions ratings = new RatingOptions();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out-tables", order = 20)
    @Nullable
    String out;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Override
    public Exit run(Session session) throws IOException {
        Complaints complaints = new Complaints(session.messages());
        common.check(complaints);
        if (out == null) {
            complaints.add("ask.out");
        }
        Optional<Path> file = PictureFile.writable("--out", out, complaints);
        Optional<Request> request = ratings.request(complaints);
        if (file.isEmpty() || request.isEmpty() || !complaints.isEmpty()) {
            return complaints.tell(session, "tables");
        }
        return new RatedFile(session).recording(request.get(), (run, tables) -> {
            byte[] bytes = tables.recorded();
            String fingerprint = TablesCodec.fingerprint(bytes);
            Files.write(file.get(), bytes);
            Path beside = file.get().resolveSibling(file.get().getFileName() + ".sha256");
            Files.writeString(beside, fingerprint + "  " + file.get().getFileName() + "\n");
            session.tell("tables.done", run.sheet().n(), file.get(), bytes.length, beside);
            session.out().println(fingerprint);
            return Exit.DONE;
        });
    }
}
