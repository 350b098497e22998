/**
 * One process for a whole installation: starts the database, the broker and every room, and stops them in the opposite
 * order. Owns the data directory; reads and writes nothing of the rooms'; never decides anything of the domain.
 */
@NullMarked
package vn.wardpulse.standalone;

import org.jspecify.annotations.NullMarked;
