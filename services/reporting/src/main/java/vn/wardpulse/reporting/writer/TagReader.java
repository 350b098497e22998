package vn.wardpulse.reporting.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** Reads what stands between two braces. */
final class TagReader {

    /** The first that a period can have. */
    private static final int FIRST_YEAR = 1900;

    private static final Set<Word> OF_THE_WHOLE = EnumSet.of(
            Word.ON_TIME,
            Word.LATE,
            Word.MISSING,
            Word.UNITS,
            Word.LIST_ON_TIME,
            Word.LIST_LATE,
            Word.LIST_MISSING,
            Word.LIST_UNITS,
            Word.TABLE_UNITS,
            Word.TABLE_REPORTS,
            Word.SOME_LATE,
            Word.SOME_MISSING);

    private static final List<List<String>> BEFORE = List.of(List.of("ky", "truoc"), List.of("period", "before"));
    private static final List<List<String>> LAST_YEAR = List.of(List.of("cung", "ky"), List.of("last", "year"));
    private static final List<String> OF = List.of("cua", "of");
    private static final String PERIOD = "\\d{4}(-(\\d{2}|[QHNqhn]\\d))?";
    /** Longer than any code. */
    private static final int LONGEST = 64;
    /** Indicators side by side on a page. */
    static final int MOST_COLUMNS = 7;

    private final Catalogue catalogue;
    private final TemplateFaults faults;

    TagReader(Catalogue catalogue, TemplateFaults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
    }

    /** What stands behind a word, while it is read. */
    private static final class Behind {
        private final List<IndicatorCode> indicators = new ArrayList<>();
        private final List<ThemeCode> themes = new ArrayList<>();
        private @Nullable Standing standing;
        private Node.@Nullable Time time;
        private @Nullable UnitId unit;
        /** Whether a code was typed that nothing has. */
        private boolean misnamed;
    }

    /**
     * Null where it cannot be told what is meant; then there is a fault.
     *
     * @param within whether it stands within such a repetition
     */
    Node.@Nullable Said read(String typed, Place place, Predicate<Word> within) {
        List<String> plain = Arrays.asList(typed.strip().split("\\s+"));
        List<String> folded = Folded.words(typed);
        if (folded.isEmpty()) {
            faults.at(
                    place,
                    "tag-empty",
                    "trong “{{ }}” chưa có gì. Điền tên, hoặc bỏ đi.",
                    "there is nothing in “{{ }}”. Fill it in, or take it away.");
            return null;
        }
        Optional<Vocabulary.Found> found = Vocabulary.at(folded, false);
        if (found.isEmpty()) {
            unknown(typed.strip(), place, false);
            return null;
        }
        int begin = found.get().length();
        Word word = found.get().word();
        if (word == Word.IF) {
            Optional<Vocabulary.Found> condition = Vocabulary.at(folded.subList(begin, folded.size()), true);
            if (condition.isEmpty()) {
                unknown(String.join(" ", plain.subList(begin, plain.size())), place, true);
                // Any other stands in for it, so that its end is not a fault as well.
                return said(Word.OFFICIAL, place, new Behind(), Node.Letters.AS_THEY_ARE);
            }
            word = condition.get().word();
            begin += condition.get().length();
        }
        Behind behind = new Behind();
        behind(word, plain, folded, begin, place, behind);
        if (!behind.misnamed) {
            demand(word, behind, place, within);
        }
        return said(word, place, behind, Node.Letters.of(plain.getFirst()));
    }

    private static Node.Said said(Word word, Place place, Behind behind, Node.Letters letters) {
        return new Node.Said(
                word,
                place,
                List.copyOf(behind.indicators),
                List.copyOf(behind.themes),
                behind.standing,
                behind.time == null ? new Node.Time.Own() : behind.time,
                behind.unit,
                letters);
    }

    private void unknown(String typed, Place place, boolean condition) {
        Optional<Word> like = typed.isEmpty() ? Optional.empty() : Vocabulary.like(Folded.words(typed), condition);
        faults.at(
                place,
                condition ? "unknown-condition" : "unknown-word",
                "không hiểu “%s”%s. %s"
                        .formatted(
                                typed,
                                condition ? " sau {{nếu" : "",
                                like.map(word -> "Có phải “%s”?".formatted(word.vi()))
                                        .orElse("Xem danh sách những gì chèn được.")),
                "“%s” is not known%s. %s"
                        .formatted(
                                typed,
                                condition ? " behind {{if" : "",
                                like.map(word -> "Is it “%s”?".formatted(word.en()))
                                        .orElse("See the list of what can be put in.")));
    }

