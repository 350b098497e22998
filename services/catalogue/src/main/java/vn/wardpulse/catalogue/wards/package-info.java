/** What stands below a ward, and is the ward's own to keep: residential groups and party cells. */
@NullMarked
package vn.wardpulse.catalogue.wards;

import org.jspecify.annotations.NullMarked;
