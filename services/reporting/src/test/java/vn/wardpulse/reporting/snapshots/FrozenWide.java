package vn.wardpulse.reporting.snapshots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.Duck;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.ToldHistory;

/** A snapshot in which figures have all the digits that they may have, and what the database has of it. */
public final class FrozenWide {

    private static final int VERSION = 30;

    private FrozenWide() {}

    /** Two wards report figures of 18 digits for August 2023. */
    public static void report(ToldHistory.Teller teller) {
        History history = teller.history;
        List<String> wards = List.of("A", "B");
        for (int n = 0; n < wards.size(); n++) {
            int ward = n;
            List<ReportedFigure> figures = history.figures(History.MONTHLY, new Random(3)).stream()
                    .map(figure -> new ReportedFigure(
                            figure.indicator(),
                            wide(
                                    history.all().stream()
                                            .filter(i -> i.code().equals(figure.indicator()))
                                            .findFirst()
                                            .orElseThrow(),
                                    ward),
                            "=số liệu, “rất” lớn; đã kiểm tra"))
                    .toList();
            teller.happen(history.submit(wards.get(n), History.MONTHLY, Period.month(2023, 8), VERSION, figures));
        }
    }

    /** Freezes the quarter in which they do. */
    static int freeze(ToldHistory.Teller teller, Api analyst) {
        report(teller);
        var answer = analyst.post("/api/snapshots", """
                {"name":"Số liệu rộng, “đủ chữ số”","unit":"004","periods":["2023-Q3","2023-08"]}""");
        return Wire.mapper().readTree(answer.body()).at("/manifest/number").asInt();
    }

    private static Figure wide(Indicator indicator, int ward) {
        return switch (indicator.measure()) {
            case RATIO ->
                new Figure.Pair(
                        new BigDecimal("123456789012345678").subtract(BigDecimal.valueOf(ward)),
                        new BigDecimal("987654321098765431"));
            case YES_NO -> new Figure.Amount(BigDecimal.ONE);
            default -> new Figure.Amount(new BigDecimal("999999999999.999999").subtract(BigDecimal.valueOf(ward, 6)));
        };
    }

    /** A section as PostgreSQL has it, one row of texts for each object, numbers without noughts at their end. */
    static List<List<@Nullable String>> stored(Snapshots snapshots, int number, FrozenTable table) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        FrozenNames names = FrozenNames.of(snapshots, number);
        table.read(snapshots, number, names, row -> {
            List<@Nullable String> line = new ArrayList<>();
            table.columns().forEach(column -> line.add(Duck.plain(column.value().apply(row))));
            rows.add(line);
        });
        return rows;
    }

    /** A section's objects themselves. */
    static List<JsonNode> objects(Snapshots snapshots, int number, Section section) {
        List<JsonNode> objects = new ArrayList<>();
        snapshots.read(number, section, JsonNode.class, objects::add);
        return objects;
    }

    static int column(FrozenTable table, String head) {
        return IntStream.range(0, table.columns().size())
                .filter(n -> table.columns().get(n).head().equals(head))
                .findFirst()
                .orElseThrow();
    }
}
