package org.dajeong.district;

import static org.dajeong.district.Profile.CONFRONTING;
import static org.dajeong.district.Profile.EXPLAINING;
import static org.dajeong.district.Profile.GENERAL;
import static org.dajeong.district.Profile.HANDING_ON;
import static org.dajeong.district.Profile.RUSHED;
import static org.dajeong.district.Profile.UNATTENDED;

import java.util.List;

/// What a department does not control about a contact, and what it costs or earns in points.
final class Mix {

    /// One level of a factor.
    ///
    /// @param effect in points of the score, against the level with effect 0
    record Level(String label, double effect, Profile profile) {}

    /// A factor and its levels; `stride` is its place value in the code of a combination.
    record Factor(Column column, List<Level> levels, int stride) {

        int level(int combination) {
            return combination / stride % levels.size();
        }

        List<String> labels() {
            return levels.stream().map(Level::label).toList();
        }
    }

    static final Factor TASK = new Factor(
            Column.TASK,
            List.of(
                    new Level("단순 안내", 1, GENERAL),
                    new Level("증명·등록", 3, GENERAL),
                    new Level("부과·고지", -5, EXPLAINING),
                    new Level("이의·감면", -9, EXPLAINING),
                    new Level("과태료·체납", -7, CONFRONTING),
                    new Level("압류·공매", -8, CONFRONTING),
                    new Level("인허가", -2, EXPLAINING),
                    new Level("지원 신청", 0, GENERAL),
                    new Level("현장 불편", -3, HANDING_ON),
                    new Level("담당자 찾기", 1, GENERAL)),
            12);

    static final Factor CHANNEL =
            new Factor(Column.CHANNEL, List.of(new Level("전화", 0, GENERAL), new Level("방문", 1, GENERAL)), 6);

    static final Factor HOUR = new Factor(
            Column.HOUR,
            List.of(new Level("오전", 0, GENERAL), new Level("점심", -3, UNATTENDED), new Level("오후", 0, GENERAL)),
            2);

    /// Whether the contact's task was in its busy months; a mark of the task, not of the department.
    static final Factor SEASON =
            new Factor(Column.SEASON, List.of(new Level("예", -2, RUSHED), new Level("아니오", 0, GENERAL)), 1);

    static final List<Factor> FACTORS = List.of(TASK, CHANNEL, HOUR, SEASON);

    /// How many combinations of levels there are.
    static final int COMBINATIONS = TASK.levels().size() * TASK.stride();

    private Mix() {}

    static int combination(int task, int channel, int hour, int season) {
        return task * TASK.stride() + channel * CHANNEL.stride() + hour * HOUR.stride() + season * SEASON.stride();
    }

    /// What a combination adds to the expected score.
    static double effect(int combination) {
        double effect = 0;
        for (Factor factor : FACTORS) {
            effect += factor.levels().get(factor.level(combination)).effect();
        }
        return effect;
    }

    /// What a combination adds to the expected points of one item.
    static double effect(int combination, int item) {
        double effect = 0;
        for (Factor factor : FACTORS) {
            Level level = factor.levels().get(factor.level(combination));
            effect += level.effect() * level.profile().share(item);
        }
        return effect;
    }
}
