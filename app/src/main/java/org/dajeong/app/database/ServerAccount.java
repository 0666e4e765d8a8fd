package org.dajeong.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// As whom PostgreSQL runs, as words put before each of its programs: it refuses to run as root.
///
/// An ordinary user runs it as himself. For root it runs as the owner of the data folder. If that is root too, it runs
/// in a user namespace, where root is nobody in particular and files keep their owner; and where the system allows no
/// such namespace, as the user nobody, who is then given the folder.
record ServerAccount(List<String> words) {

    /// The user without rights on every Linux, and his group.
    private static final int NOBODY = 65534;

    private static final String USER = "unix:uid";
    private static final String GROUP = "unix:gid";

    ServerAccount {
        words = List.copyOf(words);
    }

    /// @return empty if the programme is root and nothing here can run a program as somebody else
    static Optional<ServerAccount> of(DataFolder folder) throws IOException {
        if (number(Path.of("/proc/self"), USER) != 0) {
            return Optional.of(new ServerAccount(List.of()));
        }
        int owner = number(folder.path(), USER);
        if (owner == 0) {
            ServerAccount namespace = new ServerAccount(List.of("unshare", "-U"));
            if (namespace.canRun("true")) {
                return Optional.of(namespace);
            }
        }
        ServerAccount other = owner == 0 ? as(NOBODY, NOBODY) : as(owner, number(folder.path(), GROUP));
        if (!other.canRun("true")) {
            return Optional.empty();
        }
        if (owner == 0) {
            give(folder.path(), NOBODY, NOBODY);
        }
        return other.canRun("ls", folder.path().toString()) ? Optional.of(other) : Optional.empty();
    }

    private static ServerAccount as(int user, int group) {
        return new ServerAccount(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
    }

    /// Gives what root made in the folder to the folder's owner.
    void handOver(DataFolder folder, Path tree) throws IOException {
        int owner = number(folder.path(), USER);
        if (owner != 0 && number(tree, USER) != owner) {
            give(tree, owner, number(folder.path(), GROUP));
        }
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(words);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private boolean canRun(String... command) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(command));
        try {
            return new ServerTool(all).succeeds();
        } catch (IOException e) {
            return false; // the program that changes the user is not installed
        }
    }

    private static int number(Path file, String attribute) throws IOException {
        return (Integer) Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private static void give(Path tree, int user, int group) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.toList();
        }
        for (Path one : all) {
            Files.setAttribute(one, GROUP, group, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(one, USER, user, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
