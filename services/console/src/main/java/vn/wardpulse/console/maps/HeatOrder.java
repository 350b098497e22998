package vn.wardpulse.console.maps;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.Status;

/**
 * In which order the heat map stands: as the plan and the alphabet have it, or what sticks most first.
 *
 * @param unitsByWorst by how many indicators a unit is behind on
 * @param indicatorsByWorst by how many units are behind on an indicator; themes are then not kept together
 */
record HeatOrder(boolean unitsByWorst, boolean indicatorsByWorst) {

    /** What an address says for it. */
    static final String WORST = "cham";

    static HeatOrder of(@Nullable String units, @Nullable String indicators) {
        return new HeatOrder(WORST.equals(units), WORST.equals(indicators));
    }

    String query() {
        return (unitsByWorst ? "&don-vi=" + WORST : "") + (indicatorsByWorst ? "&chi-tieu=" + WORST : "");
    }

    /** What is behind most often first, then what is missing most often; else as it was. */
    static <T> List<T> worstFirst(List<T> all, Function<T, List<Status>> statuses) {
        return all.stream()
                .sorted(Comparator.comparingInt((T one) -> -lagging(statuses.apply(one)))
                        .thenComparing(one -> -missing(statuses.apply(one))))
                .toList();
    }

    static int lagging(List<Status> statuses) {
        return (int) statuses.stream().filter(Spots::lags).count();
    }

    static int missing(List<Status> statuses) {
        return (int) statuses.stream().filter(Status.NO_DATA::equals).count();
    }
}
