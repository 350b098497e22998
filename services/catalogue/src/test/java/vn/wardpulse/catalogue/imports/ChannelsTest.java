package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.web.Fault;

class ChannelsTest {

    private static final String CHANNELS = "code,name_vi,name_en";
    private static final String INDICATORS =
            "code,theme,name_vi,name_en,measure,unit_vi,unit_en,decimals,part_decimals,frequency,across_time,"
                    + "across_units,better,numerator_vi,denominator_vi,channels,valid_from";
    private static final String ITEMS =
            "COM-01,COM,Số tin bài,Items,flow,tin bài,items,0,,monthly,sum,sum,higher,,,%s,%s";

    private final Catalogue standing = Catalogue.empty()
            .after(Files.of(ImportFile.THEMES, "code,parent_code,name_vi,name_en,weight", "COM,,Tuyên truyền,News,1")
                    .with(ImportFile.CHANNELS, CHANNELS, "RADIO,Đài phường,Radio", "MEETING,Hội nghị,Meetings")
                    .with(ImportFile.INDICATORS, INDICATORS, ITEMS.formatted("RADIO | MEETING", "")));

    @Test
    void anIndicatorKeepsItsChannelsInTheirOrder() {
        assertThat(channels(standing.standing().indicators().values().stream().toList()))
                .containsExactly(
                        List.of(channel("RADIO", "Đài phường", "Radio"), channel("MEETING", "Hội nghị", "Meetings")));
    }

    @Test
    void aFileWithoutTheColumnLeavesThemAndOneWithAnEmptyCellTakesThemAway() {
        Files without = Files.of(
                ImportFile.INDICATORS,
                cut(INDICATORS),
                cut(ITEMS.formatted("", "")).replace("Số tin bài", "Số tin"));
        Files emptied = Files.of(ImportFile.INDICATORS, INDICATORS, ITEMS.formatted("", ""));

        assertThat(channels(standing.read(without).indicators().values()).getFirst())
                .hasSize(2);
        assertThat(channels(standing.read(emptied).indicators().values())).containsExactly(List.of());
    }

    private static String cut(String line) {
        return line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1));
    }

    @Test
    void aChannelsNewNameIsSaidWithItsIndicators() {
        ImportPlan plan = standing.read(Files.of(ImportFile.CHANNELS, CHANNELS, "RADIO,Loa phường,Loudspeakers"));

        assertThat(channels(plan.indicators().values()))
                .containsExactly(List.of(
                        channel("RADIO", "Loa phường", "Loudspeakers"), channel("MEETING", "Hội nghị", "Meetings")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COM-02,COM,Số,No,flow,tin,items,0,,monthly,sum,sum,higher,,,TV,; unknown-channel; 2:channels",
                "COM-02,COM,Số,No,flow,tin,items,0,,monthly,sum,sum,higher,,,RADIO/RADIO,; channel-twice; 2:channels",
                "COM-02,COM,Số,No,score,điểm,points,0,,monthly,last,average,higher,,,RADIO,; not-broken-down; 2:channels",
                "COM-02,COM,Số,No,flow,tin,items,0,,monthly,sum,sum,higher,,,RADIO/,; not-a-code; 2:channels",
                "COM-01,COM,Số,No,flow,tin bài,items,0,,monthly,sum,sum,higher,,,RADIO,#COM-01,COM,Số,No,flow,tin bài,items,0,,monthly,sum,sum,higher,,,,2023-06-01; another-indicator; 3:channels"
            })
    void everyFaultIsToldWhereItStands(String rows, String code, String where) {
        Files files = Files.of(ImportFile.INDICATORS, (INDICATORS + "#" + rows.replace('/', '|')).split("#"));

        assertThat(standing.faults(files))
                .extracting(Fault::code, Fault::where)
                .contains(tuple(code, "indicators.csv:" + where));
    }

    private static List<List<Channel>> channels(List<IndicatorEntry> entries) {
        return entries.stream()
                .map(IndicatorEntry::indicator)
                .map(Indicator::channels)
                .toList();
    }

    private static Channel channel(String code, String vi, String en) {
        return new Channel(new ChannelCode(code), new Name(vi, en));
    }
}
