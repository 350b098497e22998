package vn.wardpulse.catalogue.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.MeasureKind;

/** Reads what an indicator is broken down by from the column {@code channels}: codes with bars between them. */
final class ChannelCells {

    static final String COLUMN = "channels";

    private ChannelCells() {}

    static List<Channel> read(Row row, MeasureKind measure, SortedMap<ChannelCode, Channel> known) {
        if (row.given(COLUMN).isEmpty()) {
            return List.of();
        }
        if (measure == MeasureKind.SCORE || measure == MeasureKind.YES_NO) {
            row.fault(
                    COLUMN,
                    "not-broken-down",
                    "Điểm và có/không không phân theo kênh. Xoá ô này.",
                    "Scores and yes/no are not broken down. Clear the cell.");
            return List.of();
        }
        List<Channel> channels = new ArrayList<>();
        for (String text : row.list(COLUMN)) {
            ChannelCode code = row.code(COLUMN, text, ChannelCode::new);
            Channel channel = known.get(code);
            if (channel == null) {
                row.fault(
                        COLUMN,
                        "unknown-channel",
                        "Không có kênh '%s'. Kiểm tra mã, hoặc nhập channels.csv trước.".formatted(code),
                        "There is no channel '%s'. Check the code, or import channels.csv first.".formatted(code));
            } else if (channels.contains(channel)) {
                row.fault(
                        COLUMN,
                        "channel-twice",
                        "Kênh '%s' có hai lần. Giữ lại một.".formatted(code),
                        "Channel '%s' is there twice. Keep one.".formatted(code));
            } else {
                channels.add(channel);
            }
        }
        return channels;
    }
}
