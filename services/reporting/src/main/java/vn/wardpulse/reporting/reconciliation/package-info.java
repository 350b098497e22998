/**
 * Holds what is served against what the log says, all the time: the oracle works the views out anew, slice by slice, and
 * whatever lasts of a difference is named.
 */
@NullMarked
package vn.wardpulse.reporting.reconciliation;

import org.jspecify.annotations.NullMarked;
