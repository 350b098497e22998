/** What units hand in: obligations, reports and their append-only history of events. */
@NullMarked
package vn.wardpulse.model.report;

import org.jspecify.annotations.NullMarked;
