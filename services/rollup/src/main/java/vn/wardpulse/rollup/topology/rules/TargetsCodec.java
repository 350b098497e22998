package vn.wardpulse.rollup.topology.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** Stated targets of one unit and year as bytes, with the position of the event that set them. */
public final class TargetsCodec {

    /** Kind of a target that is no more. */
    private static final int NONE = 4;

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
        targets.targets().forEach((indicator, target) -> write(out.text(indicator.value()), target));
        out.number(targets.changes().size());
        targets.changes()
                .forEach(change ->
                        write(out.day(change.from()).text(change.indicator().value()), change.target()));
        return out.toBytes();
    }

    private static void write(BinaryWriter out, @Nullable Target target) {
        switch (target) {
            case Target.AtLeast t -> out.number(0).decimal(t.value());
            case Target.AtMost t -> out.number(1).decimal(t.value());
            case Target.Range t -> out.number(2).decimal(t.low()).decimal(t.high());
            case Target.Reduction t ->
                out.number(3).integer(t.part()).integer(t.whole()).number(t.baselineYear());
            case null -> out.number(NONE);
        }
    }

    public static DatedTargets read(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        long position = in.number();
        UnitId unit = new UnitId(in.text());
        int year = in.count();
        SortedMap<IndicatorCode, Target> targets = new TreeMap<>();
        for (int n = in.count(); n > 0; n--) {
            targets.put(new IndicatorCode(in.text()), Objects.requireNonNull(target(in)));
        }
        List<UnitTargets.Change> changes = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            changes.add(
                    new UnitTargets.Change(Objects.requireNonNull(in.day()), new IndicatorCode(in.text()), target(in)));
        }
        return new DatedTargets(position, new UnitTargets(unit, year, targets, changes));
    }

    private static @Nullable Target target(BinaryReader in) {
        int kind = in.count();
        return switch (kind) {
            case 0 -> new Target.AtLeast(in.decimal());
            case 1 -> new Target.AtMost(in.decimal());
            case 2 -> new Target.Range(in.decimal(), in.decimal());
            case 3 -> new Target.Reduction(in.integer(), in.integer(), in.count());
            case NONE -> null;
            default -> throw new IllegalStateException("target of kind %d".formatted(kind));
        };
    }
}
