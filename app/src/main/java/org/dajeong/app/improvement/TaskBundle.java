package org.dajeong.app.improvement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dajeong.app.Quarter;
import org.dajeong.app.Sha256;
import org.dajeong.app.organization.Departments;
import org.dajeong.app.organization.Person;
import org.dajeong.app.reporting.DepartmentPaper;
import org.dajeong.app.reporting.EvidencePaper;
import org.dajeong.app.reporting.EvidencePaper.Point;
import org.dajeong.app.reporting.EvidencePaper.Section;
import org.dajeong.app.scoring.Publications;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Component;

/// A department's evidence of a quarter in one file (증빙 묶음): result, participants, files, document numbers and
/// checksums. Always in Korean.
@Component
class TaskBundle {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final ResultPapers papers;
    private final Tasks tasks;
    private final TaskVerdicts verdicts;
    private final TaskEvidenceKeeping evidence;
    private final Departments departments;
    private final Publications publications;
    private final Sentences sentences;
    private final Clock clock;

    TaskBundle(
            ResultPapers papers,
            Tasks tasks,
            TaskVerdicts verdicts,
            TaskEvidenceKeeping evidence,
            Departments departments,
            Publications publications,
            Sentences sentences,
            Clock clock) {
        this.papers = papers;
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.departments = departments;
        this.publications = publications;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// The file; empty where nothing was declared in the quarter.
    byte[] of(UUID department, Quarter quarter) {
        List<Task> some = tasks.of(Set.copyOf(departments.lineage(department, LocalDate.now(clock)))).stream()
                .filter(task -> !task.isDraft() && task.plan().quarter().equals(quarter))
                .toList();
        if (some.isEmpty()) {
            return new byte[0];
        }
        TaskTexts texts = new TaskTexts(sentences.in(Locale.KOREAN), publications.latest());
        Map<String, byte[]> files = new LinkedHashMap<>();
        Optional<DepartmentPaper> result = papers.of(department, quarter);
        result.ifPresent(paper -> {
            files.put(texts.text("task.bundle.file.department-pdf"), paper.pdf());
            files.put(texts.text("task.bundle.file.department-hwpx"), paper.hwpx());
        });
        files.put(texts.text("task.bundle.file.result"), paper(some, department, quarter, texts));
        files.put(texts.text("task.bundle.file.people"), people(some, texts));
        for (Task task : some) {
            for (TaskEvidence.File file : evidence.of(task.id()).files()) {
                files.put(
                        texts.text("task.bundle.folder") + "/" + file.sha256().substring(0, 8) + "_" + file.name(),
                        evidence.content(task.id(), file.id()).orElseThrow());
            }
        }
        files.put(texts.text("task.bundle.file.read-me"), text(readMe(some, result.isPresent(), texts)));
        files.put("SHA256SUMS", sums(files));
        return zip(files);
    }

    /// What to look at before the bundle is passed on; every picture by its name.
    private List<String> readMe(List<Task> some, boolean published, TaskTexts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("task.bundle.faces"));
        some.stream()
                .flatMap(task -> evidence.of(task.id()).files().stream())
                .filter(file -> file.type().isPicture())
                .map(file -> texts.text("task.bundle.picture", file.name()))
                .forEach(lines::add);
        lines.add(texts.text("task.bundle.checksums"));
        if (!published) {
            lines.add(texts.text("task.bundle.unpublished"));
        }
        return lines;
    }

    private byte[] paper(List<Task> some, UUID department, Quarter quarter, TaskTexts texts) {
        LocalDate today = LocalDate.now(clock);
        String name = departments.get(department).name("ko");
        Map<UUID, List<TaskVerdict>> said =
                verdicts.of(some.stream().map(Task::id).collect(Collectors.toSet()));
        List<Section> sections = some.stream()
                .map(task ->
                        new Section(task.plan().title(), points(task, said.getOrDefault(task.id(), List.of()), texts)))
                .toList();
        return new EvidencePaper(
                        texts.text("task.bundle.title", name, texts.words().quarter(quarter)),
                        texts.text("task.bundle.byline", texts.words().day(today), name),
                        today,
                        sections,
                        texts.text("footer.purpose"))
                .hwpx();
    }

    private List<Point> points(Task task, List<TaskVerdict> said, TaskTexts texts) {
        TaskPlan plan = task.plan();
        TaskEvidence known = evidence.of(task.id());
        List<Point> points = new ArrayList<>();
        points.add(point(texts, "cause", plan.cause()));
        points.add(point(texts, "action", plan.action()));
        points.add(new Point(
                texts.text("task.field.items"),
                plan.promises().stream().map(texts::promise).toList()));
        List<String> done = new ArrayList<>();
        done.add(texts.carriedOut(task.carriedOut()));
        task.carriedOut().ifPresent(answer -> {
            if (!answer.note().isBlank()) {
                done.add(answer.note());
            }
            answer.confirmed().ifPresent(confirmed -> done.add(texts.confirmed(confirmed, clock.getZone())));
        });
        points.add(new Point(texts.text("task.list.done"), done));
        points.add(new Point(
                texts.text("task.list.told"),
                said.isEmpty()
                        ? List.of(texts.text("task.waiting", texts.words().quarter(plan.lastQuarter())))
                        : said.stream()
                                .map(texts::told)
                                .flatMap(told -> List.of(told.text(), told.figures()).stream())
                                .toList()));
        points.add(new Point(
                texts.text("task.counts"),
                known.counts().stream()
                        .map(count -> texts.words().shortDay(count.on()) + " " + count.what() + " "
                                + texts.text("task.count.detail", count.number()))
                        .toList()));
        return points.stream().filter(point -> !point.details().isEmpty()).toList();
    }

    private static Point point(TaskTexts texts, String field, String text) {
        return new Point(texts.text("task.field." + field), text.isBlank() ? List.of() : List.of(text));
    }

    /// Who took part in what, a line per person; a spreadsheet opens it.
    private byte[] people(List<Task> some, TaskTexts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(BYTE_ORDER_MARK + texts.text("task.bundle.people"));
        for (Task task : some) {
            for (TaskEvidence.Rehearsal rehearsal : evidence.of(task.id()).rehearsals()) {
                for (Person person : rehearsal.people()) {
                    lines.add(List.of(
                                    task.plan().title(),
                                    rehearsal.on().toString(),
                                    String.valueOf(rehearsal.minutes()),
                                    rehearsal.topic(),
                                    person.called())
                            .stream()
                            .map(TaskBundle::cell)
                            .collect(Collectors.joining(",")));
                }
            }
        }
        return text(lines);
    }

    /// In quotes; a text that a spreadsheet would take for a formula begins with an apostrophe.
    private static String cell(String text) {
        String safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// As `sha256sum --check` reads it.
    private static byte[] sums(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDate.now(clock).atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }
}
