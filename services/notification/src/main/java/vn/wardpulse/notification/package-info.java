/**
 * The notification room: everything that leaves the house, once.
 *
 * <p>Owns the schema {@code notification}. Reads the topics {@code wardpulse.reminders}, {@code wardpulse.tasks},
 * {@code wardpulse.requests}, {@code wardpulse.alerts}, {@code wardpulse.exports} and
 * {@code wardpulse.catalogue.units}; writes to no topic. Learns where people want to be written to from themselves and
 * from an administrator. Never decides what is due, and never tells anybody twice.
 */
@NullMarked
package vn.wardpulse.notification;

import org.jspecify.annotations.NullMarked;
