package vn.wardpulse.rollup.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.rollup.topology.rules.YearPeriods;

/** Keys of the stores: the unit first, then the year, so that a unit and a unit's year are short ranges. */
final class Keys {

    private Keys() {}

    /** One unit in one year, as it stands at the head of a key. */
    record UnitAndYear(UnitId unit, int year) {}

    static Bytes unit(UnitId unit) {
        return Bytes.wrap(head(unit, 0).array());
    }

    static Bytes year(UnitId unit, int year) {
        return Bytes.wrap(head(unit, 2).putShort((short) year).array());
    }

    static Bytes period(UnitId unit, int year, int period) {
        return Bytes.wrap(
                head(unit, 3).putShort((short) year).put((byte) period).array());
    }

    static Bytes obligation(Obligation obligation) {
        byte[] form = obligation.form().value().getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(head(obligation.unit(), form.length + 4)
                .putShort((short) obligation.period().year())
                .put(form)
                .put((byte) 0)
                .put((byte) YearPeriods.index(obligation.period()))
                .array());
    }

    static Bytes arrival(UnitId unit, long number) {
        return Bytes.wrap(head(unit, 8).putLong(number).array());
    }

    /** The number of an arrival. */
    static long arrival(Bytes key) {
        return ByteBuffer.wrap(key.get()).getLong(key.get().length - 8);
    }

    /** The unit that a key begins with. */
    static UnitId unit(Bytes key) {
        return new UnitId(new String(key.get(), 0, unitLength(key.get()), StandardCharsets.UTF_8));
    }

    /** Unit and year that a key begins with. */
    static UnitAndYear unitAndYear(Bytes key) {
        int length = unitLength(key.get());
        return new UnitAndYear(unit(key), ByteBuffer.wrap(key.get()).getShort(length + 1));
    }

    private static int unitLength(byte[] key) {
        int length = 0;
        while (key[length] != 0) {
            length++;
        }
        return length;
    }

    private static ByteBuffer head(UnitId unit, int more) {
        byte[] text = unit.value().getBytes(StandardCharsets.UTF_8);
        ByteBuffer key = ByteBuffer.wrap(Arrays.copyOf(text, text.length + 1 + more));
        return key.position(text.length + 1);
    }
}
