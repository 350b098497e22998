package vn.wardpulse.console.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A room answered, and said no. */
public final class RoomRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpStatusCode status;
    private final transient List<Fault> faults;

    RoomRefused(HttpStatusCode status, String detail, List<Fault> faults) {
        super(detail);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    public HttpStatusCode status() {
        return status;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** What is wrong with what was typed; any other refusal is thrown on. */
    public List<Fault> wrong() {
        if (status.value() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
            throw this;
        }
        return faults;
    }

    /** {@link #wrong()} in words. */
    public List<String> wrong(boolean vietnamese) {
        return wrong().stream().map(fault -> fault.in(vietnamese)).toList();
    }

    /**
     * All that a room has against an act, in words, each once; nothing if it was taken.
     *
     * @throws RoomRefused where it says nothing that somebody could mend
     */
    public static List<String> objections(Runnable act, boolean vietnamese) {
        try {
            act.run();
            return List.of();
        } catch (RoomRefused no) {
            if (no.faults.isEmpty()) {
                throw no;
            }
            return no.faults.stream()
                    .map(fault -> fault.in(vietnamese))
                    .distinct()
                    .toList();
        }
    }

    /** The first thing that is wrong, in words; a refusal without any is thrown on. */
    public String said(boolean vietnamese) {
        if (faults.isEmpty()) {
            throw this;
        }
        return faults.getFirst().in(vietnamese);
    }

    /** Whether somebody changed it in the meantime. */
    public boolean stale() {
        return status.value() == 412;
    }
}
