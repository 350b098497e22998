package vn.wardpulse.alerting.watch;

import vn.wardpulse.model.UnitId;

/**
 * Where a condition holds or does not.
 *
 * @param round the period of a form, each of which is a matter of its own; empty for figures, whose latest period goes
 *     on where the one before ended
 */
record Place(UnitId unit, String round) {}
