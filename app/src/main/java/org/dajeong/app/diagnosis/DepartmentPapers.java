package org.dajeong.app.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.diagnosis.MyDepartmentPage.WhyBlock;
import org.dajeong.app.improvement.Promises;
import org.dajeong.app.improvement.ResultPapers;
import org.dajeong.app.improvement.TaskResults;
import org.dajeong.app.improvement.TriedTasks;
import org.dajeong.app.reporting.DepartmentPaper;
import org.dajeong.app.reporting.EvidencePaper.Point;
import org.dajeong.app.reporting.EvidencePaper.Section;
import org.dajeong.app.web.Sentences;
import org.dajeong.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A department's page as a paper: for the Monday meeting, and for the evidence of a quarter. In Korean, as papers of
/// the office are.
@Component
class DepartmentPapers implements ResultPapers {

    /// So many goals and tasks fit on a sheet.
    private static final int GOALS_MAX = 4;

    private static final int TASKS_MAX = 3;

    private static final int LINE_LENGTH_MAX = 200;

    private final PublishedDepartments published;
    private final Promises promises;
    private final TaskResults tasks;
    private final TriedTasks tried;
    private final Sentences sentences;
    private final Clock clock;

    DepartmentPapers(
            PublishedDepartments published,
            Promises promises,
            TaskResults tasks,
            TriedTasks tried,
            Sentences sentences,
            Clock clock) {
        this.published = published;
        this.promises = promises;
        this.tasks = tasks;
        this.tried = tried;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public Optional<DepartmentPaper> of(UUID department, Quarter quarter) {
        Words words = sentences.in(Locale.KOREAN);
        return published
                .find(department, quarter, words.language())
                .map(found -> paper(
                        found,
                        promises.lines(department, quarter, words),
                        tasks.of(department, Set.of(quarter), words),
                        false,
                        words));
    }

    /// The sheet for the Monday meeting: the newest result, and what is going on today.
    Optional<DepartmentPaper> monday(UUID department) {
        Words words = sentences.in(Locale.KOREAN);
        Quarter now = Quarter.of(LocalDate.now(clock));
        return published
                .find(department, words.language())
                .map(found -> paper(
                        found,
                        promises.lines(department, words),
                        tasks.of(department, Set.of(now, now.plus(-1)), words),
                        true,
                        words));
    }

    private DepartmentPaper paper(
            PublishedDepartment found, List<String> goals, List<TaskResults.Line> done, boolean ofToday, Words words) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> known = ofToday ? tried.of(found.department(), words) : Map.of();
        MyDepartmentPage page = MyDepartmentPage.of(found, new Reader(false, Map.of()), known, today, words);
        List<Section> sections = new ArrayList<>();
        if (ofToday) {
            sections.add(new Section(
                    words.text("step.heading"),
                    List.of(new Point(page.step().when() + " " + page.step().what(), text(page.deadline())))));
        }
        if (page.why() != null) {
            sections.add(why(page.why(), words));
        }
        sections.add(new Section(
                words.text("promise.heading"),
                List.of(new Point(
                        "",
                        goals.isEmpty()
                                ? List.of(words.text("promise.none"))
                                : goals.stream().limit(GOALS_MAX).toList()))));
        if (!done.isEmpty()) {
            sections.add(new Section(
                    words.text("paper.tasks"),
                    done.stream()
                            .limit(TASKS_MAX)
                            .map(line -> new Point(line.title(), shortened(line.details())))
                            .toList()));
        }
        if (ofToday && !page.suggestions().isEmpty()) {
            sections.add(new Section(
                    words.text("next.heading"),
                    page.suggestions().stream()
                            .map(one -> new Point(one.item(), List.of(one.text())))
                            .toList()));
        }
        return new DepartmentPaper(
                page.heading(), page.basis(), today, score(page, words), sections, words.text("footer.purpose"));
    }

    private static DepartmentPaper.Score score(MyDepartmentPage page, Words words) {
        MyDepartmentPage.Where where = page.where();
        return new DepartmentPaper.Score(
                words.text("where.heading"),
                where.tierText(),
                where.score() == null ? "" : words.text("paper.score", where.score()),
                where.interval() == null ? "" : where.interval(),
                where.compared() == null ? "" : where.compared(),
                page.answer());
    }

    private static Section why(WhyBlock why, Words words) {
        List<Point> points = new ArrayList<>();
        for (MyDepartmentPage.PartBlock part : why.parts()) {
            List<String> details = new ArrayList<>();
            if (!part.text().isEmpty()) {
                details.add(part.text());
            }
            part.items()
                    .forEach(item -> details.add(
                            words.text("paper.item", item.name(), item.field(), item.points(), item.interval())));
            points.add(new Point(part.lead(), details));
        }
        if (why.strength() != null) {
            points.add(new Point(why.strength(), List.of()));
        }
        return new Section(words.text("why.heading"), points);
    }

    private static List<String> text(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }

    private static List<String> shortened(List<String> lines) {
        return lines.stream()
                .map(line -> line.length() <= LINE_LENGTH_MAX ? line : line.substring(0, LINE_LENGTH_MAX) + "…")
                .toList();
    }
}
