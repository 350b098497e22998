package vn.wardpulse.console.maps;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

/** A district with some wards, each with what is said of it. */
final class Quarter {

    static final Indicator FLOW = Samples.flow();
    static final Indicator RATIO = Samples.ratio();
    static final Indicator SCORE = Samples.score(1);

    private static final Period PERIOD = Period.month(2023, 9);
    private static final UnitOnDay DISTRICT = unit("004", UnitKind.DISTRICT, "Long Biên", null);

    private final List<UnitOnDay> wards = new ArrayList<>();
    private final Map<UnitId, Map<IndicatorCode, Cell>> cells = new HashMap<>();

    Quarter ward(String id, String name) {
        wards.add(unit(id, UnitKind.WARD, name, DISTRICT.id()));
        return this;
    }

    /** @param reached null where there is no figure */
    Quarter has(String ward, Indicator indicator, Status status, @Nullable String reached) {
        return has(ward, indicator, status, reached, reached == null ? null : "120");
    }

    Quarter has(String ward, Indicator indicator, Status status, @Nullable String reached, @Nullable String amount) {
        cells.computeIfAbsent(new UnitId(ward), none -> new HashMap<>())
                .put(indicator.code(), cell(indicator, status, reached, amount));
        return this;
    }

    /** A figure of the past, which nobody was asked for. */
    Quarter owedNothing(String ward, Indicator indicator, String amount) {
        Total total = new Total(new BigDecimal(amount), null, 1, 0, 0, 0, 0, 0);
        cells.computeIfAbsent(new UnitId(ward), none -> new HashMap<>())
                .put(
                        indicator.code(),
                        new Cell(indicator.code(), total, total, null, "0", null, null, Status.NOT_DUE, List.of()));
        return this;
    }

    MapsData data() {
        List<UnitOnDay> all = new ArrayList<>(wards);
        all.add(DISTRICT);
        return new MapsData(
                new Choice(DISTRICT, PERIOD, new Units(all), List.of(2023)),
                LocalDate.of(2023, 10, 1),
                new Definitions(
                        List.of(theme("ADM", "Hành chính", 1), theme("FOO", "Thực phẩm", 2)),
                        List.of(FLOW, RATIO, SCORE),
                        List.of()),
                null,
                List.copyOf(wards),
                cells,
                null,
                "17");
    }

    private static Theme theme(String code, String name, int place) {
        return new Theme(new vn.wardpulse.model.ThemeCode(code), null, new Name(name, name), BigDecimal.ONE, place);
    }

    private static Cell cell(Indicator indicator, Status status, @Nullable String reached, @Nullable String amount) {
        BigDecimal figure = amount == null ? null : new BigDecimal(amount);
        BigDecimal over = amount != null && indicator == RATIO ? new BigDecimal("200") : null;
        Total total = new Total(figure, over, figure == null ? 0 : 1, 1, figure == null ? 0 : 1, 0, 0, 0);
        return new Cell(
                indicator.code(),
                total,
                total,
                reached == null ? null : new TargetInForce(TargetInForce.Kind.AT_LEAST, "160", null, false, false, 0),
                "1",
                reached == null ? null : new BigDecimal(reached),
                null,
                status,
                List.of());
    }

    private static UnitOnDay unit(String id, UnitKind kind, String name, @Nullable UnitId parent) {
        return new UnitOnDay(new UnitId(id), id, kind, new Name(name, name), parent, null, null);
    }
}
