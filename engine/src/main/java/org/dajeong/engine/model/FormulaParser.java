package org.dajeong.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajeong.engine.api.Formula;
import org.dajeong.engine.api.Formula.Fault;
import org.dajeong.engine.spi.Factor;

/// Reads formulas: terms joined by `+`, interactions by `:` or `*`, groups as `(1|a)`, `(1|a:b)` or `(1|a/b)`.
public final class FormulaParser {

    private static final Pattern FACTOR = Pattern.compile("factor\\(([^()]+)\\)");

    private final Map<Factor, Formula.Term> fixed = new LinkedHashMap<>();
    private final List<Factor> groups = new ArrayList<>();

    private FormulaParser() {}

    /// The formula, or the first thing that is not understood.
    public static Formula.Parsed parse(String text) {
        try {
            return new Formula.Parsed.Accepted(new FormulaParser().read(text));
        } catch (Refusal refusal) {
            return new Formula.Parsed.Refused(refusal.fault, refusal.found);
        }
    }

    private Formula read(String text) {
        int tilde = text.indexOf('~');
        if (tilde < 0) {
            throw new Refusal(Fault.NO_TILDE, text);
        }
        String response = text.substring(0, tilde).strip();
        if (response.isEmpty()) {
            throw new Refusal(Fault.NO_RESPONSE, text);
        }
        for (String term : split(text.substring(tilde + 1), '+')) {
            if (term.isEmpty()) {
                throw new Refusal(Fault.EMPTY_TERM, text.strip());
            }
            if (term.startsWith("(")) {
                group(term);
            } else if (!term.equals("1")) {
                term(term);
            }
        }
        for (Factor factor : fixed.keySet()) {
            requireLower(factor);
        }
        return new Formula(response, List.copyOf(fixed.values()), groups);
    }

    private void group(String term) {
        int bar = term.indexOf('|');
        if (bar < 0 || !term.endsWith(")")) {
            throw new Refusal(Fault.NOT_UNDERSTOOD, term);
        }
        if (!term.substring(1, bar).strip().equals("1")) {
            throw new Refusal(Fault.RANDOM_SLOPE, term);
        }
        List<String> columns = new ArrayList<>();
        for (String part : split(term.substring(bar + 1, term.length() - 1), '/')) {
            for (String column : split(part, ':')) {
                columns.add(column(column, term));
            }
            Factor factor = new Factor(columns);
            if (groups.contains(factor)) {
                throw new Refusal(Fault.TERM_TWICE, factor.name());
            }
            groups.add(factor);
        }
    }

    private void term(String term) {
        List<String> crossed = split(term, '*');
        if (crossed.size() == 1) {
            add(term, true);
            return;
        }
        // a*b*c is every product of some of them, the shorter ones first.
        for (int size = 1; size <= crossed.size(); size++) {
            for (int subset = 1; subset < 1 << crossed.size(); subset++) {
                if (Integer.bitCount(subset) == size) {
                    List<String> parts = new ArrayList<>();
                    for (int i = 0; i < crossed.size(); i++) {
                        if ((subset >> i & 1) == 1) {
                            parts.add(crossed.get(i));
                        }
                    }
                    add(String.join(":", parts), false);
                }
            }
        }
    }

    private void add(String term, boolean once) {
        List<String> columns = new ArrayList<>();
        boolean categorical = false;
        for (String part : split(term, ':')) {
            Matcher factor = FACTOR.matcher(part);
            categorical |= factor.matches();
            columns.add(column(factor.matches() ? factor.group(1).strip() : part, term));
        }
        categorical |= columns.size() > 1;
        Factor factor = new Factor(columns);
        Formula.Term known = fixed.get(factor);
        if (known != null && once) {
            throw new Refusal(Fault.TERM_TWICE, term);
        }
        fixed.put(factor, new Formula.Term(factor, categorical || known != null && known.categorical()));
    }

    private static String column(String text, String term) {
        String column = text.strip();
        if (column.isEmpty()) {
            throw new Refusal(Fault.EMPTY_TERM, term);
        }
        if (column.matches(".*[()|~+*^/].*") || column.equals("0") || column.startsWith("-")) {
            throw new Refusal(Fault.NOT_UNDERSTOOD, term);
        }
        return column;
    }

    /// An interaction needs its main effects and the interactions between them: otherwise its coefficients mean
    /// something else than their names say.
    private void requireLower(Factor factor) {
        int size = factor.columns().size();
        Set<Set<String>> present = new HashSet<>();
        fixed.keySet().forEach(other -> present.add(Set.copyOf(other.columns())));
        for (int leftOut = 0; size > 1 && leftOut < size; leftOut++) {
            List<String> lower = new ArrayList<>(factor.columns());
            lower.remove(leftOut);
            if (!present.contains(Set.copyOf(lower))) {
                throw new Refusal(Fault.NO_MAIN_EFFECT, factor.name());
            }
        }
    }

    /// The parts between separators that stand outside parentheses.
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Fault fault;
        private final String found;

        Refusal(Fault fault, String found) {
            super(found);
            this.fault = fault;
            this.found = found;
        }
    }
}
