package org.dajeong.engine.api;

import java.util.List;
import org.dajeong.engine.spi.Tables;

/// Ratings as sums and sums of products, in blocks that can be drawn anew.
///
/// Blocks are the levels of a group, in level order; or some thousand random sets into which ratings fall
/// by what they hold, so that the order of rows does not matter. A block without ratings is left out.
///
/// @param blocks what [DriverSpec#tables()] asks for, per block
/// @param incomplete the ratings that are left out because an item or the outcome was not asked
public record DriverTables(List<Tables> blocks, long incomplete) {

    public DriverTables {
        blocks = List.copyOf(blocks);
    }
}
