package vn.wardpulse.console.api;

/** A room did not answer. */
public final class RoomSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RoomSilent(String room, Throwable cause) {
        super(room, cause);
    }
}
