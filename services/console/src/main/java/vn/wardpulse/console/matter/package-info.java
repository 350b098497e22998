/** Kiến nghị: what units raise that is beyond their power, who has it, and what is answered. */
@NullMarked
package vn.wardpulse.console.matter;

import org.jspecify.annotations.NullMarked;
