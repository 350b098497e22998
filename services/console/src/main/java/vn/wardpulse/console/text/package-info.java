/** How the pages speak: numbers, dates and periods as written in Vietnam, in Vietnamese and English. */
@NullMarked
package vn.wardpulse.console.text;

import org.jspecify.annotations.NullMarked;
