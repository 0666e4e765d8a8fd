package org.dajeong.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Who may know whom inside the command line.
class ArchitectureTests {

    private static final JavaClasses CLI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dajeong.cli");

    @Test
    void wordsKnowNothingOfScores() {
        classes()
                .that()
                .resideInAPackage("org.dajeong.cli.words")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.dajeong.cli.words", "org.dajeong.charts.words", "java..", "org.jspecify..")
                .because("languages and widths are the same for every answer")
                .check(CLI);
    }

    @Test
    void answersKnowTheEnginesDoorAndNotTheFiles() {
        classes()
                .that()
                .resideInAnyPackage("org.dajeong.cli.json", "org.dajeong.cli.report")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.dajeong.cli.json",
                        "org.dajeong.cli.report",
                        "org.dajeong.cli.words",
                        "org.dajeong.charts.words",
                        "org.dajeong.engine.api",
                        "org.dajeong.engine.spi",
                        "java..",
                        "org.jspecify..")
                .because("an answer reads the same wherever its ratings came from")
                .check(CLI);
    }

    @Test
    void onlyCommandsKnowPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dajeong.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("another front end may print the same answers")
                .check(CLI);
    }
}
