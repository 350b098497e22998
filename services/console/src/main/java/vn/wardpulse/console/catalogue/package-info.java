/** Danh mục: the administrator's imports, with what they change shown before it happens. */
@NullMarked
package vn.wardpulse.console.catalogue;

import org.jspecify.annotations.NullMarked;
