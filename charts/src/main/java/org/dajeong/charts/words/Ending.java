package org.dajeong.charts.words;

import java.util.Set;

/// The sound a word ends in when a Korean reader says it aloud; it decides which form a particle takes.
///
/// Digits are read as Sino-Korean numbers, capitals by the names of the letters, other Latin words roughly
/// as Korean writes them. What stands in brackets at the end of a word is not read.
enum Ending {
    VOWEL,
    CONSONANT,
    RIEUL,
    UNKNOWN;

    private static final int HANGUL_FIRST = 0xAC00;
    private static final int HANGUL_LAST = 0xD7A3;

    /// Final consonants a syllable may have, none included.
    private static final int FINALS = 28;

    private static final int FINAL_RIEUL = 8;

    /// Unread after a word: quotation marks and full stops.
    private static final String SILENT = " .,!?'\"’”」』»…";

    static Ending of(String word) {
        String read = withoutSilentTail(word);
        if (read.isEmpty()) {
            return UNKNOWN;
        }
        char last = read.charAt(read.length() - 1);
        if (last >= HANGUL_FIRST && last <= HANGUL_LAST) {
            return ofFinal((last - HANGUL_FIRST) % FINALS);
        }
        if (last >= '0' && last <= '9') {
            return ofNumber(read);
        }
        if (last == '%' || last == '℃') {
            return VOWEL;
        }
        if (last >= 'A' && last <= 'Z') {
            return ofCapital(last);
        }
        return last >= 'a' && last <= 'z' ? ofLatinWord(read) : UNKNOWN;
    }

    private static Ending ofFinal(int sound) {
        return sound == 0 ? VOWEL : sound == FINAL_RIEUL ? RIEUL : CONSONANT;
    }

    private static String withoutSilentTail(String word) {
        String rest = word;
        while (!rest.isEmpty()) {
            char last = rest.charAt(rest.length() - 1);
            int open = last == ')' ? rest.lastIndexOf('(') : last == ']' ? rest.lastIndexOf('[') : -1;
            if (open > 0) {
                rest = rest.substring(0, open);
            } else if (SILENT.indexOf(last) >= 0) {
                rest = rest.substring(0, rest.length() - 1);
            } else {
                return rest;
            }
        }
        return rest;
    }

    /// 십, 백, 천, 만, 억 and 조 for trailing zeros, else the last digit: 영 일 이 삼 사 오 육 칠 팔 구.
    private static Ending ofNumber(String text) {
        int start = text.length();
        while (start > 0 && (Character.isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == ',')) {
            start--;
        }
        String digits = text.substring(start).replace(",", "");
        boolean fraction = start > 0 && text.charAt(start - 1) == '.';
        int zeros = digits.length() - digits.replaceFirst("0+$", "").length();
        if (zeros >= 12 && zeros < digits.length() && !fraction) {
            return VOWEL;
        }
        return switch (digits.charAt(digits.length() - 1)) {
            case '1', '7', '8' -> RIEUL;
            case '2', '4', '5', '9' -> VOWEL;
            default -> CONSONANT;
        };
    }

    private static Ending ofCapital(char letter) {
        return switch (letter) {
            case 'L', 'R' -> RIEUL;
            case 'M', 'N' -> CONSONANT;
            default -> VOWEL;
        };
    }

    private static Ending ofLatinWord(String text) {
        String word = text.endsWith("e") && text.length() > 2 ? text.substring(0, text.length() - 1) : text;
        boolean silentE = word.length() < text.length();
        char last = word.charAt(word.length() - 1);
        return switch (last) {
            case 'l' -> RIEUL;
            case 'm', 'n' -> CONSONANT;
            case 'g' -> !silentE && word.endsWith("ng") ? CONSONANT : VOWEL;
            // A short vowel before a stop is closed by it: unit, group, book; but: dept, task, type of "date".
            case 'p', 't', 'k' -> !silentE && afterVowel(word) ? CONSONANT : VOWEL;
            default -> VOWEL;
        };
    }

    private static boolean afterVowel(String word) {
        return word.length() > 1 && Set.of('a', 'e', 'i', 'o', 'u').contains(word.charAt(word.length() - 2));
    }
}
