/** The architecture as tests: the rooms of the diagram, the doors between them and the habits inside. */
@NullMarked
package vn.wardpulse.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
