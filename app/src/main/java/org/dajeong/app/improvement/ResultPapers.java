package org.dajeong.app.improvement;

import java.util.Optional;
import java.util.UUID;
import org.dajeong.app.Quarter;
import org.dajeong.app.reporting.DepartmentPaper;

/// Makes the paper of a department's result. What is said of a score is said elsewhere; here it is only taken along.
public interface ResultPapers {

    /// The paper of a quarter, in Korean; none where nothing is published of the department for it.
    Optional<DepartmentPaper> of(UUID department, Quarter quarter);
}
