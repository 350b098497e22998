package vn.wardpulse.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs run. PostgreSQL refuses to run as root; so root either steps into a user namespace,
 * where it is nobody in name and still owns its files, or, where that is forbidden (most containers), hands the
 * directory to the account nobody and runs them as that.
 */
enum ServerAccount {
    SELF(List.of(), -1),
    NAMESPACE(List.of("unshare", "--user"), 0),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65_534);

    private final List<String> prefix;
    private final int owner;

    /** @param owner whose the files have to be; -1 if there is no choice */
    ServerAccount(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static ServerAccount choose() {
        if (!root()) {
            return SELF;
        }
        for (ServerAccount account : List.of(NAMESPACE, NOBODY)) {
            if (account.works("true")) {
                return account;
            }
        }
        throw new EmbeddedPartException("PostgreSQL refuses to run as root and this machine allows neither a user"
                + " namespace nor another account; run as an ordinary user.");
    }

    List<String> command(List<String> command) {
        List<String> full = new ArrayList<>(prefix);
        full.addAll(command);
        return full;
    }

    /** Makes the directory usable by this account, also if it was another's on another day. */
    void own(Path directory) {
        if (owner < 0) {
            return;
        }
        List<String> chown = List.of("chown", "-R", owner + ":" + owner, directory.toString());
        // Passing through the directory around it is all that the account nobody gets of that one.
        boolean reached = run(chown) == 0
                && (this != NOBODY || run(List.of("chmod", "o+x", directory + "/..")) == 0)
                && works("test", "-x", directory.toString());
        if (!reached) {
            throw new EmbeddedPartException("PostgreSQL cannot run as root here, and the account that it would run as"
                    + " cannot reach " + directory
                    + "; choose a data directory that everyone may pass through, or run as an ordinary user.");
        }
    }

    private boolean works(String... command) {
        return run(command(List.of(command))) == 0;
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static boolean root() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
