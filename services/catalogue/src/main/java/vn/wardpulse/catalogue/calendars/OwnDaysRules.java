package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.CalendarCode;

/** What holds of a calendar's own days together with those of its rule: they come one after the other. */
public final class OwnDaysRules {

    private final SortedMap<CalendarCode, ReportingCalendar> calendars;
    private final Statements<PeriodKey, OwnDays> statedDays;
    private final Statements<CalendarCode, ReportingCalendar> statedCalendars;
    private final Faults faults;

    public OwnDaysRules(
            SortedMap<CalendarCode, ReportingCalendar> calendars,
            Statements<PeriodKey, OwnDays> statedDays,
            Statements<CalendarCode, ReportingCalendar> statedCalendars,
            Faults faults) {
        this.calendars = calendars;
        this.statedDays = statedDays;
        this.statedCalendars = statedCalendars;
        this.faults = faults;
    }

    /** Those that nothing is wrong with. */
    public SortedMap<PeriodKey, OwnDays> sound(SortedMap<PeriodKey, OwnDays> all) {
        SortedMap<PeriodKey, OwnDays> sound = new TreeMap<>();
        all.forEach((key, own) -> {
            ReportingCalendar calendar = calendars.get(key.calendar());
            if (calendar != null && inOrder(calendar, own)) {
                sound.put(key, own);
            }
        });
        return sound;
    }

    private boolean inOrder(ReportingCalendar calendar, OwnDays own) {
        LocalDate first = calendar.windowFirst(own);
        LocalDate last = calendar.windowLast(own);
        LocalDate opens = calendar.opens(own);
        LocalDate due = calendar.due(own);
        if (last.isBefore(first)) {
            add(
                    own,
                    "window_last",
                    "window-backwards",
                    "Kỳ %s: ngày cuối lấy số liệu %s trước ngày đầu %s. Sửa một trong hai."
                            .formatted(own.period(), last, first),
                    "%s: the window ends on %s, before it begins on %s. Correct one of them."
                            .formatted(own.period(), last, first));
        } else if (!due.isAfter(last)) {
            add(
                    own,
                    "due",
                    "due-within-window",
                    "Kỳ %s: hạn báo cáo %s phải sau ngày cuối lấy số liệu %s. Sửa một trong hai."
                            .formatted(own.period(), due, last),
                    "%s: the due date %s must come after the last day of the window, %s. Correct one of them."
                            .formatted(own.period(), due, last));
        } else if (opens.isAfter(due)) {
            add(
                    own,
                    "opens",
                    "opens-after-due",
                    "Kỳ %s: ngày mở %s sau hạn báo cáo %s. Sửa một trong hai.".formatted(own.period(), opens, due),
                    "%s: reports can be handed in from %s, after they are due on %s. Correct one of them."
                            .formatted(own.period(), opens, due));
        } else {
            return true;
        }
        return false;
    }

    private void add(OwnDays own, String column, String code, String vi, String en) {
        Place place = Optional.ofNullable(statedDays.place(own.key()))
                .or(() -> Optional.ofNullable(statedCalendars.place(own.calendar())))
                .orElse(new Place(OwnDaysSheet.FILE, 0));
        faults.add(place, column, code, vi, en);
    }
}
