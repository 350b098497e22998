package vn.wardpulse.reporting.saved;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

/**
 * A question to the pivot that somebody keeps.
 *
 * @param owner sign-in name
 * @param ownerName what people call them
 * @param query parameters of {@code /api/pivot} by their names
 * @param version counts changes, from 1 on
 */
record SavedView(
        UUID id,
        String owner,
        String ownerName,
        String name,
        @Nullable String description,
        Map<String, List<String>> query,
        Audience audience,
        int version,
        Instant changedAt) {

    boolean isOf(Reader reader) {
        return owner.equals(reader.name());
    }

    /** Whether a reader sees all units that it names; one that names none is about whatever its reader sees. */
    boolean isCoveredBy(Scope scope) {
        return within(scope).leftOut().isEmpty();
    }

    /** Whether a reader may open it by its address. */
    boolean opensTo(Reader reader, Scope scope) {
        return isOf(reader) || audience == Audience.REACH && !within(scope).nothing();
    }

    private Scope.Within within(Scope scope) {
        return scope.within(units("unit"), units("under"));
    }

    private List<UnitId> units(String parameter) {
        return query.getOrDefault(parameter, List.of()).stream()
                .map(UnitId::new)
                .toList();
    }
}
