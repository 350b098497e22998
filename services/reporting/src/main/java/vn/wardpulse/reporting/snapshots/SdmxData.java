package vn.wardpulse.reporting.snapshots;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.CsvFile;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.Total;

/**
 * The cells of a snapshot as SDMX-CSV 2.0: an observation for the period's own figure and one for the year to date, of the
 * whole and of each channel. What the codes are, {@link SdmxStructure} says.
 */
final class SdmxData {

    static final String TYPE = "application/vnd.sdmx.data+csv; version=2.0.0";

    /** For information: it neither adds to nor replaces anything. */
    private static final String ACTION = "I";

    /** One indicator of one unit in one period, as it was frozen. */
    private record Cell(
            UnitId unit,
            Period period,
            IndicatorCode indicator,
            Total own,
            Total toDate,
            @Nullable BigDecimal achievement,
            Status status,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<ChannelTotal> channels) {}

    private final Snapshots snapshots;
    private final Snapshots.Stored snapshot;
    private final FrozenNames names;
    private final SdmxCodes codes;
    private final String flow;

    SdmxData(Snapshots snapshots, Snapshots.Stored snapshot) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
        this.names = FrozenNames.of(snapshots, snapshot.manifest().number());
        this.codes = new SdmxCodes(names, snapshot.manifest().scope().periods());
        this.flow = SdmxIds.reference(new SdmxIds(snapshot).flow());
    }

    void write(OutputStream out) throws IOException {
        CsvFile csv = new CsvFile(out, false);
        csv.row(heads());
        snapshots.read(snapshot.manifest().number(), Section.CELLS, Cell.class, cell -> {
            rows(csv, cell, SdmxCodes.TOTAL, cell.own(), cell.toDate());
            for (ChannelTotal part : cell.channels()) {
                String channel = part.channel() == null
                        ? SdmxCodes.UNALLOCATED
                        : SdmxIds.code(part.channel().value());
                rows(csv, cell, channel, part.own(), part.toDate());
            }
        });
        csv.finish();
    }

    private static List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        Stream.of(
                        SdmxComponent.DIMENSIONS,
                        List.of(SdmxComponent.TIME, SdmxComponent.MEASURE),
                        SdmxComponent.ATTRIBUTES)
                .flatMap(List::stream)
                .map(SdmxComponent::id)
                .forEach(heads::add);
        return heads;
    }

    private void rows(CsvFile csv, Cell cell, String channel, Total own, Total toDate) {
        csv.row(row(cell, channel, SdmxCodes.OWN, own));
        csv.row(row(cell, channel, SdmxCodes.TO_DATE, toDate));
    }

    private List<@Nullable Object> row(Cell cell, String channel, String accumulation, Total total) {
        Indicator indicator = names.indicator(cell.indicator(), cell.period()).orElse(null);
        BigDecimal value = value(indicator, total);
        boolean parts = total.over() != null;
        return Arrays.asList(
                "dataflow",
                flow,
                ACTION,
                SdmxIds.frequency(cell.period().frequency()),
                SdmxIds.code(cell.unit().value()),
                SdmxIds.code(cell.indicator().value()),
                channel,
                accumulation,
                SdmxIds.period(cell.period()),
                value,
                parts ? total.amount() : null,
                total.over(),
                state(value, total),
                indicator == null ? null : codes.measure(indicator.unitOfMeasure()),
                indicator == null ? null : indicator.decimals(),
                cell.status(),
                cell.achievement(),
                total.owed(),
                total.reported(),
                total.partial(),
                total.approved(),
                total.late());
    }

    /** An amount is exact; a rate or an average is as it is shown, and its parts beside it are exact. */
    private static @Nullable BigDecimal value(@Nullable Indicator indicator, Total total) {
        if (total.amount() == null || total.over() == null) {
            return total.amount();
        }
        return indicator == null ? null : indicator.shown(total.amount(), total.over());
    }

    private static String state(@Nullable BigDecimal value, Total total) {
        if (value == null) {
            return total.over() == null ? SdmxCodes.MISSING : SdmxCodes.IMPOSSIBLE;
        }
        return total.partial() == 0 && total.approved() == total.reported() ? SdmxCodes.NORMAL : SdmxCodes.PROVISIONAL;
    }
}
