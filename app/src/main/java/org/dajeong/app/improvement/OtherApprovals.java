package org.dajeong.app.improvement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dajeong.app.accounts.Viewer;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives `/approvals` what other modules have for a department head, the oldest first.
@ControllerAdvice(assignableTypes = ApprovalController.class)
class OtherApprovals {

    private final List<ApprovalSource> sources;
    private final Sentences sentences;

    OtherApprovals(List<ApprovalSource> sources, Sentences sentences) {
        this.sources = List.copyOf(sources);
        this.sentences = sentences;
    }

    @ModelAttribute("waiting")
    List<ApprovalSource.Waiting> waiting(Viewer viewer, Locale locale) {
        Words words = sentences.in(locale);
        return sources.stream()
                .flatMap(source -> source.of(viewer, words).stream())
                .sorted(Comparator.comparing(ApprovalSource.Waiting::since))
                .toList();
    }
}
