package vn.wardpulse.model.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/**
 * Units that are read together although no unit stands above just them. A group reports nothing and owes nothing.
 *
 * @param members in the order in which they are listed
 */
public record UnitGroup(GroupCode code, Name name, List<Member> members) {

    public UnitGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("group %s has no members".formatted(code));
        }
    }

    /**
     * A unit in a group, {@code [from, to)}.
     *
     * @param to first day after, or null if open
     */
    public record Member(
            UnitId unit, LocalDate from, @Nullable LocalDate to) {

        public Member {
            if (to != null && !from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "%s belongs from %s to %s: it must begin before it ends".formatted(unit, from, to));
            }
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Its members on {@code day}. */
    public List<UnitId> on(LocalDate day) {
        return members.stream()
                .filter(member -> member.covers(day))
                .map(Member::unit)
                .toList();
    }
}
