package vn.wardpulse.rollup.topology.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/**
 * What one change moves in one ancestor's cells of a year: only differences, only to be added.
 *
 * @param position of the report event that caused it; 0 where a definition did
 * @param lines one for each strand and set of periods that move alike
 */
public record Contribution(
        int year, long position, @Nullable Instant at, List<Line> lines, List<FormLine> forms) {

    /** The same difference in all of {@code periods}. */
    record Line(Strand strand, int periods, Tally change) {}

    record FormLine(FormCode form, int period, FormTally change) {}

    /** Two states of one unit's year, and which part of it can differ. */
    public record Change(UnitId unit, int year, int periods, IndicatorFilter filter) {}

    /** What leads from one state of the books to another, by ancestor; ancestors that see no difference are left out. */
    public static Map<UnitId, Contribution> between(
            Change change,
            Definitions definitionsBefore,
            UnitBooks before,
            Definitions definitionsAfter,
            UnitBooks after,
            long position,
            @Nullable Instant at) {
        UnitYear now = new UnitYear(change.unit(), change.year(), definitionsAfter, after);
        UnitYear then = new UnitYear(change.unit(), change.year(), definitionsBefore, before, now);
        Map<UnitId, Membership> ancestorsThen = then.ancestors();
        Map<UnitId, Membership> ancestorsNow = now.ancestors();
        Set<UnitId> ancestors = new TreeSet<>(ancestorsThen.keySet());
        ancestors.addAll(ancestorsNow.keySet());
        Map<List<Membership>, Contribution> alike = new HashMap<>();
        Map<UnitId, Contribution> contributions = new HashMap<>();
        for (UnitId ancestor : ancestors) {
            Membership was = ancestorsThen.getOrDefault(ancestor, Membership.NEVER);
            Membership is = ancestorsNow.getOrDefault(ancestor, Membership.NEVER);
            Contribution contribution = alike.computeIfAbsent(
                    List.of(was, is),
                    any -> of(
                            change.year(),
                            position,
                            at,
                            now.tallies(is, change.periods(), change.filter())
                                    .minus(then.tallies(was, change.periods(), change.filter()))));
            if (!contribution.lines.isEmpty() || !contribution.forms.isEmpty()) {
                contributions.put(ancestor, contribution);
            }
        }
        return contributions;
    }

    private static Contribution of(int year, long position, @Nullable Instant at, TallySet change) {
        List<Line> lines = new ArrayList<>();
        change.cells().forEach((strand, byPeriod) -> {
            Map<Tally, Integer> periods = new HashMap<>();
            byPeriod.forEach((period, tally) -> periods.merge(tally, 1 << period, (a, b) -> a | b));
            periods.forEach((tally, set) -> lines.add(new Line(strand, set, tally)));
        });
        List<FormLine> forms = new ArrayList<>();
        change.forms()
                .forEach((form, byPeriod) ->
                        byPeriod.forEach((period, tally) -> forms.add(new FormLine(form, period, tally))));
        return new Contribution(year, position, at, lines, forms);
    }

    /** All periods that something moves in. */
    public int periods() {
        int periods = 0;
        for (Line line : lines) {
            periods |= line.periods;
        }
        for (FormLine line : forms) {
            periods |= 1 << line.period;
        }
        return periods;
    }

    public byte[] toBytes() {
        BinaryWriter out =
                new BinaryWriter().number(year).number(position).instant(at).number(lines.size());
        for (Line line : lines) {
            out.text(line.strand.toString()).number(line.periods);
            line.change.write(out);
        }
        out.number(forms.size());
        for (FormLine line : forms) {
            out.text(line.form.value()).number(line.period);
            line.change.write(out);
        }
        return out.toBytes();
    }

    public static Contribution read(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        int year = in.count();
        long position = in.number();
        Instant at = in.instant();
        List<Line> lines = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            lines.add(new Line(Strand.parse(in.text()), in.count(), Tally.read(in)));
        }
        List<FormLine> forms = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            forms.add(new FormLine(new FormCode(in.text()), in.count(), FormTally.read(in)));
        }
        return new Contribution(year, position, at, lines, forms);
    }
}
