package org.dajeong.app.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Hides in a comment what would tell who was spoken of or who spoke: numbers of telephones, cars and residents,
/// addresses of e-mail, and names before a title.
///
/// Names without a title are not found.
public final class PersonalData {

    private static final String SURNAME =
            "[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길위표명기반왕금옥육인맹제모탁국]";

    /// In this order: a resident's number must not be taken for a telephone's.
    private static final Map<Pattern, String> MASKS = masks();

    private PersonalData() {}

    private static Map<Pattern, String> masks() {
        Map<Pattern, String> masks = new LinkedHashMap<>();
        masks.put(Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"), "[전자우편]");
        masks.put(Pattern.compile("(?<!\\d)\\d{6}\\s*-\\s*[1-8]\\d{6}(?!\\d)"), "[주민등록번호]");
        masks.put(
                Pattern.compile(
                        "(?<!\\d)(\\+82[-. ]?)?0?\\d{1,3}[-. )]\\s?\\d{3,4}[-. ]\\d{4}(?!\\d)|(?<!\\d)01\\d{8,9}(?!\\d)"),
                "[전화번호]");
        masks.put(Pattern.compile("(?<!\\d)\\d{2,3}\\s?[가-힣]\\s?\\d{4}(?!\\d)"), "[차량번호]");
        masks.put(
                Pattern.compile(
                        "(?<![가-힣])(?!주무관|공무원|민원인|민원실)" + SURNAME + "[가-힣]{2}(?=\\s?(주무관|팀장|과장|계장|동장|국장|선생|씨|님))"),
                "○○○");
        return masks;
    }

    /// The words without personal data.
    public static String masked(String words) {
        String masked = words.strip();
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        return masked;
    }
}
