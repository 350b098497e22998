package vn.wardpulse.rollup.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.rollup.topology.Keys.UnitAndYear;
import vn.wardpulse.rollup.topology.rules.LedgerLine;
import vn.wardpulse.rollup.topology.rules.LedgerLineCodec;
import vn.wardpulse.rollup.topology.rules.TargetsCodec;
import vn.wardpulse.rollup.topology.rules.TargetsCodec.DatedTargets;
import vn.wardpulse.rollup.topology.rules.UnitBooks;

/** The ledger's stores, read and written by unit. */
final class Books {

    private final KeyValueStore<Bytes, byte[]> ledger;
    private final KeyValueStore<Bytes, byte[]> targets;

    Books(ProcessorContext<?, ?> context) {
        this.ledger = Kept.of(context, Kept.LEDGER);
        this.targets = Kept.of(context, Kept.TARGETS);
    }

    LedgerLine line(Obligation obligation) {
        byte[] bytes = ledger.get(Keys.obligation(obligation));
        return bytes == null ? LedgerLine.empty(obligation) : LedgerLineCodec.read(bytes);
    }

    void put(LedgerLine line) {
        ledger.put(Keys.obligation(line.obligation()), LedgerLineCodec.write(line));
    }

    @Nullable
    DatedTargets targets(UnitId unit, int year) {
        byte[] bytes = targets.get(Keys.year(unit, year));
        return bytes == null ? null : TargetsCodec.read(bytes);
    }

    void put(DatedTargets dated) {
        UnitTargets stated = dated.targets();
        targets.put(Keys.year(stated.unit(), stated.year()), TargetsCodec.write(dated));
    }

    /** Years whose targets reduce figures of {@code baselineYear}, with the indicators that they reduce. */
    Map<Integer, Set<IndicatorCode>> reductionsFrom(UnitId unit, int baselineYear) {
        Map<Integer, Set<IndicatorCode>> found = new HashMap<>();
        try (KeyValueIterator<Bytes, byte[]> years = targets.prefixScan(Keys.unit(unit), new BytesSerializer())) {
            years.forEachRemaining(entry -> {
                UnitTargets stated = TargetsCodec.read(entry.value).targets();
                BiConsumer<IndicatorCode, @Nullable Target> reduces = (indicator, target) -> {
                    if (target instanceof Target.Reduction reduction && reduction.baselineYear() == baselineYear) {
                        found.computeIfAbsent(stated.year(), any -> new LinkedHashSet<>())
                                .add(indicator);
                    }
                };
                stated.targets().forEach(reduces);
                stated.changes().forEach(change -> reduces.accept(change.indicator(), change.target()));
            });
        }
        return found;
    }

    /** Every unit and year that has a line. */
    Set<UnitAndYear> unitYears() {
        Set<UnitAndYear> found = new LinkedHashSet<>();
        try (KeyValueIterator<Bytes, byte[]> all = ledger.all()) {
            all.forEachRemaining(entry -> found.add(Keys.unitAndYear(entry.key)));
        }
        return found;
    }

    /** The books of one unit as they stand now; what is read once stays as it was read. */
    Snapshot of(UnitId unit) {
        return new Snapshot(unit, new HashMap<>(), Map.of(), new HashMap<>());
    }

    /** One unit's books at one moment. */
    final class Snapshot implements UnitBooks {

        private final UnitId unit;
        /** As they were read: shared with those books that say the same of other years. */
        private final Map<Integer, List<LedgerLine>> read;
        /** What these books say instead. */
        private final Map<Integer, List<LedgerLine>> changed;

        private final Map<Integer, UnitTargets> stated;

        private Snapshot(
                UnitId unit,
                Map<Integer, List<LedgerLine>> read,
                Map<Integer, List<LedgerLine>> changed,
                Map<Integer, UnitTargets> stated) {
            this.unit = unit;
            this.read = read;
            this.changed = changed;
            this.stated = stated;
        }

        @Override
        public List<LedgerLine> lines(int year) {
            List<LedgerLine> known = changed.get(year);
            return known == null ? read.computeIfAbsent(year, this::scan) : known;
        }

        private List<LedgerLine> scan(int year) {
            List<LedgerLine> found = new ArrayList<>();
            try (KeyValueIterator<Bytes, byte[]> range =
                    ledger.prefixScan(Keys.year(unit, year), new BytesSerializer())) {
                range.forEachRemaining(entry -> found.add(LedgerLineCodec.read(entry.value)));
            }
            return found;
        }

        @Override
        public UnitTargets targets(int year) {
            return stated.computeIfAbsent(year, y -> {
                DatedTargets dated = Books.this.targets(unit, y);
                return dated == null ? new UnitTargets(unit, y, Map.of()) : dated.targets();
            });
        }

        /** What these books say of it, be it nothing. */
        LedgerLine line(Obligation obligation) {
            return lines(obligation.period().year()).stream()
                    .filter(line -> line.obligation().equals(obligation))
                    .findFirst()
                    .orElseGet(() -> LedgerLine.empty(obligation));
        }

        /** The same books with one line changed, or taken in. */
        Snapshot with(LedgerLine line) {
            int year = line.obligation().period().year();
            Bytes key = Keys.obligation(line.obligation());
            List<LedgerLine> replaced = new ArrayList<>(lines(year));
            replaced.removeIf(other -> other.obligation().equals(line.obligation()));
            int at = 0;
            while (at < replaced.size()
                    && Keys.obligation(replaced.get(at).obligation()).compareTo(key) < 0) {
                at++;
            }
            replaced.add(at, line);
            Map<Integer, List<LedgerLine>> all = new HashMap<>(changed);
            all.put(year, replaced);
            return new Snapshot(unit, read, all, stated);
        }

        /** The same books with the targets of one year replaced. */
        Snapshot with(UnitTargets replaced) {
            Map<Integer, UnitTargets> all = new HashMap<>(stated);
            all.put(replaced.year(), replaced);
            return new Snapshot(unit, read, changed, all);
        }
    }
}
