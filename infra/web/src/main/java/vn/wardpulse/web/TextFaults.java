package vn.wardpulse.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.typed.Narrative;

/** What can be wrong with a short text that somebody typed. */
public final class TextFaults {

    private TextFaults() {}

    /**
     * Its length, and what would not be seen in it.
     *
     * @param text null where there is none
     * @param longest in UTF-16 code units
     */
    public static List<Fault> of(String where, @Nullable String text, int longest) {
        List<Fault> faults = new ArrayList<>();
        if (text == null) {
            return faults;
        }
        if (text.length() > longest) {
            faults.add(Fault.error(
                    "text-too-long",
                    where,
                    "Dài %d ký tự, nhiều nhất là %d. Rút ngắn lại.".formatted(text.length(), longest),
                    "It has %d characters, %d at most. Shorten it.".formatted(text.length(), longest)));
        }
        if (!Narrative.plain(text).isEmpty()) {
            faults.add(Fault.error(
                    "text-with-hidden-characters",
                    where,
                    "Có ký tự điều khiển hoặc đổi chiều chữ không hiển thị được. Gõ lại, hoặc dán dạng văn bản thuần.",
                    "It holds control characters or direction marks that cannot be seen. Type it anew, or paste it as"
                            + " plain text."));
        }
        return faults;
    }
}
