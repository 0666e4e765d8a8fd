package org.dajeong.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dajeong.charts.words.Points;
import org.dajeong.cli.words.Messages;
import org.dajeong.engine.api.Change;
import org.dajeong.engine.api.Effect;
import org.dajeong.engine.api.GroupTimes.PreTest;
import org.dajeong.engine.api.GroupTimes.Randomisation;
import org.dajeong.engine.api.Verdict;
import org.dajeong.engine.spi.Factor;

/// An effect as text: the answer of the model first, then what is compared beside it.
public final class EffectReport {

    /// Below this, what happened before the start was not alike.
    private static final double ALIKE_MIN = 0.05;

    private final Messages messages;
    private final ChangeWords words;

    public EffectReport(Messages messages) {
        this.messages = messages;
        this.words = new ChangeWords(messages);
    }

    public List<String> lines(AskedEffect asked) {
        Effect effect = asked.effect();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "effect.heading", asked.question().item().orElseGet(() -> messages.text("change.total"))));
        starts(asked.question(), lines);
        lines.add("");
        lines.add(
                messages.text("effect.answer", words.figure(effect.change()), messages.of("verdict", asked.verdict())));
        asked.goal().ifPresent(goal -> lines.add(messages.text("change.goal", Points.size(goal))));
        paragraph(lines, messages.text("effect.what"));
        if (effect.change() instanceof Change.CannotTell cannot) {
            paragraph(lines, words.reason(cannot));
        } else if (!effect.isWithinReach()) {
            paragraph(lines, outOfReach(effect));
        } else if (asked.verdict() == Verdict.CANNOT_TELL) {
            paragraph(lines, messages.text("effect.cannot-tell"));
        }
        paragraph(
                lines,
                messages.text(
                        "effect.beside",
                        messages.of("base", asked.question().base()),
                        messages.of("control", asked.question().control())));
        lines.add("");
        lines.addAll(new GroupTimeTables(messages, asked).lines());
        effect.beside().preTest().map(this::preTest).ifPresent(sentence -> paragraph(lines, sentence));
        effect.beside().randomisation().map(this::chance).ifPresent(sentence -> paragraph(lines, sentence));
        return lines;
    }

    private static void paragraph(List<String> lines, String sentence) {
        lines.add("");
        lines.add(sentence);
    }

    private void starts(Effect.Question question, List<String> lines) {
        Map<String, List<String>> byPeriod = question.starts().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        () -> new TreeMap<>(Factor.LEVEL_ORDER),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byPeriod.forEach((period, units) -> lines.add(messages.text(
                "effect.start",
                period,
                units.size(),
                messages.list(units.stream().sorted(Factor.LEVEL_ORDER).toList()))));
    }

    private String outOfReach(Effect effect) {
        return effect.beside()
                .randomisation()
                .map(chance -> messages.text("effect.out-of-reach", Points.decimals(chance.smallest(), 2)))
                .orElseGet(() -> messages.text("effect.nobody-beside"));
    }

    private String preTest(PreTest test) {
        if (!test.isReliable()) {
            return messages.text("effect.before-unknown", PreTest.GROUP_MIN);
        }
        return messages.text(
                test.p() < ALIKE_MIN ? "effect.before-differs" : "effect.before-alike",
                Points.decimals(test.wald(), 2),
                test.freedom(),
                probability(test.p()));
    }

    private String chance(Randomisation chance) {
        return messages.text("effect.chance", Points.decimals(chance.p(), 4));
    }

    /// With its sign of relation, since the smallest would read as nought.
    private static String probability(double p) {
        return p < 0.0005 ? "<0.001" : "=" + Points.decimals(p, 3);
    }
}
