package vn.wardpulse.console.shell;

/** The address names something that does not exist, or not for this reader. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotThere(String what) {
        super(what);
    }
}
