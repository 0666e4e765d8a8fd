package org.dajeong.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The files of the database: made once, then only opened.
///
/// Sorted as Korean readers expect (ICU `ko-KR`: 가 before a), entered with a password by everybody, from this machine
/// too. The programme's own user is not an administrator, as in a real installation.
record Cluster(DataFolder folder, ServerBinaries binaries, ServerAccount account) {

    static final String ADMINISTRATOR = "postgres";

    /// Random bytes in a generated password.
    private static final int PASSWORD_BYTES = 24;

    /// Makes the files if there are none.
    ///
    /// @return why the files that are there cannot be used
    Optional<Refusal> prepare(Durability durability) throws IOException {
        if (!Files.exists(folder.cluster())) {
            make(durability);
        }
        Path version = folder.data().resolve("PG_VERSION");
        if (!Files.isReadable(version) || !Files.isReadable(folder.password())) {
            return Optional.of(Refusal.of("database.folder.incomplete", folder.path()));
        }
        String found = Files.readString(version).strip();
        String needed = version();
        return found.equals(needed)
                ? Optional.empty()
                : Optional.of(Refusal.of("database.folder.other-version", folder.path(), found, needed));
    }

    String password() throws IOException {
        return Files.readString(folder.password()).strip();
    }

    private void make(Durability durability) throws IOException {
        Path unfinished = folder.unfinished();
        Path password = unfinished.resolve("password");
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String generated = generatedPassword();
        Files.writeString(password, generated + "\n");
        account.handOver(folder, unfinished);

        Path data = unfinished.resolve("data");
        initialize(data, password, durability);
        createDatabase(data, generated);
        Files.move(unfinished, folder.cluster());
    }

    private void initialize(Path data, Path password, Durability durability) throws IOException {
        List<String> command = new ArrayList<>(account.command(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=ko-KR"));
        if (durability == Durability.THROWN_AWAY) {
            command.add("--no-sync");
        }
        new ServerTool(command).orFail("");
    }

    /// Before anybody can connect, so that a cluster with its proper name always holds user and database.
    private void createDatabase(Path data, String password) throws IOException {
        String statements = """
                create role %1$s login password '%2$s';
                create database %1$s owner %1$s;
                """.formatted(DatabaseAddress.DAJEONG, password);
        new ServerTool(account.command(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        data.toString(),
                        "-c",
                        "exit_on_error=on",
                        ADMINISTRATOR))
                .orFail(statements);
    }

    /// The major version of the programs: `postgres (PostgreSQL) 18.6` gives 18.
    private String version() throws IOException {
        String said = new ServerTool(account.command(binaries.program("postgres"), "--version")).orFail("");
        return said.strip().replaceAll(".* ", "").replaceAll("\\D.*", "");
    }

    private static String generatedPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
