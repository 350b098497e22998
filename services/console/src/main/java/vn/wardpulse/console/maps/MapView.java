package vn.wardpulse.console.maps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.picture.Ground;
import vn.wardpulse.console.shell.Options;

/**
 * One indicator of all units as it is written.
 *
 * @param drawn the units whose boundaries are known, as a map; null where none is, or tiles are asked for
 * @param tiles the other units, or all
 * @param named whether the map has room for names
 * @param other address of the same as a map or as tiles; null where there is no choice
 */
record MapView(
        String unitId,
        String unitText,
        String periodId,
        String periodText,
        @Nullable String theme,
        String asOf,
        String change,
        String finding,
        String code,
        String name,
        String nameAddress,
        String measured,
        List<Options> choosable,
        boolean wards,
        @Nullable Drawn drawn,
        List<Tile> tiles,
        boolean named,
        @Nullable String other,
        List<Tile> rows) {

    record Drawn(int height, List<Piece> pieces) {}

    record Piece(Ground.Area area, Tile tile) {}

    record Tile(String name, Spot spot) {}
}
