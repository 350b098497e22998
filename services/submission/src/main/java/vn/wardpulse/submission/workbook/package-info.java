/**
 * Spreadsheets from outside (.xlsx), read within bounds of size, and documents (.docx), which are only looked at: whatever
 * a file claims to be or tries to do, it costs no more than that, fetches nothing, and computes nothing.
 */
@NullMarked
package vn.wardpulse.submission.workbook;

import org.jspecify.annotations.NullMarked;
