package vn.wardpulse.rollup.topology.rules;

import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** Stated targets of one unit and year as bytes, with the position of the event that set them. */
public final class TargetsCodec {

    private TargetsCodec() {}

    /** Targets and where in the catalogue's log they come from; the highest position wins. */
    public record DatedTargets(long position, UnitTargets targets) {}

    public static byte[] write(DatedTargets dated) {
        UnitTargets targets = dated.targets();
        BinaryWriter out = new BinaryWriter()
                .number(dated.position())
                .text(targets.unit().value())
                .number(targets.year())
                .number(targets.targets().size());
        targets.targets().forEach((indicator, target) -> {
            out.text(indicator.value());
            switch (target) {
                case Target.AtLeast t -> out.number(0).decimal(t.value());
                case Target.AtMost t -> out.number(1).decimal(t.value());
                case Target.Range t -> out.number(2).decimal(t.low()).decimal(t.high());
                case Target.Reduction t ->
                    out.number(3).integer(t.part()).integer(t.whole()).number(t.baselineYear());
            }
        });
        return out.toBytes();
    }

    public static DatedTargets read(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        long position = in.number();
        UnitId unit = new UnitId(in.text());
        int year = in.count();
        SortedMap<IndicatorCode, Target> targets = new TreeMap<>();
        for (int n = in.count(); n > 0; n--) {
            targets.put(new IndicatorCode(in.text()), target(in));
        }
        return new DatedTargets(position, new UnitTargets(unit, year, targets));
    }

    private static Target target(BinaryReader in) {
        int kind = in.count();
        return switch (kind) {
            case 0 -> new Target.AtLeast(in.decimal());
            case 1 -> new Target.AtMost(in.decimal());
            case 2 -> new Target.Range(in.decimal(), in.decimal());
            case 3 -> new Target.Reduction(in.integer(), in.integer(), in.count());
            default -> throw new IllegalStateException("target of kind %d".formatted(kind));
        };
    }
}
