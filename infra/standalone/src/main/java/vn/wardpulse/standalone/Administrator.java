package vn.wardpulse.standalone;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.standalone.demo.SignIn;

/** Who may have views built anew; signs in when first asked, and again when told that a token is over. */
final class Administrator {

    /** Gives a token, or says why not. */
    @FunctionalInterface
    interface Door {

        SignIn.Granted open() throws IOException, InterruptedException;
    }

    private final Door door;
    private @Nullable String token;

    Administrator(Door door) {
        this.door = door;
    }

    String token() {
        String present = token;
        if (present == null) {
            present = signedIn();
            token = present;
        }
        return present;
    }

    void over() {
        token = null;
    }

    private String signedIn() {
        try {
            return door.open().access();
        } catch (IOException e) {
            throw new Stopped("Identity lets nobody in: " + e.getMessage() + ". Look at ./wardpulse status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped("Interrupted while signing in.", e);
        }
    }
}
