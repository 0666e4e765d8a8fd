package org.dajeong.district;

import java.io.IOException;
import java.util.List;

/// What a district was made of: every effect that was planted, and what came of it over its contacts.
///
/// All values are in points of the score from 0 to 100. Lists by item are in the order of
/// [Item#RUBRIC].
///
/// @param seed the seed it was drawn from
/// @param contacts how many contacts it has
/// @param mean mean expected score of all contacts
/// @param levels the levels of mix, quarter and caller
/// @param departments own parts and gaps over all quarters
/// @param quarters own parts of each department in each quarter in which it has contacts
/// @param staff the people, each in his department
/// @param components standard deviations of the effects
public record Truth(
        long seed,
        long contacts,
        double mean,
        List<Level> levels,
        List<Department> departments,
        List<DepartmentQuarter> quarters,
        List<Staff> staff,
        List<Component> components) {

    /// One level of a factor.
    ///
    /// @param effect as planted; for a quarter, with what all departments did in it
    /// @param deviation the effect against that of the average contact
    public record Level(Column factor, String level, long contacts, double effect, double deviation) {}

    /// One department over all quarters.
    ///
    /// @param effect the department effect, before its quarters and staff, against the average contact
    /// @param own the realised own part
    /// @param items the own part by item; they add up to it
    /// @param parts what else sets its expected score apart from the mean of all contacts
    public record Department(
            String dept, String kind, long contacts, double effect, double own, List<Double> items, List<Part> parts) {

        public Department {
            items = List.copyOf(items);
            parts = List.copyOf(parts);
        }

        /// The expected score minus that of all contacts: own part and other parts together.
        public double gap() {
            return own + parts.stream().mapToDouble(Part::points).sum();
        }

        /// What a factor has to do with the gap; 0 for a factor that plays no part.
        public double part(Column factor) {
            return parts.stream()
                    .filter(part -> part.factor() == factor)
                    .mapToDouble(Part::points)
                    .sum();
        }
    }

    /// What one factor does to the expected score of a department, against all contacts.
    public record Part(Column factor, double points) {}

    /// One department in one quarter.
    ///
    /// @param effect the department:quarter effect as drawn
    /// @param own the realised own part
    /// @param items the own part by item; they add up to it
    public record DepartmentQuarter(
            String dept, String quarter, long contacts, double effect, double own, List<Double> items) {

        public DepartmentQuarter {
            items = List.copyOf(items);
        }
    }

    /// One person in one department.
    ///
    /// @param contacts how many he answered there, possibly none
    public record Staff(String dept, String code, long contacts, double effect) {}

    /// A source of scatter.
    ///
    /// @param name `dept`, `dept:quarter`, `dept:staff`, `caller`, `own` or `residual`
    /// @param nominal the standard deviation drawn from, or meant; of the residual, 8
    /// @param realised over the levels that were drawn; of the residual, as meant
    public record Component(String name, double nominal, double realised) {}

    public Truth {
        levels = List.copyOf(levels);
        departments = List.copyOf(departments);
        quarters = List.copyOf(quarters);
        staff = List.copyOf(staff);
        components = List.copyOf(components);
    }

    /// The truth about one department.
    ///
    /// @throws IllegalArgumentException if there is no such department
    public Department department(String dept) {
        return departments.stream()
                .filter(department -> department.dept().equals(dept))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no department is called '%s'".formatted(dept)));
    }

    /// The truth as CSV, one value per line, with a header.
    ///
    /// ```text
    /// what,dept,quarter,factor,level,item,contacts,value
    /// ```
    ///
    /// `what` is `mean`, `effect`, `deviation`, `own`, `part`, `gap`, `nominal sd` or `realised sd`; fields that do
    /// not apply are empty.
    public void writeTo(Appendable out) throws IOException {
        new TruthText(out).write(this);
    }
}
