/** What rounds of emulation are scored by: scales, a year each, with their criteria. */
@NullMarked
package vn.wardpulse.catalogue.scales;

import org.jspecify.annotations.NullMarked;
