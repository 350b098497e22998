package vn.wardpulse.rollup.topology.rules;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** Reads counts of the kinds of values there are, and writes bounds, the only one of several parts. */
final class CountsCodec {

    private CountsCodec() {}

    static Counts<BigDecimal> decimals(BinaryReader in) {
        return read(in, BinaryReader::decimal);
    }

    static Counts<Integer> integers(BinaryReader in) {
        return read(in, BinaryReader::count);
    }

    static Counts<Bounds> bounds(BinaryReader in) {
        return read(
                in,
                reader -> new Bounds(TargetInForce.Kind.values()[reader.count()], fraction(reader), fraction(reader)));
    }

    static void write(BinaryWriter out, Counts<Bounds> counts) {
        out.number(counts.of().size());
        counts.of().forEach((bounds, count) -> {
            out.number(bounds.kind().ordinal());
            fraction(out, bounds.low());
            fraction(out, bounds.high());
            out.signed(count);
        });
    }

    private static void fraction(BinaryWriter out, @Nullable BigFraction value) {
        out.number(value == null ? 0 : 1);
        if (value != null) {
            out.fraction(value);
        }
    }

    private static @Nullable BigFraction fraction(BinaryReader in) {
        return in.number() == 0 ? null : in.fraction();
    }

    private static <K extends Comparable<? super K>> Counts<K> read(BinaryReader in, Function<BinaryReader, K> value) {
        SortedMap<K, Integer> counts = new TreeMap<>();
        for (int n = in.count(); n > 0; n--) {
            counts.put(value.apply(in), in.signedInt());
        }
        return new Counts<>(counts);
    }
}
