package vn.wardpulse.model.round;

import vn.wardpulse.model.Event;
import vn.wardpulse.model.EventHead;

/**
 * Something was done with a sheet. All events of a unit stand in one partition, in the order in which they happened.
 *
 * @param sheetVersion 1 for the first act, then one more each time
 */
public record SheetActed(EventHead head, SheetId sheet, int sheetVersion, SheetAct act) implements Event {}
