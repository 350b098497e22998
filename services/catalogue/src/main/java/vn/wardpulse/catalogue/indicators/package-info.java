/** Themes and the indicators in them: what is measured, how often, how it combines, and its usual target. */
@NullMarked
package vn.wardpulse.catalogue.indicators;

import org.jspecify.annotations.NullMarked;
