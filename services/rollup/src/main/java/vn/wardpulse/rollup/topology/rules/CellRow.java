package vn.wardpulse.rollup.topology.rules;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** What all cells of one unit and period rest on. Being added to is all that ever happens to it. */
public final class CellRow {

    private long position;
    private @Nullable Instant at;
    private final SortedMap<Strand, Tally> cells = new TreeMap<>();
    private final SortedMap<FormCode, FormTally> forms = new TreeMap<>();

    /** Adds what a contribution says of one period of its year. */
    public void add(Contribution contribution, int period) {
        for (Contribution.Line line : contribution.lines()) {
            if ((line.periods() >>> period & 1) != 0) {
                add(line.strand(), line.change());
            }
        }
        for (Contribution.FormLine line : contribution.forms()) {
            if (line.period() == period) {
                add(line.form(), line.change());
            }
        }
        restsOn(contribution.position(), contribution.at());
    }

    /** Adds the unit's own part. */
    void add(TallySet own, int period) {
        own.cells().forEach((strand, byPeriod) -> {
            Tally tally = byPeriod.get(period);
            if (tally != null) {
                add(strand, tally);
            }
        });
        own.forms().forEach((form, byPeriod) -> {
            FormTally tally = byPeriod.get(period);
            if (tally != null) {
                add(form, tally);
            }
        });
    }

    void restsOn(long newPosition, @Nullable Instant when) {
        if (newPosition > position) {
            position = newPosition;
            at = when;
        }
    }

    private void add(Strand strand, Tally change) {
        Tally sum = cells.getOrDefault(strand, Tally.NONE).plus(change, 1);
        if (sum.isEmpty()) {
            cells.remove(strand);
        } else {
            cells.put(strand, sum);
        }
    }

    private void add(FormCode form, FormTally change) {
        FormTally sum = forms.getOrDefault(form, FormTally.NONE).plus(change, 1);
        if (sum.equals(FormTally.NONE)) {
            forms.remove(form);
        } else {
            forms.put(form, sum);
        }
    }

    long position() {
        return position;
    }

    @Nullable
    Instant at() {
        return at;
    }

    Tally cell(Strand strand) {
        return cells.getOrDefault(strand, Tally.NONE);
    }

    SortedMap<Strand, Tally> cells() {
        return cells;
    }

    SortedMap<FormCode, FormTally> forms() {
        return forms;
    }

    public byte[] toBytes() {
        BinaryWriter out = new BinaryWriter().number(position).instant(at).number(cells.size());
        cells.forEach((strand, tally) -> {
            out.text(strand.toString());
            tally.write(out);
        });
        out.number(forms.size());
        forms.forEach((form, tally) -> {
            out.text(form.value());
            tally.write(out);
        });
        return out.toBytes();
    }

    public static CellRow read(byte @Nullable [] bytes) {
        CellRow row = new CellRow();
        if (bytes == null) {
            return row;
        }
        BinaryReader in = new BinaryReader(bytes);
        row.position = in.number();
        row.at = in.instant();
        for (int n = in.count(); n > 0; n--) {
            row.cells.put(Strand.parse(in.text()), Tally.read(in));
        }
        for (int n = in.count(); n > 0; n--) {
            row.forms.put(new FormCode(in.text()), FormTally.read(in));
        }
        return row;
    }
}
