/**
 * Tables of figures as files for people and their programs: CSV, spreadsheets, Parquet and paper. Knows nothing of where
 * the figures come from, and rounds none.
 */
@NullMarked
package vn.wardpulse.files;

import org.jspecify.annotations.NullMarked;
