/** What happened to reports, newest first, and how the obligations stand. */
@NullMarked
package vn.wardpulse.reporting.activity;

import org.jspecify.annotations.NullMarked;
