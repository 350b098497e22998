/** Tests of the reporting room, on a real database and a real broker. */
@org.jspecify.annotations.NullMarked
package vn.wardpulse.reporting;
