package vn.wardpulse.files;

/** How wide columns of a spreadsheet are, in letters. */
final class Widths {

    static final int NARROWEST = 12;
    static final int WIDEST = 48;
    static final int NOTE_NAMES = 34;
    static final int NOTES = 80;

    private Widths() {}

    static int of(Book.Head head) {
        return head.wide() ? WIDEST : Math.clamp(head.name().length() + 2L, NARROWEST, WIDEST);
    }
}
