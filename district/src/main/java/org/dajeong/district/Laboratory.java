package org.dajeong.district;

/// A plain district for simulations: equal departments, nothing planted, effects drawn as the model says.
///
/// @param units number of departments, at least 2
/// @param quarters from 1 to 6
/// @param calls contacts of a department in a quarter, at least 1
/// @param departmentSd standard deviation of the department effects, in points
/// @param quarterSd of the department:quarter effects, in points
/// @param staffSd of the staff effects, in points
public record Laboratory(int units, int quarters, int calls, double departmentSd, double quarterSd, double staffSd) {

    public Laboratory {
        if (units < 2 || quarters < 1 || quarters > Calendar.QUARTERS || calls < 1) {
            throw new IllegalArgumentException(
                    "units %d, quarters %d and calls %d must be at least 2, from 1 to %d, and at least 1"
                            .formatted(units, quarters, calls, Calendar.QUARTERS));
        }
        if (!(departmentSd >= 0 && quarterSd >= 0 && staffSd >= 0)) {
            throw new IllegalArgumentException(
                    "standard deviations %s, %s, %s must not be negative".formatted(departmentSd, quarterSd, staffSd));
        }
    }
}
