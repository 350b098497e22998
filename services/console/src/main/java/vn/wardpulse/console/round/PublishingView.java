package vn.wardpulse.console.round;

import java.util.List;

/**
 * What has been published of a round, and what the reader may do about it.
 *
 * @param results newest first
 * @param close whether the reader may end judging now
 * @param publish whether the reader may publish a result now
 * @param again whether there is one, so that a reason is needed
 * @param snapshots that may carry it, newest first
 * @param freeze whether the reader may have one made here
 * @param needs what it has to have, in words
 */
record PublishingView(
        List<Result> results,
        boolean close,
        boolean publish,
        boolean again,
        List<Choice> snapshots,
        boolean freeze,
        String needs) {

    /** @param inForce whether it is the last one */
    record Result(String address, String name, String when, String reason, boolean inForce) {}

    record Choice(int number, String name) {}
}
