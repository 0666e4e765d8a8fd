package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dajeong.app.organization.LoadProblem.Rule;
import org.dajeong.app.organization.StaffSheet.Line;

/// Reads a staff list from its sheet: the row of headings wherever it stands, then a person a row.
final class StaffListReading {

    /// Above the headings there may be a title and remarks.
    private static final int HEADING_ROW_MAX = 20;

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._-]{1,40}");

    private static final List<StaffColumn> REQUIRED = List.of(
            StaffColumn.BUREAU,
            StaffColumn.DEPARTMENT,
            StaffColumn.GRADE,
            StaffColumn.POST,
            StaffColumn.CS_ROLE,
            StaffColumn.FROM);

    private final PersonCodes.Coder codes;
    private final boolean keepsNames;
    private final Map<StaffColumn, Integer> columns = new EnumMap<>(StaffColumn.class);
    private final List<StaffRow> rows = new ArrayList<>();
    private final List<LoadProblem> problems = new ArrayList<>();

    StaffListReading(PersonCodes.Coder codes, boolean keepsNames) {
        this.codes = codes;
        this.keepsNames = keepsNames;
    }

    StaffList read(String fileName, String fingerprint, StaffList.Scope scope, Optional<StaffSheet> sheet) {
        sheet.ifPresentOrElse(this::read, () -> problems.add(new LoadProblem(0, "", fileName, Rule.NOT_A_WORKBOOK)));
        return new StaffList(fileName, fingerprint, scope, rows, problems);
    }

    private void read(StaffSheet sheet) {
        Optional<Line> headings = sheet.rows().stream()
                .limit(HEADING_ROW_MAX)
                .filter(line -> position(line, StaffColumn.DEPARTMENT) >= 0
                        && (position(line, StaffColumn.NUMBER) >= 0 || position(line, StaffColumn.CODE) >= 0))
                .findFirst();
        if (headings.isEmpty()) {
            problems.add(missing(0, StaffColumn.NUMBER));
            problems.add(missing(0, StaffColumn.DEPARTMENT));
            return;
        }
        Line heading = headings.get();
        for (StaffColumn column : StaffColumn.values()) {
            int position = position(heading, column);
            if (position >= 0) {
                columns.put(column, position);
            } else if (REQUIRED.contains(column)) {
                problems.add(missing(heading.number(), column));
            }
        }
        if (!problems.isEmpty()) {
            return;
        }
        sheet.rows().stream().filter(line -> line.number() > heading.number()).forEach(this::read);
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new LoadProblem(0, "", "", Rule.NO_ROWS));
        }
    }

    private static int position(Line line, StaffColumn column) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (column.isHeadedBy(line.cells().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static LoadProblem missing(long row, StaffColumn column) {
        return new LoadProblem(row, column.heading(), "", Rule.COLUMN_MISSING);
    }

    private void read(Line line) {
        int before = problems.size();
        String code = code(line);
        StaffRow.Post post = word(line, StaffColumn.POST, StaffWords.POSTS, StaffRow.Post.MEMBER);
        String department = text(line, StaffColumn.DEPARTMENT);
        if (department.isEmpty() && post != StaffRow.Post.BUREAU_HEAD) {
            problem(line, StaffColumn.DEPARTMENT, Rule.MISSING);
        }
        StaffRow.CsRole csRole = word(line, StaffColumn.CS_ROLE, StaffWords.CS_ROLES, StaffRow.CsRole.NONE);
        Optional<LocalDate> from = StaffWords.date(text(line, StaffColumn.FROM));
        if (from.isEmpty()) {
            problem(line, StaffColumn.FROM, text(line, StaffColumn.FROM).isEmpty() ? Rule.MISSING : Rule.NOT_A_DATE);
        }
        Optional<KindOfWork> kind = Optional.of(text(line, StaffColumn.KIND))
                .filter(text -> !text.isEmpty())
                .map(text -> word(line, StaffColumn.KIND, StaffWords.KINDS, KindOfWork.SUPPORT));
        if (problems.size() == before) {
            rows.add(new StaffRow(
                    line.number(),
                    code,
                    Optional.of(text(line, StaffColumn.NAME)).filter(name -> keepsNames && !name.isEmpty()),
                    text(line, StaffColumn.BUREAU),
                    department,
                    text(line, StaffColumn.TEAM),
                    text(line, StaffColumn.GRADE),
                    post,
                    csRole,
                    from.orElseThrow(),
                    kind,
                    text(line, StaffColumn.DEPARTMENT_EN)));
        }
    }

    /// What already is a code stays one.
    private String code(Line line) {
        String code = text(line, StaffColumn.CODE);
        if (!code.isEmpty()) {
            if (!CODE.matcher(code).matches()) {
                problem(line, StaffColumn.CODE, Rule.NOT_A_CODE);
            }
            return code;
        }
        String number = text(line, StaffColumn.NUMBER);
        if (number.isEmpty()) {
            problem(
                    line,
                    columns.containsKey(StaffColumn.NUMBER) ? StaffColumn.NUMBER : StaffColumn.CODE,
                    Rule.MISSING);
            return "";
        }
        return codes.of(number);
    }

    private <T> T word(Line line, StaffColumn column, Map<String, T> words, T ifBlank) {
        String text = text(line, column);
        if (text.isEmpty()) {
            return ifBlank;
        }
        Optional<T> meant = StaffWords.find(words, text);
        if (meant.isEmpty()) {
            problem(line, column, Rule.UNKNOWN_WORD, words.keySet().stream().collect(Collectors.joining(", ")));
        }
        return meant.orElse(ifBlank);
    }

    private void problem(Line line, StaffColumn column, Rule rule, String... arguments) {
        problems.add(new LoadProblem(line.number(), column.heading(), text(line, column), rule, arguments));
    }

    private String text(Line line, StaffColumn column) {
        return line.cell(columns.getOrDefault(column, -1));
    }
}
