package org.dajeong.app.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dajeong.app.Quarter;
import org.dajeong.app.instruments.InstrumentVersion;
import org.dajeong.app.instruments.Instruments;
import org.dajeong.app.web.FieldProblem;
import org.dajeong.app.web.Sentences;
import org.springframework.stereotype.Component;

/// Puts the page of waves together.
@Component
class WavePages {

    /// Quarters before this one for which a wave can still be opened, for what came late.
    private static final int QUARTERS_BACK = 8;

    private final Waves waves;
    private final Instruments instruments;
    private final RatingCounts ratings;
    private final WaveWords words;
    private final Sentences sentences;
    private final Clock clock;

    WavePages(
            Waves waves,
            Instruments instruments,
            RatingCounts ratings,
            WaveWords words,
            Sentences sentences,
            Clock clock) {
        this.waves = waves;
        this.instruments = instruments;
        this.ratings = ratings;
        this.words = words;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// What the form that opens a wave says.
    ///
    /// @param number as it was typed
    record Form(String quarter, String number, Optional<UUID> version) {

        /// A choice of the page, and so a quarter.
        Quarter theQuarter() {
            return Quarter.parse(quarter);
        }

        /// The number; none that a wave may have where something else was typed.
        int theNumber() {
            return number.strip().matches("[0-9]{1,4}") ? Integer.parseInt(number.strip()) : 0;
        }
    }

    /// The page with a form as it is first seen.
    WaveListPage list(Locale locale) {
        Quarter now = Quarter.of(LocalDate.now(clock));
        int next = waves.listFor(now).stream().mapToInt(Wave::number).max().orElse(0) + 1;
        return page(
                Optional.empty(), new Form(now.toString(), String.valueOf(next), Optional.empty()), List.of(), locale);
    }

    /// The page that asks whether a wave without ratings is to be closed.
    WaveListPage asking(UUID wave, Locale locale) {
        WaveListPage list = list(locale);
        return new WaveListPage(
                list.rows(),
                list.rows().stream()
                        .filter(row -> row.id().equals(wave.toString()))
                        .findFirst(),
                list.quarters(),
                list.versions(),
                list.number(),
                list.problems());
    }

    /// The page after a form that could not be followed.
    WaveListPage refused(Form form, List<Opening.Problem> problems, Locale locale) {
        return page(
                Optional.empty(),
                form,
                problems.stream()
                        .map(problem -> new FieldProblem(
                                problem == Opening.Problem.VERSION_NOT_IN_USE ? "version" : "number",
                                sentences.of(locale, "wave.problem", problem, Wave.NUMBER_MAX)))
                        .toList(),
                locale);
    }

    private WaveListPage page(
            Optional<WaveListPage.Row> confirm, Form form, List<FieldProblem> problems, Locale locale) {
        Map<UUID, InstrumentVersion> versions =
                instruments.all().stream().collect(Collectors.toMap(InstrumentVersion::id, Function.identity()));
        Map<UUID, Long> counts = ratings.byWave();
        Quarter now = Quarter.of(LocalDate.now(clock));
        return new WaveListPage(
                waves.all().stream()
                        .map(wave -> row(
                                wave,
                                Optional.ofNullable(versions.get(wave.version())),
                                Optional.ofNullable(counts.get(wave.id())).orElse(0L),
                                locale))
                        .toList(),
                confirm,
                IntStream.rangeClosed(-1, QUARTERS_BACK)
                        .mapToObj(back -> now.plus(-back))
                        .map(quarter -> new WaveListPage.Choice(
                                quarter.toString(),
                                words.name(quarter, locale),
                                quarter.toString().equals(form.quarter())))
                        .toList(),
                versions.values().stream()
                        .filter(version -> version.state() == InstrumentVersion.State.IN_USE)
                        .sorted(Comparator.comparing(InstrumentVersion::instrument))
                        .map(version -> new WaveListPage.Choice(
                                version.id().toString(),
                                named(version, locale),
                                form.version().filter(version.id()::equals).isPresent()))
                        .toList(),
                form.number(),
                problems);
    }

    private WaveListPage.Row row(Wave wave, Optional<InstrumentVersion> version, long ratings, Locale locale) {
        return new WaveListPage.Row(
                wave.id().toString(),
                words.name(wave, locale),
                version.map(known -> named(known, locale)).orElse(""),
                wave.version().toString(),
                sentences.of(locale, "wave.state", wave.state()),
                wave.isOpen(),
                sentences.text(locale, "wave.ratings", ratings),
                words.day(wave.openedAt(), locale),
                wave.closedAt().map(at -> words.day(at, locale)).orElse(""));
    }

    private String named(InstrumentVersion version, Locale locale) {
        return "%s %s"
                .formatted(
                        version.name().in(locale.getLanguage()),
                        sentences.text(locale, "instrument.number", String.valueOf(version.number())));
    }
}
