package vn.wardpulse.console.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.picture.Bullet;
import vn.wardpulse.console.picture.Sparkline;

/** The page as it is written: every text ready, nothing left to work out for the template. */
record LiveView(
        String unitId,
        String unitText,
        String periodId,
        String periodText,
        @Nullable String theme,
        String themeName,
        boolean ownShown,
        List<Finding> findings,
        List<Said> subline,
        String asOf,
        String change,
        List<Group> groups,
        @Nullable Score overall,
        List<News> news,
        String tilesTitle,
        List<Tile> tiles,
        @Nullable Heat heat) {

    /** The title as one text. */
    String finding() {
        return String.join(", ", findings.stream().map(Finding::text).toList());
    }

    /** One part of the title; {@code anchor} leads to the first row of it. */
    record Finding(String status, String text, @Nullable String anchor) {}

    /** A piece of the line below the title. */
    record Said(@Nullable String strong, String text, String tone) {}

    record Score(String text, String basis, boolean whole) {}

    record Group(
            String code,
            String name,
            List<Row> rows,
            @Nullable Score score,
            @Nullable Heading above) {}

    /** The theme that begins with a group, where the plan has one above it. */
    record Heading(String name, @Nullable Score score) {}

    /**
     * @param shown the value as a plain number, by which the page finds out what moved
     * @param basis such as {@code 13/14}
     * @param channels what its figure is made of; never to be added to it
     * @param explain address that says where the number comes from; null where none was asked for yet
     */
    record Row(
            String code,
            String name,
            String status,
            String word,
            String value,
            @Nullable String shown,
            String unitOfMeasure,
            String own,
            @Nullable String explain,
            @Nullable String explainOwn,
            String basis,
            boolean partial,
            @Nullable Bullet bullet,
            String bulletText,
            String target,
            String targetNote,
            String change,
            String changeTone,
            String changeNote,
            String changeBasis,
            @Nullable Sparkline line,
            String lineText,
            List<Channel> channels) {}

    /** @param basis how many units have a figure by this channel */
    record Channel(String name, String own, String value, boolean shown, String basis) {}

    record News(long position, String time, String unit, String text, List<String> details, String address) {}

    record Tile(String unit, String name, String state, String tone, String score, String address) {}

    record Heat(String title, List<Span> groups, List<Head> heads, List<Line> lines) {

        record Span(String name, int columns) {}

        record Head(String code, String name) {}

        record Line(String name, String address, List<Spot> spots) {}

        record Spot(String status, String title, boolean first) {}
    }
}
