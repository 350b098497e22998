/**
 * Lets the product fall over under load, again and again, and looks whether a figure was lost, doubled or wrong.
 *
 * <p>Owns nothing; starts an installation of separate processes, kills, stalls and restarts them by a seeded schedule,
 * and holds what is served against the log, against the oracle and against what was acknowledged. Never imports a
 * room's code.
 */
@NullMarked
package vn.wardpulse.chaos;

import org.jspecify.annotations.NullMarked;
