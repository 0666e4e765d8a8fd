package org.dajeong.charts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dajeong.charts.TierChart.Group;
import org.dajeong.charts.TierChart.Row;
import org.dajeong.charts.TrendChart.Period;
import org.junit.jupiter.api.Test;

class ChartsPurityTests {

    private static final String MARK = "■";

    private final JavaClasses charts = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dajeong.charts");

    @Test
    void chartsKnowTheJdkOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.dajeong.charts..", "java..", "org.jspecify..")
                .because("a drawing has to work on the command line, on a page and in a report")
                .check(charts);
    }

    @Test
    void noWordInADrawingIsOurs() {
        var caption = new Caption(MARK, MARK);
        var scores = new ScoreWords(MARK, MARK, MARK, MARK, MARK);
        var figure = new Figure(1, MARK);
        var measured = new Reading.Measured(figure, new Interval(0, 2, MARK), figure);
        List<Chart> charts = List.of(
                new TrendChart(
                        caption,
                        scores,
                        new TrendChart.Words(MARK, MARK, MARK),
                        List.of(new Period(MARK, measured, true, List.of(MARK))),
                        figure),
                new LimitsChart(
                        caption,
                        new LimitsChart.Words(MARK, MARK, MARK, MARK, MARK, MARK, MARK, MARK, MARK, MARK, MARK),
                        List.of(new LimitsChart.Period(
                                MARK,
                                figure,
                                new LimitsChart.Limits(figure, new Interval(0, 2, MARK)),
                                Set.of(LimitsChart.Mark.values()),
                                MARK,
                                MARK)),
                        figure),
                new TierChart(
                        caption,
                        scores,
                        new TierChart.Words(MARK, MARK),
                        List.of(new Group(
                                MARK, List.of(new Row(MARK, measured), new Row(MARK, new Reading.Absent(MARK))))),
                        figure),
                new WhyChart(
                        caption,
                        new WhyChart.Words(MARK, MARK, MARK, MARK, MARK),
                        new WhyChart.Gap(MARK, figure),
                        Stream.of(WhyChart.Kind.values())
                                .map(kind -> new WhyChart.Part(kind, MARK, figure, new Interval(0, 2, MARK)))
                                .toList()));

        assertThat(charts)
                .flatExtracting(chart -> Picture.of(chart, Width.WIDE).words())
                .allMatch(words -> words.matches("[■ ():·−0-9.]+"));
    }
}
