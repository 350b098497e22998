package vn.wardpulse.catalogue.indicators;

import java.util.List;
import java.util.SortedMap;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;

/** {@code channels.csv}: the ways by which figures come about. */
public final class ChannelSheet {

    public static final String FILE = "channels.csv";

    private static final Columns COLUMNS = Columns.of("code", "name_vi", "name_en");

    private ChannelSheet() {}

    public static Statements<ChannelCode, Channel> read(byte[] content, Faults faults) {
        Statements<ChannelCode, Channel> channels = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> new Channel(row.code("code", ChannelCode::new), row.name("name")))
                    .ifPresent(channel -> channels.put(channel.code(), channel, row, "code"));
        }
        return channels;
    }

    /** States the indicators anew whose channels bear other names from now on. */
    public static void rename(
            SortedMap<ChannelCode, Channel> channels,
            SortedMap<IndicatorCode, IndicatorEntry> before,
            Statements<IndicatorCode, IndicatorEntry> stated) {
        before.forEach((code, entry) -> {
            Indicator indicator = entry.indicator();
            List<Channel> renamed = indicator.channels().stream()
                    .map(channel -> channels.getOrDefault(channel.code(), channel))
                    .toList();
            if (stated.place(code) == null && !renamed.equals(indicator.channels())) {
                stated.put(code, new IndicatorEntry(indicator.by(renamed), entry.usualTarget()), new Place(FILE, 0));
            }
        });
    }
}
