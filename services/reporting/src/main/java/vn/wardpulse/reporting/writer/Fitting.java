package vn.wardpulse.reporting.writer;

import java.util.Arrays;
import org.openpdf.text.pdf.BaseFont;
import vn.wardpulse.files.Vietnamese;

/** How small a text has to be set so that no word of it is broken off: half a figure is another figure. */
final class Fitting {

    private Fitting() {}

    /** @return {@code size}, or less where the longest word is wider than {@code room}; all in points */
    static float size(String text, BaseFont font, float size, float room) {
        float widest = Arrays.stream(Vietnamese.composed(text).split("[ \n]"))
                .map(word -> font.getWidthPoint(word, size))
                .max(Float::compare)
                .orElse(0f);
        return widest <= room ? size : size * room / widest;
    }
}
