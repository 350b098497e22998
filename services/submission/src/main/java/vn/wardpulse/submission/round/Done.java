package vn.wardpulse.submission.round;

import java.time.Instant;
import vn.wardpulse.model.round.SheetAct;

/**
 * What somebody did with a sheet, as they did it.
 *
 * @param version from 1
 * @param by sign-in name
 * @param byName what people call them
 */
record Done(int version, Instant at, String by, String byName, SheetAct act) {}
