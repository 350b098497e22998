package vn.wardpulse.standalone.demo;

import java.time.Instant;

/**
 * One thing that somebody does on a day of the walk.
 *
 * @param at no earlier than this; a clock that is past it does not wait
 * @param what for the log
 */
record Deed(Instant at, String what, Runnable act) {}