    private void behind(Word word, List<String> plain, List<String> folded, int begin, Place place, Behind behind) {
        int at = begin;
        while (at < folded.size()) {
            List<String> rest = folded.subList(at, folded.size());
            Optional<Standing.Found> standing = word.takes(Takes.STANDING) ? Standing.at(rest) : Optional.empty();
            if (standing.isPresent()) {
                behind.standing = standing.get().standing();
                at += standing.get().length();
            } else if (isOneOf(rest, BEFORE) || isOneOf(rest, LAST_YEAR)) {
                behind.time = isOneOf(rest, BEFORE) ? new Node.Time.Before() : new Node.Time.LastYear();
                allow(word, Takes.TIME, plain.get(at) + " " + plain.get(at + 1), place);
                at += 2;
            } else if (OF.contains(rest.getFirst()) && rest.size() > 1) {
                unit(word, plain.get(at + 1), place, behind);
                at += 2;
            } else if (plain.get(at).matches(PERIOD)) {
                period(word, plain.get(at), place, behind);
                at++;
            } else {
                code(word, plain.get(at), place, behind);
                at++;
            }
        }
    }

    private static boolean isOneOf(List<String> typed, List<List<String>> phrases) {
        return typed.size() > 1 && phrases.contains(typed.subList(0, 2));
    }

    private void unit(Word word, String typed, Place place, Behind behind) {
        if (allow(word, Takes.UNIT, "của " + typed, place)) {
            if (isCode(typed) && catalogue.units().unit(new UnitId(typed)).isPresent()) {
                behind.unit = new UnitId(typed);
            } else {
                faults.at(
                        place,
                        "unknown-unit",
                        "không có đơn vị mã “%s”. Kiểm tra lại mã.".formatted(typed),
                        "there is no unit with code “%s”. Check the code.".formatted(typed));
            }
        }
    }

    private void period(Word word, String typed, Place place, Behind behind) {
        if (allow(word, Takes.TIME, typed, place)) {
            try {
                Period named = Period.parse(typed.toUpperCase(Locale.ROOT));
                if (named.year() == FIRST_YEAR) {
                    // What it is compared with lies a year before.
                    throw new IllegalArgumentException(typed);
                }
                behind.time = new Node.Time.Named(named);
            } catch (IllegalArgumentException e) {
                faults.at(
                        place,
                        "unknown-period",
                        "không có kỳ “%s”. Viết như 2023-03, 2023-Q1, 2023-H1 hoặc 2023.".formatted(typed),
                        "there is no period “%s”. Write it like 2023-03, 2023-Q1, 2023-H1 or 2023.".formatted(typed));
            }
        }
    }

    private void code(Word word, String typed, Place place, Behind behind) {
        boolean ofIndicators = takesAny(word, Takes.INDICATOR, Takes.ANY_INDICATOR, Takes.INDICATORS);
        boolean ofThemes = word != Word.TABLE_UNITS && takesAny(word, Takes.THEME, Takes.ANY_THEME, Takes.INDICATORS);
        if (!ofIndicators && !ofThemes) {
            refuse(word, typed, place);
            return;
        }
        Optional<String> indicator = isCode(typed) && ofIndicators
                ? spelt(typed)
                        .filter(code ->
                                catalogue.indicator(new IndicatorCode(code)).isPresent())
                        .findFirst()
                : Optional.empty();
        Optional<String> theme = isCode(typed) && ofThemes
                ? spelt(typed)
                        .filter(code -> catalogue.knows(new ThemeCode(code)))
                        .findFirst()
                : Optional.empty();
        if (indicator.isPresent()) {
            behind.indicators.add(new IndicatorCode(indicator.get()));
        } else if (theme.isPresent()) {
            behind.themes.add(new ThemeCode(theme.get()));
        } else {
            String vi = ofIndicators ? (ofThemes ? "chỉ tiêu hay lĩnh vực" : "chỉ tiêu") : "lĩnh vực";
            String en = ofIndicators ? (ofThemes ? "indicator or theme" : "indicator") : "theme";
            String like = like(typed, ofIndicators, ofThemes);
            behind.misnamed = true;
            faults.at(
                    place,
                    "unknown-code",
                    "không có %s mã “%s”. %s"
                            .formatted(vi, typed, like.isEmpty() ? "Kiểm tra lại mã." : "Có phải “" + like + "”?"),
                    "there is no %s with code “%s”. %s"
                            .formatted(en, typed, like.isEmpty() ? "Check the code." : "Is it “" + like + "”?"));
        }
    }

    private static boolean takesAny(Word word, Takes... all) {
        return Arrays.stream(all).anyMatch(word::takes);
    }

    /** As typed, and in capitals. */
    private static Stream<String> spelt(String typed) {
        return Stream.of(typed, typed.toUpperCase(Locale.ROOT));
    }

