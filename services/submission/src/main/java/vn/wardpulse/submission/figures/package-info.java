/** Whether figures are what a form asks for: all faults at once, each with its place, its reason and its remedy. */
@NullMarked
package vn.wardpulse.submission.figures;

import org.jspecify.annotations.NullMarked;
