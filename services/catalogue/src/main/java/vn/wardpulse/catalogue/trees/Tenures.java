package vn.wardpulse.catalogue.trees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.wardpulse.model.UnitId;

/** Who holds a code from when to when; open ends are the earliest and the latest day there is. */
final class Tenures {

    private record Tenure(UnitId id, LocalDate from, LocalDate to) {}

    private final Map<String, List<Tenure>> byCode = new HashMap<>();

    void put(String code, UnitId id, LocalDate from, LocalDate to) {
        byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(new Tenure(id, from, to));
    }

    Optional<UnitId> on(LocalDate day, String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(tenure -> !day.isBefore(tenure.from()) && day.isBefore(tenure.to()))
                .map(Tenure::id)
                .findFirst();
    }

    /** The days within a time on which the holder of any of these codes changes, its first day among them. */
    SortedSet<LocalDate> changes(List<String> codes, LocalDate from, LocalDate to) {
        SortedSet<LocalDate> days = new TreeSet<>(List.of(from));
        for (String code : codes) {
            for (Tenure tenure : byCode.getOrDefault(code, List.of())) {
                days.add(tenure.from());
                days.add(tenure.to());
            }
        }
        return days.subSet(from, to);
    }
}
