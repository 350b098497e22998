package vn.wardpulse.submission.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a cell stands; both count from 0. Its text is the spreadsheet's own, such as {@code F12}. */
public record Place(int row, int column) {

    private static final Pattern TEXT = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

    static Optional<Place> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return Optional.of(new Place(Integer.parseInt(matcher.group(2)) - 1, column - 1));
    }

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(row + 1).toString();
    }
}
