package vn.wardpulse.reporting.snapshots;

import java.util.Locale;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;

/**
 * What a snapshot, and what stands in it, are called in SDMX. What differs from snapshot to snapshot has the snapshot's hash
 * in its id: whoever gathers files of many installations never takes one for another.
 */
final class SdmxIds {

    static final String AGENCY = "WARDPULSE";
    static final String VERSION = "1.0.0";

    /** Hexadecimal digits of the hash that tell snapshots apart. */
    private static final int HASH = 16;

    private final String mark;

    SdmxIds(Snapshots.Stored snapshot) {
        this.mark = "%d_%s"
                .formatted(
                        snapshot.manifest().number(),
                        snapshot.hash().substring(0, HASH).toUpperCase(Locale.ROOT));
    }

    /** Of the data flow and of its structure. */
    String flow() {
        return "SNAPSHOT_" + mark;
    }

    /** Of a list that is this snapshot's own. */
    String own(String list) {
        return list + "_" + mark;
    }

    static String reference(String id) {
        return "%s:%s(%s)".formatted(AGENCY, id, VERSION);
    }

    /** @param type of what it names, such as {@code codelist.Codelist} */
    static String urn(String type, String id) {
        return "urn:sdmx:org.sdmx.infomodel.%s=%s".formatted(type, reference(id));
    }

    /** SDMX knows neither the point nor the tilde in codes, and we know neither of what stands for them. */
    static String code(String own) {
        return own.replace('.', '$').replace('~', '@');
    }

    static String frequency(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> "M";
            case QUARTER -> "Q";
            case HALF_YEAR -> "S";
            case NINE_MONTHS -> "M9";
            case YEAR -> "A";
        };
    }

    /** Nine months are none of SDMX's periods, but a range of time. */
    static String period(Period period) {
        return switch (period.frequency()) {
            case MONTH, QUARTER, YEAR -> period.toString();
            case HALF_YEAR -> "%d-S%d".formatted(period.year(), period.ordinal());
            case NINE_MONTHS -> "%d-01-01/P9M".formatted(period.year());
        };
    }
}
