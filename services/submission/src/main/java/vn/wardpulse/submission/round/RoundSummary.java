package vn.wardpulse.submission.round;

import vn.wardpulse.model.round.RoundId;

/**
 * A round that has begun, as a reader meets it.
 *
 * @param sheets of units that the reader sees
 * @param waiting of these, how many it is the reader's turn with
 * @param closed of these, how many are closed
 */
record RoundSummary(RoundId round, int sheets, int waiting, int closed) {}
