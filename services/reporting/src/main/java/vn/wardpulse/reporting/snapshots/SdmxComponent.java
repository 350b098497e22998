package vn.wardpulse.reporting.snapshots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;

/**
 * A column of the data, as its structure declares it.
 *
 * @param list whose codes stand in it; null where it has values
 * @param type of its values; null where it has codes
 * @param by of an attribute: the dimensions that it depends on; empty where every observation has one of its own
 */
record SdmxComponent(
        String id,
        Name name,
        @Nullable String list,
        @Nullable String type,
        List<String> by) {

    static final String FREQUENCIES = "CL_FREQ";
    static final String UNITS = "CL_UNIT";
    static final String INDICATORS = "CL_INDICATOR";
    static final String CHANNELS = "CL_CHANNEL";
    static final String ACCUMULATIONS = "CL_ACCUMULATION";
    static final String OBSERVATIONS = "CL_OBS_STATUS";
    static final String MEASURES = "CL_UNIT_MEASURE";
    static final String STATUSES = "CL_TARGET_STATUS";

    static final SdmxComponent TIME =
            new SdmxComponent("TIME_PERIOD", new Name("Kỳ", "Period"), null, "ObservationalTimePeriod", List.of());

    /** In the order of the key; time comes after them. */
    static final List<SdmxComponent> DIMENSIONS = List.of(
            coded("FREQ", "Độ dài kỳ", "Length of the period", FREQUENCIES),
            coded("REF_AREA", "Đơn vị", "Unit", UNITS),
            coded("INDICATOR", "Chỉ tiêu", "Indicator", INDICATORS),
            coded("CHANNEL", "Kênh", "Channel", CHANNELS),
            coded("ACCUMULATION", "Trong kỳ hay luỹ kế", "Of the period or year to date", ACCUMULATIONS));

    static final SdmxComponent MEASURE = valued("OBS_VALUE", "Giá trị", "Value", "Decimal");

    static final List<SdmxComponent> ATTRIBUTES = List.of(
            valued(
                    "NUMERATOR",
                    "Tử số của tỷ lệ, hoặc tổng của số bình quân",
                    "Numerator of a rate, or sum of an average",
                    "Decimal"),
            valued(
                    "DENOMINATOR",
                    "Mẫu số của tỷ lệ, hoặc số đơn vị của số bình quân",
                    "Denominator of a rate, or count of an average",
                    "Decimal"),
            coded("OBS_STATUS", "Tình trạng của số", "Status of the figure", OBSERVATIONS),
            coded("UNIT_MEASURE", "Đơn vị tính", "Unit of measure", MEASURES, "INDICATOR"),
            new SdmxComponent(
                    "DECIMALS",
                    new Name("Số chữ số thập phân khi hiển thị", "Decimals as shown"),
                    null,
                    "Integer",
                    List.of("FREQ", "INDICATOR", "TIME_PERIOD")),
            coded(
                    "TARGET_STATUS",
                    "Trạng thái so với mục tiêu",
                    "Standing against the target",
                    STATUSES,
                    "FREQ",
                    "REF_AREA",
                    "INDICATOR",
                    "TIME_PERIOD"),
            new SdmxComponent(
                    "ACHIEVEMENT",
                    new Name("Mức đạt (1 là đạt mục tiêu)", "Achievement (1 is on target)"),
                    null,
                    "Decimal",
                    List.of("FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD")),
            valued("UNITS_OWED", "Đơn vị phải báo cáo", "Units that owe", "Integer"),
            valued("UNITS_REPORTED", "Đơn vị đã báo cáo", "Units that have reported", "Integer"),
            valued("UNITS_PARTIAL", "Đơn vị báo cáo một phần", "Units that have reported in part", "Integer"),
            valued("UNITS_APPROVED", "Đơn vị có báo cáo đã duyệt", "Units whose reports are approved", "Integer"),
            valued("UNITS_LATE", "Đơn vị trễ hạn", "Units that were late", "Integer"));

    private static SdmxComponent coded(String id, String vi, String en, String list, String... by) {
        return new SdmxComponent(id, new Name(vi, en), list, null, List.of(by));
    }

    private static SdmxComponent valued(String id, String vi, String en, String type) {
        return new SdmxComponent(id, new Name(vi, en), null, type, List.of());
    }
}
