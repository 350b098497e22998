package vn.wardpulse.console.maps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The heat map as it is written: indicators down, units across, so that names of both can be read. */
record HeatView(
        String unitId,
        String unitText,
        String periodId,
        String periodText,
        @Nullable String theme,
        String themeName,
        String asOf,
        String change,
        String finding,
        List<String> subline,
        boolean wards,
        List<Column> columns,
        List<Group> groups,
        boolean plain,
        List<Order> unitOrders,
        List<Order> indicatorOrders) {

    /** @param lagging how many indicators it is behind on; empty for none */
    record Column(String name, String address, String lagging) {}

    /** @param name of the theme; empty where rows of all themes stand together */
    record Group(String name, String address, List<Row> rows) {}

    /** @param lagging how many units are behind on it, such as {@code 9/14} */
    record Row(String code, String name, String address, String lagging, boolean lags, List<Spot> spots) {}

    /** A link to the same in another order. */
    record Order(String key, String address, boolean here) {}

    public boolean ordered() {
        return columns.size() > 1;
    }
}
