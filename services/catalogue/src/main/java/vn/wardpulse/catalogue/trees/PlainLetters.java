package vn.wardpulse.catalogue.trees;

import java.text.Normalizer;

/** A Vietnamese name without its marks, as names of places are written in English. */
final class PlainLetters {

    private PlainLetters() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
