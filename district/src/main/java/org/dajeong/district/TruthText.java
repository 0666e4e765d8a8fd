package org.dajeong.district;

import java.io.IOException;
import java.util.List;

/// Writes the truth as CSV, one value per line.
///
/// No field needs quoting: names of departments, levels and items hold neither commas nor quotes.
final class TruthText {

    private static final String HEADER = "what,dept,quarter,factor,level,item,contacts,value\n";

    private final Appendable out;

    TruthText(Appendable out) {
        this.out = out;
    }

    void write(Truth truth) throws IOException {
        out.append(HEADER);
        line("mean", "", "", "", "", "", truth.contacts(), truth.mean());
        for (Truth.Component component : truth.components()) {
            line("nominal sd", "", "", component.name(), "", "", 0, component.nominal());
            line("realised sd", "", "", component.name(), "", "", 0, component.realised());
        }
        for (Truth.Level level : truth.levels()) {
            String factor = level.factor().header();
            line("effect", "", "", factor, level.level(), "", level.contacts(), level.effect());
            line("deviation", "", "", factor, level.level(), "", level.contacts(), level.deviation());
        }
        for (Truth.Department department : truth.departments()) {
            write(department);
        }
        for (Truth.DepartmentQuarter cell : truth.quarters()) {
            line("effect", cell.dept(), cell.quarter(), "dept:quarter", "", "", cell.contacts(), cell.effect());
            own(cell.dept(), cell.quarter(), cell.contacts(), cell.own(), cell.items());
        }
        for (Truth.Staff staff : truth.staff()) {
            line("effect", staff.dept(), "", "dept:staff", staff.code(), "", staff.contacts(), staff.effect());
        }
    }

    private void write(Truth.Department department) throws IOException {
        String dept = department.dept();
        line("effect", dept, "", "dept", "", "", department.contacts(), department.effect());
        for (Truth.Part part : department.parts()) {
            line("part", dept, "", part.factor().header(), "", "", department.contacts(), part.points());
        }
        line("gap", dept, "", "", "", "", department.contacts(), department.gap());
        own(dept, "", department.contacts(), department.own(), department.items());
    }

    private void own(String dept, String quarter, long contacts, double own, List<Double> items) throws IOException {
        line("own", dept, quarter, "", "", "", contacts, own);
        for (int item = 0; item < items.size(); item++) {
            line("own", dept, quarter, "", "", Item.RUBRIC.get(item).column(), contacts, items.get(item));
        }
    }

    private void line(
            String what,
            String dept,
            String quarter,
            String factor,
            String level,
            String item,
            long contacts,
            double value)
            throws IOException {
        String count = contacts == 0 ? "" : String.valueOf(contacts);
        out.append(String.join(",", what, dept, quarter, factor, level, item, count, String.valueOf(value)))
                .append('\n');
    }
}
