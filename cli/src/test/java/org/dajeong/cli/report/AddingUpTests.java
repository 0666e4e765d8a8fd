package org.dajeong.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.dajeong.engine.api.Why;
import org.dajeong.engine.api.Why.Kind;
import org.dajeong.engine.api.Why.Part;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class AddingUpTests {

    @RepeatedTest(200)
    void whatIsPrintedAddsUp(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Whys whys = Whys.of("세무2과");
        for (int i = 0; i < random.nextInt(6); i++) {
            whys.mix("factor " + i, random.nextGaussian(), 0.5);
        }
        Why.Explained why = whys.rater(random.nextGaussian(), 0.5)
                .chance(random.nextGaussian(), 1)
                .own(3 * random.nextGaussian(), 1)
                .why();

        Why.Explained printed = AddingUp.of(why);

        assertThat(tenths(printed.gap()))
                .isEqualTo(printed.parts().stream()
                        .flatMapToLong(part -> LongStream.of(tenths(part.points())))
                        .sum());
        assertThat(printed.gap()).isCloseTo(why.gap(), within(0.0501));
        for (int i = 0; i < why.parts().size(); i++) {
            Part part = why.parts().get(i);
            assertThat(printed.parts().get(i).points())
                    .isCloseTo(part.points(), within(part.kind() == Kind.OWN ? 0.0501 : 0.2));
        }
    }

    private static long tenths(double points) {
        return Math.round(10 * points);
    }
}
