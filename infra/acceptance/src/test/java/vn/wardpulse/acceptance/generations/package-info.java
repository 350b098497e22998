/** Views built anew while people read: roll-up and reporting together, as they run. */
@NullMarked
package vn.wardpulse.acceptance.generations;

import org.jspecify.annotations.NullMarked;
