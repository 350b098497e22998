package vn.wardpulse.submission.sheet;

import vn.wardpulse.web.Fault;

/**
 * Something wrong with an uploaded sheet.
 *
 * @param key of the sheet's line that it is about; empty where it is about none that the form has
 * @param column of the cell
 * @param fault with the cell in the uploaded file as its place
 */
record Finding(String key, Column column, Fault fault) {

    boolean stands() {
        return fault.severity() == Fault.Severity.ERROR;
    }

    /** Code of the indicator that it is about; empty where it is about none. */
    String indicator() {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }
}
