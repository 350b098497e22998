package vn.wardpulse.reporting.writer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words without marks and capitals, so that nobody has to care how they are typed: luỹ, lũy and LUY are one. */
final class Folded {

    private Folded() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }

    static List<String> words(String text) {
        String folded = of(text).strip();
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split("\\s+"));
    }

    /** How many letters have to be put in, left out or replaced. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int m = 0; m <= other.length(); m++) {
            before[m] = m;
        }
        for (int n = 1; n <= one.length(); n++) {
            int[] now = new int[other.length() + 1];
            now[0] = n;
            for (int m = 1; m <= other.length(); m++) {
                int replaced = before[m - 1] + (one.charAt(n - 1) == other.charAt(m - 1) ? 0 : 1);
                now[m] = Math.min(replaced, 1 + Math.min(before[m], now[m - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
