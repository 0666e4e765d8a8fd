package org.dajeong.cli;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dajeong.engine.spi.Factor;

/// The order of the names of periods in time: by code point, but numbers in them by their size.
///
/// `2026년 9월` comes before `2026년 10월`. Where numbers have as many digits it is the order of `score`.
final class PeriodOrder implements Comparator<String> {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String a, String b) {
        List<String> first = parts(a);
        List<String> second = parts(b);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = part(first.get(i), second.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(first.size(), second.size());
        return order == 0 ? Factor.LEVEL_ORDER.compare(a, b) : order;
    }

    private static int part(String a, String b) {
        boolean numbers = isNumber(a) && isNumber(b);
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : Factor.LEVEL_ORDER.compare(a, b);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    private static List<String> parts(String name) {
        return PART.matcher(name).results().map(MatchResult::group).toList();
    }
}
