package org.dajeong.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dajeong.engine.api.ScoreOptions;
import org.dajeong.engine.api.ScoreResult;
import org.dajeong.engine.api.ScoreRun;
import org.dajeong.engine.api.ScoreSheet;
import org.dajeong.engine.api.ScoreSpec;
import org.dajeong.engine.api.Scoring;
import org.dajeong.engine.spi.Factor;
import org.dajeong.engine.spi.FrozenTables;
import org.dajeong.engine.spi.RecordingSource;
import org.dajeong.engine.spi.TableCounter;
import org.dajeong.engine.spi.TableSource;
import org.dajeong.engine.spi.TableSpec;
import org.dajeong.engine.spi.Tables;
import org.dajeong.engine.spi.TablesCodec;
import org.junit.jupiter.api.Test;

/// FEATURE: tables stored today give the same score, why and bytes whenever they are read again.
class A01_StoredTablesTests {

    private static final ScoreSpec SPEC = new ScoreSpec(
            "dept",
            Optional.of("quarter"),
            List.of(Factor.of("task"), Factor.of("channel")),
            Optional.of("caller"),
            Optional.of("staff"),
            List.of("i1", "i2", "i3"));

    private final Rows rows = withLevy(Rows.read("/reference/crossed.csv").withItems("i1", "i2", "i3"));

    /// d01 does levy every other time, and d02 seldom; nobody else does.
    private static Rows withLevy(Rows source) {
        List<String[]> changed = new ArrayList<>();
        int seen = 0;
        for (String[] row : source.rows()) {
            String[] copy = row.clone();
            String dept = source.get(row, "dept");
            if (dept.equals("d01") && seen++ % 2 == 0 || dept.equals("d02") && seen++ % 11 == 0) {
                copy[source.header().indexOf("task")] = "levy";
            }
            changed.add(copy);
        }
        return source.withRows(changed);
    }

    @Test
    void aRunFromStoredBytesIsTheRunFromRows() {
        RecordingSource recording = new RecordingSource(rows);
        ScoreRun first = run(recording);
        ScoreRun again = run(FrozenTables.of(recording.recorded()));

        // Records of doubles: equal means equal bits.
        assertThat(again.sheet()).isEqualTo(first.sheet());
        assertThat(first.sheet().units().stream().map(ScoreSheet.UnitScore::supportedShare))
                .anyMatch(share -> share > 0.8 && share < 1);
        for (ScoreSheet.UnitScore row : first.sheet().units()) {
            assertThat(again.why(row.unit(), row.period())).isEqualTo(first.why(row.unit(), row.period()));
        }
    }

    @Test
    void theSameRowsGiveTheSameBytesInAnyOrderAndInAnyParts() {
        TableSpec spec = SPEC.tables();
        List<String[]> shuffled = new ArrayList<>(rows.rows());
        Collections.shuffle(shuffled, new Random(3));
        Tables whole = rows.count(spec);
        Tables one = rows.withRows(shuffled.subList(0, 251)).count(spec);
        Tables other = rows.withRows(shuffled.subList(251, 600)).count(spec);
        byte[] bytes = TablesCodec.encode(whole);

        assertThat(TablesCodec.encode(rows.withRows(shuffled).count(spec))).isEqualTo(bytes);
        assertThat(TablesCodec.encode(one.plus(other))).isEqualTo(bytes);
        assertThat(TablesCodec.encode(whole.plus(one).minus(one))).isEqualTo(bytes);
        assertThat(TablesCodec.encode(one)).isNotEqualTo(bytes);
        assertThat(recorded(rows.withRows(shuffled))).isEqualTo(recorded(rows));
    }

    @Test
    void whatIsReadAnswersLikeWhatWasWritten() {
        TableSpec spec = SPEC.tables();
        Tables written = rows.count(spec);
        Tables read = TablesCodec.decode(TablesCodec.encode(written));

        assertThat(read.spec()).isEqualTo(spec);
        assertThat(read.rows()).isEqualTo(600);
        for (Factor factor : spec.factors()) {
            assertThat(read.levels(factor)).isEqualTo(written.levels(factor));
            assertThat(read.counts(factor)).isEqualTo(written.counts(factor));
            for (String measure : spec.measures()) {
                assertThat(read.sums(measure, factor)).isEqualTo(written.sums(measure, factor));
            }
        }
        Factor staff = SPEC.staffFactor().orElseThrow();
        Factor caller = SPEC.raterFactor().orElseThrow();
        for (int s = 0; s < written.levels(staff).size(); s++) {
            for (int r = 0; r < written.levels(caller).size(); r++) {
                assertThat(read.pair(staff, caller).count(s, r))
                        .isEqualTo(written.pair(staff, caller).count(s, r));
            }
        }
        for (String measure : spec.measures()) {
            assertThat(read.total(measure)).isEqualTo(written.total(measure));
        }
        assertThat(read.product(ScoreSpec.OUTCOME, ScoreSpec.OUTCOME))
                .isEqualTo(written.product(ScoreSpec.OUTCOME, ScoreSpec.OUTCOME));
    }

