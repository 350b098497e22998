package vn.wardpulse.rollup.topology.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/**
 * The facts of one version, kept as bytes until one is asked for: a line holds every version, and only the one that
 * counts is ever looked into.
 */
final class Facts {

    static final Facts NONE = of(Collections.emptySortedMap());

    private static final int AMOUNT = 1;
    private static final int PAIR = 2;
    /** Added to the kind of a figure whose channels follow. */
    private static final int DIVIDED = 4;

    private final byte[] bytes;
    private @Nullable Map<IndicatorCode, ReportedFigure> facts;

    private Facts(byte[] bytes) {
        this.bytes = bytes;
    }

    static Facts of(SortedMap<IndicatorCode, ReportedFigure> facts) {
        BinaryWriter out = new BinaryWriter().number(facts.size());
        facts.values().forEach(line -> {
            boolean divided = !line.channels().isEmpty();
            write(out.text(line.indicator().value()), line.figure(), divided);
            if (divided) {
                out.number(line.channels().size());
                line.channels().forEach(part -> write(out.text(part.channel().value()), part.figure(), false));
            }
        });
        return new Facts(out.toBytes());
    }

    private static void write(BinaryWriter out, Figure figure, boolean divided) {
        int more = divided ? DIVIDED : 0;
        switch (figure) {
            case Figure.Amount amount -> out.number(AMOUNT + more).decimal(amount.value());
            case Figure.Pair pair ->
                out.number(PAIR + more).decimal(pair.numerator()).decimal(pair.denominator());
            case Figure.NoData noData -> throw new IllegalStateException("no fact: " + noData);
        }
    }

    @Nullable
    ReportedFigure line(IndicatorCode indicator) {
        Map<IndicatorCode, ReportedFigure> known = facts;
        if (known == null) {
            known = decoded();
            facts = known;
        }
        return known.get(indicator);
    }

    private Map<IndicatorCode, ReportedFigure> decoded() {
        Map<IndicatorCode, ReportedFigure> decoded = new TreeMap<>();
        BinaryReader in = new BinaryReader(bytes);
        for (int n = in.count(); n > 0; n--) {
            IndicatorCode indicator = new IndicatorCode(in.text());
            int kind = in.count();
            Figure figure = figure(kind, in);
            List<ChannelFigure> channels = new ArrayList<>();
            for (int parts = kind > DIVIDED ? in.count() : 0; parts > 0; parts--) {
                channels.add(new ChannelFigure(new ChannelCode(in.text()), figure(in.count(), in)));
            }
            decoded.put(indicator, new ReportedFigure(indicator, figure, null, channels));
        }
        return decoded;
    }

    private static Figure figure(int kind, BinaryReader in) {
        return kind % DIVIDED == AMOUNT ? new Figure.Amount(in.decimal()) : new Figure.Pair(in.decimal(), in.decimal());
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
