/** What the administrator keeps: units over time, themes, indicators, forms, calendars and targets, and the events that publish them. */
@NullMarked
package vn.wardpulse.model.catalogue;

import org.jspecify.annotations.NullMarked;
