/** What became of units that ended or gave something up: stated by an administrator, followed by restated series. */
@NullMarked
package vn.wardpulse.catalogue.successions;

import org.jspecify.annotations.NullMarked;
