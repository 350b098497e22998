package vn.wardpulse.console.api;

import vn.wardpulse.model.round.RoundId;

/**
 * A round that has begun.
 *
 * @param sheets of units that the reader sees
 * @param waiting of these, how many it is the reader's turn with
 * @param closed of these, how many are closed
 */
public record BegunRound(RoundId round, int sheets, int waiting, int closed) {}
