/** What the catalogue has defined, as last heard on its topics, kept in tables of this room. */
@NullMarked
package vn.wardpulse.submission.definition;

import org.jspecify.annotations.NullMarked;
