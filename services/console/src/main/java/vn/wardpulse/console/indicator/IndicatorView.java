package vn.wardpulse.console.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.picture.Sparkline;
import vn.wardpulse.console.picture.Trend;
import vn.wardpulse.model.Period;

/**
 * The page as it is written.
 *
 * @param adds whether the figure of the year is what its periods come to
 * @param finding what the figure comes to, in words
 * @param goalText what the line across the picture stands for; empty where there is none
 * @param periods of the year, one for each of {@code lines}
 * @param rankTitle what the ranking finds
 */
record IndicatorView(
        String code,
        String name,
        String theme,
        String themeCode,
        String unitText,
        String periodText,
        String year,
        boolean adds,
        String asOf,
        String change,
        String status,
        String word,
        String finding,
        @Nullable String shown,
        List<Fact> facts,
        @Nullable Trend trend,
        String trendTitle,
        String goalText,
        List<Period> periods,
        List<Line> lines,
        String rankTitle,
        List<Member> members,
        @Nullable SideBySide sideBySide,
        String missingTitle,
        List<Missing> missing) {

    /** @param address says where the number comes from; null where it has no such page */
    record Fact(
            String name,
            String value,
            String unitOfMeasure,
            String note,
            String tone,
            @Nullable String address) {}

    /** A period of the year. */
    record Line(
            String period,
            String own,
            @Nullable String explain,
            String lastYear,
            String change,
            String tone,
            String toDate,
            String basis,
            boolean partial) {}

    /**
     * A unit in its place.
     *
     * @param unit its id
     * @param rank empty where it has no figure
     * @param moved how many places it went up or down, such as {@code ▲2}
     * @param partial whether reports are missing from its figure
     * @param part of the figure of them all that is its; null where figures do not add up
     * @param share how long its bar is, in hundredths of the longest; null where figures do not add up
     */
    record Member(
            String unit,
            String rank,
            String moved,
            String movedText,
            boolean chosen,
            String name,
            String address,
            String value,
            boolean partial,
            @Nullable String explain,
            @Nullable String share,
            @Nullable BigDecimal part,
            String shareText,
            String target,
            String status,
            String word,
            @Nullable Sparkline line,
            String lineText) {}

    /** A report that the figure lacks. */
    record Missing(String name, String period, String state, String tone, String due, String address) {}

    public boolean incomplete() {
        return members.stream().anyMatch(Member::partial);
    }

    public boolean shares() {
        return members.stream().anyMatch(member -> member.share() != null);
    }
}
