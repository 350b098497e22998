/** Small pictures as geometry: bullet bars and sparklines, drawn as SVG by the templates. */
@NullMarked
package vn.wardpulse.console.picture;

import org.jspecify.annotations.NullMarked;
