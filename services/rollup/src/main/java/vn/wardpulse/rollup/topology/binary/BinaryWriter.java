package vn.wardpulse.rollup.topology.binary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other; {@link BinaryReader} reads them in the same order. */
public final class BinaryWriter {

    private byte[] buffer = new byte[256];
    private int size;

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    public BinaryWriter raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** A number that is mostly small and not negative: seven bits a byte. */
    public BinaryWriter number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
        return this;
    }

    /** A number that is mostly near zero, of either sign. */
    public BinaryWriter signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    public BinaryWriter text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryWriter block(byte[] bytes) {
        return number(bytes.length).raw(bytes);
    }

    /** Null becomes the empty text, which no identifier is. */
    public BinaryWriter textOrNull(@Nullable Object value) {
        return text(value == null ? "" : value.toString());
    }

    /** A decimal of not too many digits takes two to ten bytes; any number of digits is kept. */
    public BinaryWriter decimal(BigDecimal value) {
        BigInteger digits = value.unscaledValue();
        boolean small = digits.bitLength() < 64;
        signed((long) value.scale() << 1 | (small ? 0 : 1));
        return small ? signed(digits.longValue()) : integer(digits);
    }

    public BinaryWriter integer(BigInteger value) {
        return block(value.toByteArray());
    }

    public BinaryWriter fraction(BigFraction value) {
        return integer(value.getNumerator()).integer(value.getDenominator());
    }

    public BinaryWriter day(@Nullable LocalDate value) {
        return signed(value == null ? Long.MIN_VALUE : value.toEpochDay());
    }

    public BinaryWriter instant(@Nullable Instant value) {
        if (value == null) {
            return signed(Long.MIN_VALUE);
        }
        return signed(value.getEpochSecond()).number(value.getNano());
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
