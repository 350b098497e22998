/** Pages as files: what their tables show, as of the moment that they show it, with where it comes from. */
@NullMarked
package vn.wardpulse.console.download;

import org.jspecify.annotations.NullMarked;
