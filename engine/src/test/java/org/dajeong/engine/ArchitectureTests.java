package org.dajeong.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dajeong.engine");

    @Test
    void theEngineKnowsTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.dajeong.engine..", "java..", "org.jspecify..")
                .because("a score has to be recomputable anywhere, without a framework or a database")
                .check(engine);
    }

    @Test
    void theEngineReadsAndWritesNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.time..")
                .because("no row, no clock and no file reaches the engine")
                .check(engine);
    }

    @Test
    void exponentialsAreTheSameOnEveryMachine() {
        noClasses()
                .should()
                .callMethod(Math.class, "exp", double.class)
                .orShould()
                .callMethod(Math.class, "log", double.class)
                .orShould()
                .callMethod(Math.class, "pow", double.class, double.class)
                .because("StrictMath gives the same bits everywhere, Math does not")
                .check(engine);
    }

    @Test
    void agreementAndDriversNeedNoModel() {
        classes()
                .that()
                .resideInAnyPackage("..agreement..", "..drivers..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..engine.agreement..",
                        "..engine.drivers..",
                        "..engine.api..",
                        "..engine.spi..",
                        "..engine.linear..",
                        "java..",
                        "org.jspecify..")
                .because("both are read off tables, without fitting anything")
                .check(engine);
    }

    @Test
    void algebraKnowsNoModelAndModelsKnowNoScore() {
        noClasses()
                .that()
                .resideInAPackage("..linear..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..model..", "..score..", "..api..", "..agreement..", "..drivers..")
                .check(engine);
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..score..")
                .check(engine);
        noClasses()
                .that()
                .resideInAPackage("..spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..api..", "..model..", "..score..")
                .check(engine);
    }

    @Test
    void chartsVersionsAndSharesNeedNoModel() {
        apart(
                "they describe what was counted, and can be read without the mixed model",
                "..control..",
                "..versions..",
                "..share..");
    }

    @Test
    void effectsKnowNumbersAndNotWhereTheyComeFrom() {
        apart("whoever needs them asks at the door", "..effect..");
    }

    @Test
    void disclosureKnowsNoScore() {
        noClasses()
                .that()
                .resideInAPackage("..disclosure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..linear..", "..model..", "..score..")
                .because("who may be shown must not depend on how well he did")
                .check(engine);
    }

    /// Packages beside the model: neither knows the other.
    private void apart(String because, String... packages) {
        noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..model..", "..score..", "..spi..")
                .because(because)
                .check(engine);
        noClasses()
                .that()
                .resideInAnyPackage("..linear..", "..model..", "..score..", "..spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(because)
                .check(engine);
    }
}
