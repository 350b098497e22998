/** What the other rooms answer over HTTP, asked with the reader's own token. */
@NullMarked
package vn.wardpulse.console.api;

import org.jspecify.annotations.NullMarked;