    private static boolean isCode(String typed) {
        return typed.matches("[A-Za-z0-9][A-Za-z0-9._~-]*") && typed.length() <= LONGEST;
    }

    private String like(String typed, boolean indicators, boolean themes) {
        return Stream.concat(
                        indicators ? catalogue.indicators().stream().map(IndicatorCode::value) : Stream.empty(),
                        themes
                                ? catalogue.themes().stream()
                                        .map(theme -> theme.code().value())
                                : Stream.empty())
                .filter(code -> Folded.distance(Folded.of(code), Folded.of(typed)) <= 2)
                .findFirst()
                .orElse("");
    }

    private boolean allow(Word word, Takes takes, String typed, Place place) {
        if (!word.takes(takes)) {
            refuse(word, typed, place);
        }
        return word.takes(takes);
    }

    private void refuse(Word word, String typed, Place place) {
        faults.at(
                place,
                "not-taken",
                "“%s” không đi kèm “%s”. Bỏ “%s”.".formatted(word.vi(), typed, typed),
                "“%s” does not take “%s”. Take it away.".formatted(word.en(), typed));
    }

    private void demand(Word word, Behind behind, Place place, Predicate<Word> within) {
        boolean reports = (word == Word.REPORTED || word == Word.ALL_REPORTED)
                && behind.indicators.isEmpty()
                && !within.test(Word.EACH_INDICATOR);
        if ((reports || OF_THE_WHOLE.contains(word)) && within.test(Word.EACH_UNIT)) {
            faults.at(
                    place,
                    "not-within-units",
                    "“%s” là của cả bản chốt, không của từng đơn vị. Đưa ra ngoài {{mỗi đơn vị}}.".formatted(word.vi()),
                    "“%s” is of the whole snapshot, not of each unit. Put it outside {{each unit}}."
                            .formatted(word.en()));
        }
        if (word.takes(Takes.INDICATOR) && behind.indicators.isEmpty() && !within.test(Word.EACH_INDICATOR)) {
            faults.at(
                    place,
                    "indicator-needed",
                    "“%s” cần mã chỉ tiêu, ví dụ {{%s %s}}; không cần mã khi nằm trong {{mỗi chỉ tiêu}}."
                            .formatted(word.vi(), word.vi(), example()),
                    "“%s” needs an indicator's code, such as {{%s %s}}; it needs none within {{each indicator}}."
                            .formatted(word.en(), word.en(), example()));
        }
        if (word.takes(Takes.THEME) && behind.themes.isEmpty() && !within.test(Word.EACH_THEME)) {
            faults.at(
                    place,
                    "theme-needed",
                    "“%s” cần mã lĩnh vực; không cần mã khi nằm trong {{mỗi lĩnh vực}}.".formatted(word.vi()),
                    "“%s” needs a theme's code; it needs none within {{each theme}}.".formatted(word.en()));
        }
        tooMany(word, behind, place);
        if (word == Word.TABLE_UNITS && behind.indicators.isEmpty() && !within.test(Word.EACH_INDICATOR)) {
            faults.at(
                    place,
                    "indicator-needed",
                    "“%s” cần mã chỉ tiêu của từng cột.".formatted(word.vi()),
                    "“%s” needs the code of an indicator for each column.".formatted(word.en()));
        }
        if ((word == Word.UNITS || word == Word.LIST_UNITS) && behind.standing == null) {
            faults.at(
                    place,
                    "standing-needed",
                    "“%s” cần thêm đạt, chậm hoặc chưa có số.".formatted(word.vi()),
                    "“%s” needs on track, behind or no data.".formatted(word.en()));
        }
    }

    private void tooMany(Word word, Behind behind, Place place) {
        if (word == Word.TABLE_UNITS && behind.indicators.size() > MOST_COLUMNS) {
            faults.at(
                    place,
                    "too-many-codes",
                    "bảng rộng quá khổ giấy: nhiều nhất %d chỉ tiêu. Tách thành nhiều bảng.".formatted(MOST_COLUMNS),
                    "the table is wider than the page: %d indicators at most. Make several tables."
                            .formatted(MOST_COLUMNS));
        } else if (!word.takes(Takes.INDICATORS) && behind.indicators.size() + behind.themes.size() > 1) {
            faults.at(
                    place,
                    "too-many-codes",
                    "“%s” chỉ đi kèm một mã. Bỏ bớt.".formatted(word.vi()),
                    "“%s” takes one code. Take the others away.".formatted(word.en()));
        }
    }

    private String example() {
        return catalogue.indicators().stream()
                .findFirst()
                .map(IndicatorCode::value)
                .orElse("A-01");
    }
}
