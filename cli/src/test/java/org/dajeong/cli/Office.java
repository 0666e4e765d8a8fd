package org.dajeong.cli;

import java.util.List;
import org.dajeong.district.Item;

/// The options that fit the files of `district`.
final class Office {

    static final List<String> OPTIONS = List.of(
            "--unit",
            "dept",
            "--period",
            "quarter",
            "--mix",
            "task,channel,hour,season",
            "--rater",
            "caller",
            "--staff",
            "staff",
            "--items",
            Item.option());

    private Office() {}
}
