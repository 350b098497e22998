/** The only way into the catalogue: files are read against what stands, compared, and taken over whole or not at all. */
@NullMarked
package vn.wardpulse.catalogue.imports;

import org.jspecify.annotations.NullMarked;
