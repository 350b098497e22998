/** What the roll-up says: cells, theme scores, completeness and the standing of every report. */
@NullMarked
package vn.wardpulse.model.view;

import org.jspecify.annotations.NullMarked;
