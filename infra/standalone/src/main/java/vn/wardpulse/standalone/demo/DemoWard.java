package vn.wardpulse.standalone.demo;

import java.util.List;
import vn.wardpulse.model.UnitId;

/**
 * A ward of the demonstration, with rough sizes that its figures are made from. They are invented.
 *
 * @param unit its id
 * @param login first part of its accounts' sign-in names
 * @param residents people living there
 * @param groups residential groups
 * @param vigour how well it does, about 0; above 0 is better
 * @param tardiness share of its reports that come late
 */
public record DemoWard(UnitId unit, String login, int residents, int groups, double vigour, double tardiness) {

    /** The ward whose open report is left to the visitor. */
    static final String LEFT_TO_VISITOR = "bode";

    /** The ward that reports late most often, and once only after two months. */
    static final String TARDIEST = "cukhoi";

    public static final List<DemoWard> ALL = List.of(
            ward("00115", "thuongthanh", 27_800, 24, 0.2, 0.00),
            ward("00118", "ngocthuy", 37_200, 34, 0.5, 0.05),
            ward("00121", "giangbien", 21_900, 17, -0.7, 0.30),
            ward("00124", "ducgiang", 32_400, 30, 0.4, 0.00),
            ward("00127", "viethung", 24_600, 20, 0.1, 0.05),
            ward("00130", "giathuy", 16_700, 15, 0.8, 0.00),
            ward("00133", "ngoclam", 23_100, 25, 0.3, 0.05),
            ward("00136", "phucloi", 18_300, 16, -0.4, 0.10),
            ward("00139", "bode", 35_900, 31, 0.6, 0.00),
            ward("00142", "saidong", 19_800, 18, 0.2, 0.05),
            ward("00145", "longbien", 22_700, 19, -0.1, 0.05),
            ward("00148", "thachban", 29_500, 22, -0.3, 0.10),
            ward("00151", "phucdong", 17_600, 14, 0.0, 0.05),
            ward("00154", "cukhoi", 12_900, 11, -0.9, 0.35));

    private static DemoWard ward(
            String unit, String login, int residents, int groups, double vigour, double tardiness) {
        return new DemoWard(new UnitId(unit), login, residents, groups, vigour, tardiness);
    }

    public String officer() {
        return login + ".canbo";
    }

    public String leader() {
        return login + ".lanhdao";
    }
}
