package org.dajeong.app.scoring.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajeong.app.Quarter;
import org.dajeong.app.instruments.Item;
import org.dajeong.app.scoring.OthersMeans;
import org.dajeong.app.scoring.OwnRatings.OwnRating;
import org.dajeong.app.scoring.web.OwnPage.Contact;
import org.dajeong.app.scoring.web.OwnPage.ItemRow;
import org.dajeong.app.scoring.web.OwnPage.QuarterBlock;
import org.dajeong.app.web.Words;
import org.dajeong.charts.words.Points;

/// Puts a person's own ratings together, quarter by quarter.
///
/// @param ratings the newest first
/// @param items of an instrument version
/// @param department the name of one
record OwnComposer(
        List<OwnRating> ratings,
        OthersMeans others,
        Function<UUID, List<Item>> items,
        Function<UUID, String> department,
        Words words) {

    OwnPage page() {
        Map<Block, List<OwnRating>> blocks = ratings.stream()
                .collect(Collectors.groupingBy(
                        rating -> new Block(rating.quarter(), rating.version(), rating.department()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<QuarterBlock> quarters = new ArrayList<>();
        blocks.forEach((block, rated) -> quarters.add(block(block, rated, quarters.size())));
        return new OwnPage(quarters, quarters.isEmpty() ? words.text("mine.nothing") : null);
    }

    private record Block(Quarter quarter, UUID version, UUID department) {}

    private QuarterBlock block(Block block, List<OwnRating> rated, int number) {
        List<Item> asked = items.apply(block.version());
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int place = i;
            OptionalDouble own = rated.stream()
                    .flatMap(rating -> point(rating, place).stream())
                    .mapToInt(Integer::intValue)
                    .average();
            OptionalDouble mean = others.of(block.quarter(), block.version(), block.department(), place + 1);
            rows.add(new ItemRow(
                    asked.get(i).name().in(words.language()),
                    asked.get(i).officialName(),
                    String.valueOf(asked.get(i).points()),
                    own.isPresent() ? Points.plain(own.getAsDouble()) : words.text("mine.not-asked"),
                    mean.isPresent() ? Points.plain(mean.getAsDouble()) : words.text("mine.too-few")));
        }
        double score = rated.stream().mapToDouble(OwnRating::score).average().orElse(0);
        return new QuarterBlock(
                "q" + number,
                words.text("mine.quarter", words.quarter(block.quarter()), department.apply(block.department())),
                words.text("mine.summary", rated.size(), Points.plain(score)),
                rows,
                rated.stream().map(rating -> contact(rating, asked)).toList());
    }

    private static Optional<Integer> point(OwnRating rating, int place) {
        return place < rating.points().size() ? rating.points().get(place) : Optional.empty();
    }

    private Contact contact(OwnRating rating, List<Item> asked) {
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Item item = asked.get(i);
            point(rating, i)
                    .filter(point -> point < item.points())
                    .ifPresent(point ->
                            lost.add(words.text("mine.lost", item.name().in(words.language()), point, item.points())));
        }
        List<String> what = List.of(rating.task(), rating.channel(), rating.hour()).stream()
                .filter(text -> !text.isBlank())
                .map(words::level)
                .toList();
        return new Contact(
                rating.on().map(words::day).orElse(""),
                String.join(" · ", what),
                words.text("run.points", Points.plain(rating.score())),
                lost.isEmpty() ? words.text("mine.nothing-lost") : words.list(lost));
    }
}
