/** Every figure that the running product shows, held against the batch that reads the same log (rule 12). */
@NullMarked
package vn.wardpulse.acceptance.figures;

import org.jspecify.annotations.NullMarked;
