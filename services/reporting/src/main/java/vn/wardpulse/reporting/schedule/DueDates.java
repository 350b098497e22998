package vn.wardpulse.reporting.schedule;

import java.time.LocalDate;
import java.util.List;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;

/** The days that come so many working days after a form's due dates. */
interface DueDates {

    record Due(Period period, LocalDate on) {}

    /** One for each period that the form's calendar has; none if there is no such form or calendar. */
    List<Due> after(FormCode form, int workingDays);
}