    /// The form as the method page writes it, byte by byte; a change of it would be a new version.
    @Test
    void theFormIsTheOneThatIsWrittenDown() {
        TableSpec spec = TableSpec.builder()
                .pair(Factor.of("a"), Factor.of("b"))
                .measure("y")
                .product("y", "y")
                .build();
        TableCounter counter = new TableCounter(spec);
        counter.add(new String[] {"과", "z"}, new long[] {-3});
        counter.add(new String[] {"", "z"}, new long[] {200});
        counter.add(new String[] {"과", "y"}, new long[] {1});
        byte[] bytes = TablesCodec.encode(counter.tables());

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo(
                        "5401" // T, version 1
                                + "02" + "01" + "0161" + "01" + "0162" // factors a, b
                                + "01" + "0001" // pair a, b
                                + "01" + "0179" // measure y
                                + "01" + "0000" // product y, y
                                + "03" // rows
                                + "8c03" // sum of y, 198
                                + "94f104" // sum of y squared, 40010
                                + "02" + "00" + "01" + "9003" + "01fcd902" + "02" + "03" // levels of a
                                + "02" + "0179" + "01" + "02" + "017a" + "02" + "8a03" // levels of b
                                + "01" + "0101" + "02" + "0001" + "0001" // pairs
                                + "3ae9b415"); // check sum
        assertThat(TablesCodec.fingerprint(bytes))
                .isEqualTo("8adcdf09d9989e16ee5b4b63114b420ce03d27a86824e36b55280f5fafaea1d1");
    }

    @Test
    void emptyTablesAndStrangeTextsComeBack() {
        TableSpec spec = TableSpec.builder().factor(Factor.of("a", "b")).build();
        TableCounter counter = new TableCounter(spec);

        assertThat(TablesCodec.decode(TablesCodec.encode(counter.tables())).rows())
                .isZero();

        counter.add(new String[] {"\ud83d\ude00 다정", "\n"}, new long[0]);
        counter.add(new String[] {"\ud83d", "a:b,\"c\""}, new long[0]);
        Tables read = TablesCodec.decode(TablesCodec.encode(counter.tables()));
        assertThat(read.levels(Factor.of("a", "b"))).isEqualTo(counter.tables().levels(Factor.of("a", "b")));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = TablesCodec.encode(rows.count(SPEC.tables()));
        byte[] frozen = recorded(rows);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = bytes.clone();
            damaged[2 + random.nextInt(bytes.length - 2)] ^= (byte) (1 << random.nextInt(8));
            byte[] cut = Arrays.copyOf(frozen, random.nextInt(frozen.length));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TablesCodec.decode(damaged))
                    .withMessageContaining("damaged");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FrozenTables.of(cut))
                    .withMessageContaining("damaged");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrozenTables.of(bytes))
                .withMessageContaining("damaged");
    }

    @Test
    void aVersionThatIsNotKnownIsRefused() {
        byte[] later = TablesCodec.encode(rows.count(SPEC.tables()));
        later[1] = 2;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TablesCodec.decode(later))
                .withMessage("stored tables of version 2: only version 1 is known");
    }

    @Test
    void aFrozenSetAnswersWhatWasCountedAndNothingElse() {
        FrozenTables frozen = FrozenTables.of(recorded(rows));
        ScoreSpec smaller = new ScoreSpec(
                "dept", SPEC.period(), List.of(Factor.of("channel")), SPEC.rater(), Optional.empty(), List.of());
        ScoreSpec other = new ScoreSpec(
                "dept", SPEC.period(), List.of(Factor.of("hour")), SPEC.rater(), Optional.empty(), List.of());
        TableSource.Match match = new TableSource.Match(Factor.of("dept"), "d03", Factor.of("task"), "tax");

        assertThat(TablesCodec.encode(frozen.count(smaller.tables())))
                .isEqualTo(TablesCodec.encode(rows.count(smaller.tables())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen.count(other.tables()))
                .withMessageContaining("hour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen.countMatching(SPEC.tables(), Set.of(match)))
                .withMessageContaining("d03");
    }

    @Test
    void severalSetsOfMatchesAreFrozenInAnyOrder() {
        Set<TableSource.Match> one = Set.of(
                new TableSource.Match(Factor.of("dept"), "d03", Factor.of("task"), "tax"),
                new TableSource.Match(Factor.of("dept"), "d04", Factor.of("task"), "tax"));
        Set<TableSource.Match> other =
                Set.of(new TableSource.Match(Factor.of("dept"), "d05", Factor.of("channel"), "phone"));
        TableSpec spec = SPEC.tables();
        Tables all = rows.count(spec);
        FrozenTables frozen = new FrozenTables(
                all, Map.of(one, rows.countMatching(spec, one), other, rows.countMatching(spec, other)));
        RecordingSource recording = new RecordingSource(rows);
        recording.countMatching(spec, other);
        recording.countMatching(spec, one);
        recording.count(spec);

        assertThat(recording.recorded()).isEqualTo(frozen.bytes());
        assertThat(FrozenTables.of(frozen.bytes()).countMatching(spec, one).rows())
                .isEqualTo(rows.countMatching(spec, one).rows());
    }

    @Test
    void aRecordingHoldsOneRun() {
        RecordingSource recording = new RecordingSource(rows);

        assertThatIllegalStateException().isThrownBy(recording::recorded);
        recording.count(SPEC.tables());
        recording.count(SPEC.tables());
        assertThatIllegalStateException().isThrownBy(() -> recording.count(Simulated.SPEC.tables()));
    }

    private static byte[] recorded(TableSource source) {
        RecordingSource recording = new RecordingSource(source);
        run(recording);
        return recording.recorded();
    }

    private static ScoreRun run(TableSource source) {
        return ((ScoreResult.Done) Scoring.score(source, SPEC, ScoreOptions.standard())).run();
    }
}
