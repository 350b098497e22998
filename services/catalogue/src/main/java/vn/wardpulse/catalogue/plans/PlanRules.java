package vn.wardpulse.catalogue.plans;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.calendars.ReportingCalendar;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.plan.Plan;

/** What holds of all plans together: what they name is there, and no plan carries out itself. */
public final class PlanRules {

    private final SortedMap<PlanCode, Plan> plans;
    private final Set<ThemeCode> themes;
    private final Set<FormCode> forms;
    private final Set<IndicatorCode> indicators;
    private final SortedMap<CalendarCode, ReportingCalendar> calendars;
    private final Statements<PlanCode, Plan> stated;
    private final Faults faults;

    public PlanRules(
            SortedMap<PlanCode, Plan> plans,
            Set<ThemeCode> themes,
            Set<FormCode> forms,
            Set<IndicatorCode> indicators,
            SortedMap<CalendarCode, ReportingCalendar> calendars,
            Statements<PlanCode, Plan> stated,
            Faults faults) {
        this.plans = plans;
        this.themes = themes;
        this.forms = forms;
        this.indicators = indicators;
        this.calendars = calendars;
        this.stated = stated;
        this.faults = faults;
    }

    public void check() {
        plans.values().forEach(this::check);
    }

    private void check(Plan plan) {
        plan.themes().forEach(theme -> known(plan, "themes", themes.contains(theme), theme));
        plan.forms().forEach(form -> known(plan, "forms", forms.contains(form), form));
        plan.indicators().forEach(indicator -> known(plan, "indicators", indicators.contains(indicator), indicator));
        calendar(plan, "calendar", plan.calendar());
        if (!Objects.equals(plan.reminders(), plan.calendar())) {
            calendar(plan, "reminders", plan.reminders());
        }
        PlanCode above = plan.carriesOut();
        if (above != null && !plans.containsKey(above)) {
            known(plan, "carries_out", false, above);
        } else if (above != null && loops(plan)) {
            fault(
                    plan,
                    "carries_out",
                    "loop",
                    "Kế hoạch '%s' triển khai chính nó. Sửa kế hoạch cấp trên.".formatted(plan.code()),
                    "Plan '%s' carries out itself. Correct the plan above.".formatted(plan.code()));
        }
        PlanCode before = plan.follows();
        if (before != null) {
            follows(plan, before);
        }
        if (plan.last() == null && plan.calendar() == null) {
            fault(
                    plan,
                    "calendar",
                    "neither-end-nor-calendar",
                    "Kế hoạch không có ngày kết thúc nên cần một lịch để biết hạn đến năm nào. Điền calendar hoặc period_to.",
                    "A plan without a last day needs a calendar, which says up to which year it is worked out. Fill in calendar or period_to.");
        }
        plan.rounds().stream()
                .filter(round -> round.first().isBefore(plan.first())
                        || plan.last() != null && round.last().isAfter(plan.last()))
                .forEach(round -> fault(
                        plan,
                        "period_to",
                        "round-outside-the-plan",
                        "Đợt %d (%s đến %s) nằm ngoài thời gian mới của kế hoạch. Sửa ngày, hoặc nhập lại rounds.csv."
                                .formatted(round.number(), round.first(), round.last()),
                        "Round %d (%s to %s) is not within the new days of the plan. Correct the dates, or state rounds.csv anew."
                                .formatted(round.number(), round.first(), round.last())));
    }

    private void follows(Plan plan, PlanCode before) {
        Plan known = plans.get(before);
        if (known == null) {
            known(plan, "follows", false, before);
        } else if (!known.first().isBefore(plan.first())) {
            fault(
                    plan,
                    "follows",
                    "not-before",
                    "Kế hoạch '%s' không bắt đầu trước kế hoạch này. Sửa ngày, hoặc để trống cột follows."
                            .formatted(before),
                    "Plan '%s' does not begin before this one. Correct the dates, or leave the column follows empty."
                            .formatted(before));
        }
    }

    private void calendar(Plan plan, String column, @Nullable CalendarCode calendar) {
        if (calendar != null) {
            known(plan, column, calendars.containsKey(calendar), calendar);
        }
    }

    private boolean loops(Plan plan) {
        Set<PlanCode> seen = new HashSet<>();
        @Nullable Plan at = plan;
        while (at != null) {
            if (!seen.add(at.code())) {
                return true;
            }
            PlanCode above = at.carriesOut();
            at = above == null ? null : plans.get(above);
        }
        return false;
    }

    private void known(Plan plan, String column, boolean there, Object code) {
        if (!there) {
            fault(
                    plan,
                    column,
                    "unknown-code",
                    "Không có '%s'. Kiểm tra mã, hoặc nhập trước.".formatted(code),
                    "There is no '%s'. Check the code, or import it first.".formatted(code));
        }
    }

    private void fault(Plan plan, String column, String code, String vi, String en) {
        faults.add(stated.place(plan.code(), PlanSheet.FILE), column, code, vi, en);
    }
}
