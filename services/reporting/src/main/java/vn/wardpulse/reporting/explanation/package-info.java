/** Where a number comes from: the reports, versions, people and times that add up to it. */
@NullMarked
package vn.wardpulse.reporting.explanation;

import org.jspecify.annotations.NullMarked;
