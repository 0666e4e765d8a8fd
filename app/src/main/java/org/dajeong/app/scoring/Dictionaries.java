package org.dajeong.app.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajeong.app.Quarter;

/// What the codes in the tables of a frozen set stand for, and where its ratings came from.
///
/// @param version the instrument version all its ratings were made with
/// @param items of that version, in their order
/// @param departments the department behind each code
/// @param waves the waves in it, by time
/// @param assessors how many there were
/// @param itemSums what each item earned over all ratings, in the order of the items
/// @param leftOut closed waves that are not in it, because they used another instrument version
public record Dictionaries(
        UUID version,
        List<RatedItem> items,
        Map<String, UUID> departments,
        List<FrozenWave> waves,
        int assessors,
        List<ItemSum> itemSums,
        List<FrozenWave> leftOut) {

    public Dictionaries {
        items = List.copyOf(items);
        departments = Map.copyOf(departments);
        waves = List.copyOf(waves);
        itemSums = List.copyOf(itemSums);
        leftOut = List.copyOf(leftOut);
    }

    /// A wave whose ratings a set holds, or leaves out.
    public record FrozenWave(UUID id, Quarter quarter, int number, long ratings) {}

    /// What an item earned.
    ///
    /// @param asked in how many ratings it was asked
    /// @param earned the points of all of them
    public record ItemSum(String item, long asked, long earned) {}

    /// The department behind a code.
    UUID department(String code) {
        UUID department = departments.get(code);
        if (department == null) {
            throw new IllegalArgumentException("no department has the code " + code);
        }
        return department;
    }

    /// The quarters of its waves, in order.
    public List<Quarter> quarters() {
        return waves.stream().map(FrozenWave::quarter).distinct().sorted().toList();
    }
}
