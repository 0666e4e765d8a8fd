package org.dajeong.app.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/// Tells what a comment is about, by its words.
///
/// Words are found by Lucene's analyser for Korean, which takes endings and particles off, with a list of words it must
/// not take apart (`diagnosis/words.txt`): 불친절 is not 친절. Which words belong to which theme stands in
/// `diagnosis/themes.properties`. A comment may have several themes. Praise is only told where nothing else is, or
/// where thanks are plain; what is denied ("불친절하다고 들었는데 전혀 안 그러셨어요") is not a complaint. Irony that no
/// word gives away is not understood.
@Component
class Themes {

    /// Words of praise that are not used in irony.
    private static final Set<String> THANKS = Set.of("감사", "고맙", "최고", "덕분", "차근차근");

    /// What takes a complaint back.
    private static final Set<String> DENIALS = Set.of("전혀", "않", "아니");

    private final KoreanAnalyzer analyzer;
    private final Map<Theme, List<String[]>> words = new EnumMap<>(Theme.class);

    Themes() {
        try (Reader own = open("/diagnosis/words.txt");
                Reader themes = open("/diagnosis/themes.properties")) {
            analyzer = new KoreanAnalyzer(
                    UserDictionary.open(own), KoreanTokenizer.DecompoundMode.DISCARD, Set.of(), false);
            Properties lists = new Properties();
            lists.load(themes);
            for (Theme theme : Theme.values()) {
                words.put(
                        theme,
                        Arrays.stream(Objects.requireNonNull(
                                                lists.getProperty(theme.name().toLowerCase(Locale.ROOT)))
                                        .split("\\s*,\\s*"))
                                .map(word -> word.split("\\+"))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        InputStream file = Objects.requireNonNull(Themes.class.getResourceAsStream(name));
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }

    /// The themes of a comment; none where no word tells.
    Set<Theme> of(String comment) {
        Set<Theme> found = EnumSet.noneOf(Theme.class);
        boolean thanked = false;
        for (String sentence : comment.split("[.!?\\n…]+")) {
            List<String> terms = terms(sentence);
            Set<Theme> here = EnumSet.noneOf(Theme.class);
            words.forEach((theme, lists) -> {
                if (lists.stream().anyMatch(needed -> terms.containsAll(List.of(needed)))) {
                    here.add(theme);
                }
            });
            if (here.contains(Theme.MANNER) && terms.stream().anyMatch(DENIALS::contains)) {
                here.remove(Theme.MANNER);
            }
            thanked |= terms.stream().anyMatch(THANKS::contains);
            found.addAll(here);
        }
        if (thanked && !found.contains(Theme.OUTCOME)) {
            return EnumSet.of(Theme.PRAISE);
        }
        if (found.size() > 1 && !found.equals(EnumSet.of(Theme.CLOSING, Theme.PRAISE))) {
            found.remove(Theme.PRAISE);
        }
        return found;
    }

    /// The words of a sentence without endings and particles, in their order.
    List<String> terms(String sentence) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(sentence))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
