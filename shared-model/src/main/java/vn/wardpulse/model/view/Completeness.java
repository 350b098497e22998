package vn.wardpulse.model.view;

import vn.wardpulse.model.FormCode;

/**
 * How far a form has come in over one unit and the units below it. Only the form's own periods have it.
 *
 * @param owed obligations opened
 * @param received submitted or approved now
 * @param returned returned now, and not handed in again
 * @param onTime of those received, first received by the due date
 * @param late of those received, first received after it
 * @param approved of those received, the latest version approved
 * @param overdue not received, and the due date has passed
 */
public record Completeness(
        FormCode form, int owed, int received, int returned, int onTime, int late, int approved, int overdue) {}
