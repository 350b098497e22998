package vn.wardpulse.reporting.snapshots;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Records put aside in bins, packed, and read again bin by bin. No more is in memory than {@link #HELD} and the block that
 * is being read, however many there are.
 */
final class Spool<K> implements AutoCloseable {

    /** Bytes of all bins together that wait to be written. */
    static final int HELD = 4 << 20;

    private final Aside file = new Aside();
    private final Map<K, Bin> bins = new HashMap<>();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private int held;
    private int most;

    /** @param size before it was packed */
    private record Block(Aside.Extent packed, int size) {}

    private static final class Bin {
        final List<Block> blocks = new ArrayList<>();
        ByteArrayOutputStream waiting = new ByteArrayOutputStream(0);
    }

    void add(K key, byte[] record) {
        Bin bin = bins.computeIfAbsent(key, k -> new Bin());
        bin.waiting.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(record.length).array());
        bin.waiting.writeBytes(record);
        held += Integer.BYTES + record.length;
        most = Math.max(most, held);
        if (held >= HELD) {
            writeOut();
        }
    }

    private void writeOut() {
        bins.values().stream().filter(bin -> bin.waiting.size() > 0).forEach(bin -> {
            byte[] lines = bin.waiting.toByteArray();
            bin.blocks.add(new Block(packed(lines), lines.length));
            // Its array goes as well.
            bin.waiting = new ByteArrayOutputStream(0);
        });
        held = 0;
    }

    private Aside.Extent packed(byte[] lines) {
        deflater.reset();
        deflater.setInput(lines);
        deflater.finish();
        byte[] packed = new byte[lines.length + 64 + lines.length / 1000];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return file.append(packed, length);
    }

    /** The bin's records in the order in which they were put there, one block of them at a time. */
    Iterable<byte[]> records(K key) {
        Bin bin = bins.get(key);
        if (bin == null) {
            return List.of();
        }
        if (bin.waiting.size() > 0) {
            writeOut();
        }
        return () -> bin.blocks.stream()
                .flatMap(block -> split(unpacked(block)).stream())
                .iterator();
    }

    private byte[] unpacked(Block block) {
        byte[] lines = new byte[block.size()];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file.read(block.packed()));
            int length = 0;
            while (length < lines.length && !inflater.finished()) {
                length += inflater.inflate(lines, length, lines.length - length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was put aside cannot be unpacked", e);
        }
        return lines;
    }

    private static List<byte[]> split(byte[] lines) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(lines);
        while (rest.hasRemaining()) {
            byte[] record = new byte[rest.getInt()];
            rest.get(record);
            records.add(record);
        }
        return records;
    }

    /** As many bytes as ever waited at once. */
    int mostHeld() {
        return most;
    }

    /** Blocks that were written. */
    int blocks() {
        return bins.values().stream().mapToInt(bin -> bin.blocks.size()).sum();
    }

    @Override
    public void close() {
        deflater.end();
        file.close();
    }
}
