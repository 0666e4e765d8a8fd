package org.dajeong.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Who may know whom: the modules' own declarations hold.
class ModularityTests {

    @Test
    void everyModuleKeepsToWhatItDeclares() {
        ApplicationModules.of(Dajeong.class).verify();
    }
}
