package vn.wardpulse.reporting.snapshots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.view.Status;

/** The codes that stand in the data of one snapshot, by its own definitions. */
final class SdmxCodes {

    /** Of the channels: all of them together, and what was reported by none. SDMX's own codes for that. */
    static final String TOTAL = "_T";

    static final String UNALLOCATED = "_X";

    static final String OWN = "OWN";
    static final String TO_DATE = "TO_DATE";

    /** As cross-domain code lists of SDMX have them: normal, provisional, missing, and cannot exist. */
    static final String NORMAL = "A";

    static final String PROVISIONAL = "P";
    static final String MISSING = "O";
    static final String IMPOSSIBLE = "M";

    /** @param description null where the name says it all */
    record Code(String id, Name name, @Nullable Name description) {

        Code(String id, String vi, String en) {
            this(id, new Name(vi, en), null);
        }
    }

    /** @param own whether it differs from snapshot to snapshot */
    record CodeList(String id, Name name, boolean own, List<Code> codes) {}

    private final FrozenNames names;
    private final List<Period> periods;
    private final Map<Name, String> measures = new LinkedHashMap<>();

    SdmxCodes(FrozenNames names, List<Period> periods) {
        this.names = names;
        this.periods = periods;
        indicators()
                .forEach(indicator ->
                        measures.computeIfAbsent(indicator.unitOfMeasure(), measure -> "U" + (measures.size() + 1)));
    }

    /** Of a unit of measure that some indicator has; units of measure are words and have no code of their own. */
    @Nullable
    String measure(Name unitOfMeasure) {
        return measures.get(unitOfMeasure);
    }

    List<CodeList> lists() {
        return List.of(
                list(SdmxComponent.FREQUENCIES, "Độ dài kỳ", "Lengths of periods", false, frequencies()),
                list(SdmxComponent.UNITS, "Đơn vị", "Units", true, units()),
                list(SdmxComponent.INDICATORS, "Chỉ tiêu", "Indicators", true, indicatorCodes()),
                list(SdmxComponent.CHANNELS, "Kênh", "Channels", true, channels()),
                list(
                        SdmxComponent.ACCUMULATIONS,
                        "Trong kỳ hay luỹ kế",
                        "Of the period or year to date",
                        false,
                        List.of(
                                new Code(OWN, "Trong kỳ", "Of the period"),
                                new Code(TO_DATE, "Luỹ kế từ đầu năm", "Year to date"))),
                list(
                        SdmxComponent.OBSERVATIONS,
                        "Tình trạng của số",
                        "Status of figures",
                        false,
                        List.of(
                                new Code(
                                        NORMAL,
                                        "Bình thường: mọi báo cáo đã duyệt",
                                        "Normal: all reports are approved"),
                                new Code(PROVISIONAL, "Sơ bộ", "Provisional"),
                                new Code(MISSING, "Chưa có số liệu", "Missing"),
                                new Code(IMPOSSIBLE, "Không thể có: mẫu số bằng 0", "Cannot exist: over nothing"))),
                list(SdmxComponent.MEASURES, "Đơn vị tính", "Units of measure", true, measureCodes()),
                list(
                        SdmxComponent.STATUSES,
                        "Trạng thái so với mục tiêu",
                        "Standings against targets",
                        false,
                        statuses()));
    }

    private static CodeList list(String id, String vi, String en, boolean own, List<Code> codes) {
        return new CodeList(id, new Name(vi, en), own, codes);
    }

    private static List<Code> frequencies() {
        List<Code> codes = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            Name name = switch (frequency) {
                case MONTH -> new Name("Tháng", "Month");
                case QUARTER -> new Name("Quý", "Quarter");
                case HALF_YEAR -> new Name("6 tháng", "Half-year");
                case NINE_MONTHS -> new Name("9 tháng", "Nine months");
                case YEAR -> new Name("Năm", "Year");
            };
            codes.add(new Code(SdmxIds.frequency(frequency), name, null));
        }
        return codes;
    }

    /** As they were called when the last period's window ended. */
    private List<Code> units() {
        LocalDate last = names.catalogue().windowLast(Collections.max(periods));
        return names.catalogue().units().units().stream()
                .sorted(Comparator.comparing(Unit::id))
                .map(unit -> new Code(
                        SdmxIds.code(unit.id().value()),
                        unit.on(last).orElseGet(() -> unit.spells().getLast()).name(),
                        null))
                .toList();
    }

    private List<Indicator> indicators() {
        return names.catalogue().indicators().stream()
                .map(names.catalogue()::indicator)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Indicator::order).thenComparing(Indicator::code))
                .toList();
    }

    private List<Code> indicatorCodes() {
        return indicators().stream()
                .map(indicator -> new Code(SdmxIds.code(indicator.code().value()), indicator.name(), parts(indicator)))
                .toList();
    }

    private static @Nullable Name parts(Indicator indicator) {
        Name numerator = indicator.numerator();
        Name denominator = indicator.denominator();
        return numerator == null || denominator == null
                ? null
                : new Name(
                        "Tử số: %s. Mẫu số: %s.".formatted(numerator.vi(), denominator.vi()),
                        "Numerator: %s. Denominator: %s.".formatted(numerator.en(), denominator.en()));
    }

    private List<Code> channels() {
        Map<String, Name> known = new TreeMap<>();
        for (Indicator indicator : indicators()) {
            for (Channel channel : indicator.channels()) {
                known.putIfAbsent(SdmxIds.code(channel.code().value()), channel.name());
            }
        }
        List<Code> codes = new ArrayList<>();
        codes.add(new Code(TOTAL, "Tất cả", "Total"));
        codes.add(new Code(UNALLOCATED, "Không phân theo kênh", "Not by channel"));
        known.forEach((id, name) -> codes.add(new Code(id, name, null)));
        return codes;
    }

    private List<Code> measureCodes() {
        List<Code> codes = new ArrayList<>();
        measures.forEach((name, id) -> codes.add(new Code(id, name, null)));
        return codes;
    }

    private static List<Code> statuses() {
        List<Code> codes = new ArrayList<>();
        for (Status status : Status.values()) {
            Name name = switch (status) {
                case MET -> new Name("Đạt", "Met");
                case ON_TRACK -> new Name("Đúng tiến độ", "On track");
                case BEHIND -> new Name("Chậm", "Behind");
                case MISSED -> new Name("Không đạt", "Missed");
                case NO_DATA -> new Name("Chưa có số liệu", "No data yet");
                case NOT_DUE -> new Name("Chưa đến hạn", "Not due yet");
                case NO_TARGET -> new Name("Không giao mục tiêu", "No target set");
            };
            codes.add(new Code(status.name(), name, null));
        }
        return codes;
    }
}
