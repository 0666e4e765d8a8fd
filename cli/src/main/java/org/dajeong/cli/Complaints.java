package org.dajeong.cli;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.cli.words.Messages;
import org.dajeong.cli.words.Nearest;

/// Everything that is wrong with what was asked, told in one list.
final class Complaints {

    private final Messages messages;
    private final List<String> sentences = new ArrayList<>();

    Complaints(Messages messages) {
        this.messages = messages;
    }

    void add(String key, Object... arguments) {
        sentences.add(messages.text(key, arguments));
    }

    /// Complains about a name nobody knows, with the names that may have been meant.
    void addUnknown(String key, String found, List<String> known) {
        List<String> nearest = Nearest.to(found, known);
        String sentence = messages.text(key, found);
        sentences.add(nearest.isEmpty() ? sentence : messages.text("ask.nearest", sentence, messages.list(nearest)));
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /// Tells them, and how to get help.
    ///
    /// @param command the command that was asked, or empty
    Exit tell(Session session, String command) {
        sentences.forEach(session.err()::println);
        session.tell(command.isEmpty() ? "ask.help" : "ask.help-command", command);
        return Exit.REFUSED;
    }
}
