/** Reporting calendars: rules and days off, worked out to the day for every period of a year. */
@NullMarked
package vn.wardpulse.catalogue.calendars;

import org.jspecify.annotations.NullMarked;
