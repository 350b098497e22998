/** What the reporting room knows of the catalogue: the tree of units over time, what became of units, indicators, forms and calendars. */
@NullMarked
package vn.wardpulse.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
