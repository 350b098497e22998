package vn.wardpulse.submission.upload;

import vn.wardpulse.web.Fault;

/**
 * @param row 0 where it is the file's as a whole
 * @param fault whose {@code where} is row and column, {@code 12:numerator}
 */
record RowFault(long row, Fault fault) {}
