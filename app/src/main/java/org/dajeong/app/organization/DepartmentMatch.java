package org.dajeong.app.organization;

import java.util.List;
import java.util.Optional;

/// Which department a name in a file means, on the day the file speaks of.
public sealed interface DepartmentMatch {

    /// This one.
    record Found(Department department) implements DepartmentMatch {}

    /// One that did not exist on that day.
    ///
    /// @param standing the department that stands for it then, if it had ended by a new name or a merger
    record NotThen(Department department, Optional<Department> standing) implements DepartmentMatch {}

    /// None.
    ///
    /// @param near up to three names of that day that come close, nearest first
    record Unknown(List<String> near) implements DepartmentMatch {

        public Unknown {
            near = List.copyOf(near);
        }
    }
}
