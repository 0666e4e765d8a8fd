package org.dajeong.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SourcesStructureTests {

    private final JavaClasses sources = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dajeong.sources");

    @Test
    void onlyTheRowsOfParquetKnowDuckDb() {
        noClasses()
                .that()
                .haveNameNotMatching(".*ParquetRows.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .because("the driver is optional, and slow to start")
                .check(sources);
    }

    @Test
    void tablesAreCountedWithoutWorkbooksOfFirms() {
        noClasses()
                .that()
                .resideInAPackage("org.dajeong.sources")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dajeong.sources.workbook..")
                .because("what a person confirms for a firm is no part of reading ratings for a score")
                .check(sources);
    }

    @Test
    void sourcesKnowTheDoorsOfTheEngineAndTheReadersOfTheFormats() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.dajeong.sources..",
                        "org.dajeong.engine.api..",
                        "org.dajeong.engine.spi..",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel..",
                        "org.duckdb..",
                        "java..",
                        "javax.xml.stream..",
                        "org.jspecify..")
                .because("what reads a file must not know what is made of it")
                .check(sources);
    }
}
