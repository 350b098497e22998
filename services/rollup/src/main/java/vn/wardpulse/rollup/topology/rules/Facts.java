package vn.wardpulse.rollup.topology.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/**
 * The facts of one version, kept as bytes until one is asked for: a line holds every version, and only the one that
 * counts is ever looked into.
 */
final class Facts {

    static final Facts NONE = of(Collections.emptySortedMap());

    private final byte[] bytes;
    private @Nullable Map<IndicatorCode, Figure> facts;

    private Facts(byte[] bytes) {
        this.bytes = bytes;
    }

    static Facts of(SortedMap<IndicatorCode, Figure> facts) {
        BinaryWriter out = new BinaryWriter().number(facts.size());
        facts.forEach((indicator, figure) -> {
            out.text(indicator.value());
            switch (figure) {
                case Figure.Amount amount -> out.number(1).decimal(amount.value());
                case Figure.Pair pair -> out.number(2).decimal(pair.numerator()).decimal(pair.denominator());
                case Figure.NoData noData -> throw new IllegalStateException("no fact: " + noData);
            }
        });
        return new Facts(out.toBytes());
    }

    @Nullable
    Figure figure(IndicatorCode indicator) {
        Map<IndicatorCode, Figure> known = facts;
        if (known == null) {
            known = decoded();
            facts = known;
        }
        return known.get(indicator);
    }

    private Map<IndicatorCode, Figure> decoded() {
        Map<IndicatorCode, Figure> decoded = new TreeMap<>();
        BinaryReader in = new BinaryReader(bytes);
        for (int n = in.count(); n > 0; n--) {
            IndicatorCode indicator = new IndicatorCode(in.text());
            decoded.put(
                    indicator,
                    in.number() == 1 ? new Figure.Amount(in.decimal()) : new Figure.Pair(in.decimal(), in.decimal()));
        }
        return decoded;
    }

    void write(BinaryWriter out) {
        out.block(bytes);
    }

    static Facts read(BinaryReader in) {
        return new Facts(in.block());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && Arrays.equals(bytes, facts.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
