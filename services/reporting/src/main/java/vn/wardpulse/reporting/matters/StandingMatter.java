package vn.wardpulse.reporting.matters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;

/**
 * A matter as it stands.
 *
 * @param unit that raised it
 * @param raised the day that it counts on
 * @param holder the unit that has it
 * @param state OPEN, ANSWERED or WITHDRAWN
 */
record StandingMatter(
        UUID matter,
        UnitId unit,
        MatterField field,
        LocalDate raised,
        UnitId holder,
        String state,
        @Nullable Timeliness timeliness,
        boolean overdue) {}
