package vn.wardpulse.console.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.Boundary;
import vn.wardpulse.console.shell.Options;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Status;

class MapSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));

    private final MapsData data = new Quarter()
            .ward("1", "Bồ Đề")
            .ward("2", "Cự Khối")
            .ward("3", "Sài Đồng")
            .has("1", Quarter.FLOW, Status.MET, "1.2")
            .has("2", Quarter.FLOW, Status.BEHIND, "0.45")
            .has("3", Quarter.FLOW, Status.NO_DATA, null)
            .has("1", Quarter.RATIO, Status.MET, "1")
            .data();

    @Test
    void isAGridOfTilesWhereNoBoundaryIsKnown() {
        MapView view = write(List.of(), false);

        assertThat(view.drawn()).isNull();
        assertThat(view.other()).isNull();
        assertThat(view.tiles()).extracting(MapView.Tile::name).containsExactly("Bồ Đề", "Cự Khối", "Sài Đồng");
        assertThat(view.tiles()).extracting(tile -> tile.spot().value()).containsExactly("120 lượt", "120 lượt", "–");
    }

    @Test
    void drawsTheUnitsThatHaveBoundariesAndShowsTheOthersAsTiles() {
        MapView view = write(List.of(square("2", 105.85), square("1", 105.95)), false);

        assertThat(Objects.requireNonNull(view.drawn()).pieces())
                .extracting(piece -> piece.tile().name())
                .containsExactly("Bồ Đề", "Cự Khối");
        assertThat(view.tiles()).extracting(MapView.Tile::name).containsExactly("Sài Đồng");
        assertThat(view.other()).isEqualTo("/ban-do?unit=004&period=2023-09&indicator=FOO-01&dang=o");
    }

    @Test
    void showsTilesWhereTheyAreAskedFor() {
        MapView view = write(List.of(square("1", 105.85)), true);

        assertThat(view.drawn()).isNull();
        assertThat(view.tiles()).hasSize(3);
        assertThat(view.other()).isEqualTo("/ban-do?unit=004&period=2023-09&indicator=FOO-01");
    }

    @Test
    void saysWhatItShowsAndTellsTheWorstFirstInItsTable() {
        MapView view = write(List.of(), false);

        assertThat(view.finding())
                .isEqualTo("1/3 phường chậm hoặc không đạt; thấp nhất là Cự Khối, bằng 45 % mức cần đạt");
        assertThat(view.rows()).extracting(MapView.Tile::name).containsExactly("Cự Khối", "Bồ Đề", "Sài Đồng");
        assertThat(view.choosable()).extracting(Options::title).containsExactly("Hành chính", "Thực phẩm");
    }

    @Test
    void beginsWithWhatSticksInMostUnits() {
        assertThat(MapSheet.worst(data)).isEqualTo(Quarter.FLOW);
        assertThat(MapSheet.worst(new Quarter().data())).isNull();
    }

    private MapView write(List<Boundary> boundaries, boolean asTiles) {
        return MapSheet.write(data, Quarter.FLOW, boundaries, asTiles, VI);
    }

    private static Boundary square(String unit, double x) {
        double[][] ring = {{x, 21}, {x + 0.1, 21}, {x + 0.1, 21.1}, {x, 21.1}, {x, 21}};
        return new Boundary(
                new UnitId(unit),
                new Boundary.Properties(new double[] {x + 0.05, 21.05}),
                new Boundary.Area(new double[][][][] {{ring}}));
    }
}
