package org.dajeong.app.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.dajeong.app.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the changes of a staff list, one after the other, in the order in which they were found.
@Repository
class OfficeWriting {

    private static final String BUREAU = """
            insert into organization.bureau (id, name_ko, name_en, place) values (:id, :ko, :en, :place)
            """;

    private static final String DEPARTMENT = """
            insert into organization.department (id, code, name_ko, name_en, bureau_id, kind, place, valid_from)
            values (:id, :code, :ko, :en, :bureau, :kind, :place, :from)
            """;

    private static final String SUCCESSION = """
            insert into organization.succession (from_id, to_id, kind, on_date) values (:from, :to, :kind, :on)
            """;

    private static final String BUREAU_MOVE = """
            insert into organization.bureau_move (department_id, bureau_id, from_date)
            values (:department, :bureau, :on)
            on conflict (department_id, from_date) do update set bureau_id = :bureau
            """;

    private static final String PERSON = """
            insert into organization.person (id, code, name, grade) values (:id, :code, :name, :grade)
            on conflict (code) do update set name = :name, grade = :grade
            """;

    private static final String TEAM = """
            insert into organization.team (id, department_id, name) values (:id, :department, :name)
            on conflict (department_id, name) do nothing
            """;

    private static final String WITH_PERSON = " (select id from organization.person where code = :code) ";

    private static final String WITH_TEAM =
            " (select id from organization.team where department_id = :department and name = :team) ";

    private static final String ASSIGN = "insert into organization.assignment"
            + " (id, person_id, department_id, team_id, from_date) values (:id,"
            + WITH_PERSON + ", :department," + WITH_TEAM + ", :on)";

    private static final String REASSIGN = "update organization.assignment set department_id = :department, team_id ="
            + WITH_TEAM + "where to_date is null and person_id =" + WITH_PERSON;

    private static final String FORGET_ASSIGNMENT =
            "delete from organization.assignment where to_date is null and from_date >= :on and person_id ="
                    + WITH_PERSON;

    private static final String END_ASSIGNMENT =
            "update organization.assignment set to_date = :on where to_date is null and person_id =" + WITH_PERSON;

    private static final String BEGIN_TERM =
            "insert into organization.term (id, person_id, duty, department_id, bureau_id, from_date) values (:id,"
                    + WITH_PERSON + ", :duty, :department, :bureau, :on)";

    private static final String OF_SEAT =
            " and duty = :duty and person_id =" + WITH_PERSON + "and (department_id = :seat or bureau_id = :seat)";

    private static final String FORGET_TERM =
            "delete from organization.term where to_date is null and from_date >= :on" + OF_SEAT;

    private static final String END_TERM = "update organization.term set to_date = :on where to_date is null" + OF_SEAT;

    private final JdbcClient jdbc;
    private final Departments departments;

    OfficeWriting(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    void write(Change change) {
        switch (change) {
            case Change.BureauAdded(Bureau bureau) -> add(bureau);
            case Change.DepartmentAdded(Department department) -> add(department);
            case Change.SpellingAdded(Department department, String spelling) ->
                departments.addAlias(department.id(), spelling);
            case Change.Succeeded(Department from, Department to, Succession.Kind kind, LocalDate on) ->
                jdbc.sql(SUCCESSION)
                        .param("from", from.id())
                        .param("to", to.id())
                        .param("kind", kind.name())
                        .param("on", on)
                        .update();
            case Change.BureauChanged(Department department, Bureau to, LocalDate on) ->
                jdbc.sql(BUREAU_MOVE)
                        .param("department", department.id())
                        .param("bureau", to.id())
                        .param("on", on)
                        .update();
            case Change.DepartmentEnded(Department department, LocalDate on) ->
                jdbc.sql("update organization.department set valid_to = :on where id = :id")
                        .param("on", on)
                        .param("id", department.id())
                        .update();
            case Change.PersonNoted noted ->
                jdbc.sql(PERSON)
                        .param("id", Ids.next())
                        .param("code", noted.code())
                        .param("name", noted.name().orElse(null))
                        .param("grade", noted.grade())
                        .update();
            case Change.Joined joined -> assign(joined.code(), joined.to(), joined.team(), joined.on());
            case Change.Moved moved -> {
                endAssignment(moved.code(), moved.on());
                assign(moved.code(), moved.to(), moved.team(), moved.on());
            }
            case Change.TeamChanged moved -> {
                endAssignment(moved.code(), moved.on());
                assign(moved.code(), moved.department(), moved.team(), moved.on());
            }
            case Change.Corrected corrected -> correct(corrected);
            case Change.Left left -> endAssignment(left.code(), left.on());
            case Change.DutyBegun begun -> begin(begun);
            case Change.DutyEnded ended -> end(ended);
        }
    }

    private void add(Bureau bureau) {
        jdbc.sql(BUREAU)
                .param("id", bureau.id())
                .param("ko", bureau.nameKo())
                .param("en", bureau.nameEn())
                .param("place", bureau.place())
                .update();
    }

    private void add(Department department) {
        jdbc.sql(DEPARTMENT)
                .param("id", department.id())
                .param("code", department.code())
                .param("ko", department.nameKo())
                .param("en", department.nameEn())
                .param("bureau", department.bureau())
                .param("kind", department.kind().name())
                .param("place", department.place())
                .param("from", department.from())
                .update();
    }

    private void assign(String code, Department department, String team, LocalDate on) {
        addTeam(department, team);
        jdbc.sql(ASSIGN)
                .param("id", Ids.next())
                .param("code", code)
                .param("department", department.id())
                .param("team", team)
                .param("on", on)
                .update();
    }

    private void correct(Change.Corrected corrected) {
        addTeam(corrected.to(), corrected.team());
        jdbc.sql(REASSIGN)
                .param("code", corrected.code())
                .param("department", corrected.to().id())
                .param("team", corrected.team())
                .update();
    }

    private void addTeam(Department department, String team) {
        if (!team.isEmpty()) {
            jdbc.sql(TEAM)
                    .param("id", Ids.next())
                    .param("department", department.id())
                    .param("name", team)
                    .update();
        }
    }

    private void endAssignment(String code, LocalDate on) {
        jdbc.sql(FORGET_ASSIGNMENT).param("code", code).param("on", on).update();
        jdbc.sql(END_ASSIGNMENT).param("code", code).param("on", on).update();
    }

    private void begin(Change.DutyBegun begun) {
        jdbc.sql(BEGIN_TERM)
                .param("id", Ids.next())
                .param("code", begun.code())
                .param("duty", begun.duty().name())
                .param(
                        "department",
                        begun.seat().department().map(Department::id).orElse(null))
                .param("bureau", begun.seat().bureau().map(Bureau::id).orElse(null))
                .param("on", begun.on())
                .update();
    }

    private void end(Change.DutyEnded ended) {
        UUID seat = ended.seat()
                .department()
                .map(Department::id)
                .or(() -> ended.seat().bureau().map(Bureau::id))
                .orElseThrow();
        for (String statement : new String[] {FORGET_TERM, END_TERM}) {
            jdbc.sql(statement)
                    .param("code", ended.code())
                    .param("duty", ended.duty().name())
                    .param("seat", seat)
                    .param("on", ended.on())
                    .update();
        }
    }
}
