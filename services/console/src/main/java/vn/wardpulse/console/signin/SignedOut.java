package vn.wardpulse.console.signin;

/** The session has no token that still works: the visitor has to sign in again. */
public final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignedOut(String message) {
        super(message);
    }
}
