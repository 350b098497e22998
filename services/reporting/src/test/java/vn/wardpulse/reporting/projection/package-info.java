/** The projection kit: whatever the order and number of the records, the same tables. */
@org.jspecify.annotations.NullMarked
package vn.wardpulse.reporting.projection;
