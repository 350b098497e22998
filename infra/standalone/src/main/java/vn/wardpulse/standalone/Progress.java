package vn.wardpulse.standalone;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for the person at the terminal, with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }

    void plain(String text) {
        out.print(text);
        out.flush();
    }
}
