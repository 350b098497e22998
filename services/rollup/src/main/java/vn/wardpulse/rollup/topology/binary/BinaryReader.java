package vn.wardpulse.rollup.topology.binary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BinaryWriter} wrote, in the same order. */
public final class BinaryReader {

    private final byte[] bytes;
    private int at;

    public BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public boolean atEnd() {
        return at == bytes.length;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public int count() {
        return Math.toIntExact(number());
    }

    public long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    public int signedInt() {
        return Math.toIntExact(signed());
    }

    public String text() {
        int length = count();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public @Nullable String textOrNull() {
        String value = text();
        return value.isEmpty() ? null : value;
    }

    public BigDecimal decimal() {
        long head = signed();
        int scale = Math.toIntExact(head >> 1);
        return (head & 1) == 0 ? BigDecimal.valueOf(signed(), scale) : new BigDecimal(integer(), scale);
    }

    public byte[] block() {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public BigInteger integer() {
        return new BigInteger(block());
    }

    public BigFraction fraction() {
        return BigFraction.of(integer(), integer());
    }

    public @Nullable LocalDate day() {
        long day = signed();
        return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    public @Nullable Instant instant() {
        long second = signed();
        return second == Long.MIN_VALUE ? null : Instant.ofEpochSecond(second, count());
    }
}
