package org.dajeong.cli;

import java.util.ArrayList;
import java.util.List;
import org.dajeong.cli.words.Messages;
import org.dajeong.sources.Problem;
import org.dajeong.sources.Problems;

/// Everything that is wrong with a file, as sentences: where it is, what stands there, what was expected.
final class ProblemList {

    private final Messages messages;

    ProblemList(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(Problems problems) {
        List<String> lines = new ArrayList<>();
        problems.list().forEach(problem -> lines.add(sentence(problem)));
        if (problems.beyond() > 0) {
            lines.add(messages.text("problem.beyond", problems.beyond()));
        }
        return lines;
    }

    String sentence(Problem problem) {
        return messages.text("problem.at", place(problem), what(problem));
    }

    private String place(Problem problem) {
        String file = problem.file().equals("-") ? messages.text("problem.standard-input") : problem.file();
        boolean row = problem.row() > 0;
        if (problem.column().isEmpty()) {
            return row ? messages.text("problem.in-row", file, problem.row()) : file;
        }
        return row
                ? messages.text("problem.in-cell", file, problem.row(), problem.column())
                : messages.text("problem.in-column", file, problem.column());
    }

    private String what(Problem problem) {
        if (problem.kind() == Problem.Kind.COLUMN_MISSING) {
            String sentence = messages.of("problem", problem.kind());
            return problem.expected().isEmpty()
                    ? sentence
                    : messages.text("ask.nearest", sentence, messages.list(problem.expected()));
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(problem.found());
        arguments.addAll(problem.expected());
        return messages.of("problem", problem.kind(), arguments.toArray());
    }
}
