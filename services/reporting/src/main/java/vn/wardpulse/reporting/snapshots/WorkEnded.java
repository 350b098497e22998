package vn.wardpulse.reporting.snapshots;

/** Long work is not to go on: somebody has cancelled it, or the room is going down and takes it up again later. */
final class WorkEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkEnded(String why) {
        super(why);
    }
}
