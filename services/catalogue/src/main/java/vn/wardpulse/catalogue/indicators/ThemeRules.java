package vn.wardpulse.catalogue.indicators;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Theme;

/** What holds of all themes and indicators together: themes are a tree whose leaves, and only they, hold indicators. */
public final class ThemeRules {

    private ThemeRules() {}

    public static void check(
            SortedMap<ThemeCode, Theme> themes,
            Statements<ThemeCode, Theme> statedThemes,
            SortedMap<IndicatorCode, IndicatorEntry> indicators,
            Statements<IndicatorCode, IndicatorEntry> statedIndicators,
            Faults faults) {
        Set<ThemeCode> parents = new HashSet<>();
        for (Theme theme : themes.values()) {
            Place place = orFile(statedThemes.place(theme.code()), ThemeSheet.FILE);
            ThemeCode parent = theme.parent();
            if (parent != null && !themes.containsKey(parent)) {
                unknown(parent, place, "parent_code", faults);
            } else if (parent != null) {
                parents.add(parent);
                if (loops(theme, themes)) {
                    faults.add(
                            place,
                            "parent_code",
                            "loop",
                            "Chủ đề '%s' nằm dưới chính nó. Sửa chủ đề cấp trên.".formatted(theme.code()),
                            "Theme '%s' stands under itself. Correct its parent.".formatted(theme.code()));
                }
            }
        }
        for (IndicatorEntry entry : indicators.values()) {
            Place own = statedIndicators.place(entry.indicator().code());
            for (ThemeCode theme : entry.indicator().themes()) {
                Place place = orFile(own == null ? statedThemes.place(theme) : own, IndicatorSheet.FILE);
                if (!themes.containsKey(theme)) {
                    unknown(theme, place, "theme", faults);
                } else if (parents.contains(theme)) {
                    notALeaf(theme, place, faults);
                }
            }
        }
    }

    private static void notALeaf(ThemeCode theme, Place place, Faults faults) {
        faults.add(
                place,
                "theme",
                "theme-not-a-leaf",
                "Chủ đề '%s' đã có nhóm con nên không chứa chỉ tiêu. Đưa chỉ tiêu vào một nhóm con.".formatted(theme),
                "Theme '%s' has groups of its own and so holds no indicators. Put the indicator into a group."
                        .formatted(theme));
    }

    private static boolean loops(Theme theme, SortedMap<ThemeCode, Theme> themes) {
        Set<ThemeCode> seen = new HashSet<>();
        @Nullable Theme at = theme;
        while (at != null) {
            if (!seen.add(at.code())) {
                return true;
            }
            ThemeCode parent = at.parent();
            at = parent == null ? null : themes.get(parent);
        }
        return false;
    }

    private static void unknown(ThemeCode theme, Place place, String column, Faults faults) {
        faults.add(
                place,
                column,
                "unknown-theme",
                "Không có chủ đề '%s'. Kiểm tra mã, hoặc nhập chủ đề trước.".formatted(theme),
                "There is no theme '%s'. Check the code, or import the theme first.".formatted(theme));
    }

    private static Place orFile(@Nullable Place place, String file) {
        return place == null ? new Place(file, 0) : place;
    }
}
