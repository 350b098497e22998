package vn.wardpulse.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file of one flat table, written from front to back: no more is held than one group of rows. The same rows
 * give the same file, byte for byte.
 */
public final class ParquetFile {

    /** What readers agree on as the widest decimal. */
    public static final int PRECISION = 38;
    /** Digits after the point: as many as any reported figure, average over time, shown value or achievement has. */
    public static final int SCALE = 6;

    private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
    private static final int WIDTH = 16;
    private static final int GROUP = 20_000;

    private final OutputStream out;
    private final ParquetShape shape;
    private final List<RowGroup> groups = new ArrayList<>();
    private long written;
    private Group group;

    /** Rows of which nothing is written yet. */
    private static final class Group {

        final ParquetPages pages = new ParquetPages();
        final ColumnWriteStore columns;
        final RecordConsumer rows;
        int size;

        Group(ParquetShape shape) {
            columns = ParquetProperties.builder().build().newColumnWriteStore(shape.schema(), pages);
            rows = new ColumnIOFactory().getColumnIO(shape.schema()).getRecordWriter(columns);
        }
    }

    public ParquetFile(OutputStream out, ParquetShape shape) throws IOException {
        this.out = out;
        this.shape = shape;
        this.group = new Group(shape);
        write(MAGIC);
    }

    /** Whether a figure can stand in a file with every digit that it has. */
    public static boolean fits(BigDecimal figure) {
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() <= SCALE && bare.precision() - bare.scale() <= PRECISION - SCALE;
    }

    /**
     * @param values in the order of the columns: text, or a number where the column has numbers; null for none
     * @throws ArithmeticException if a number would lose a digit
     */
    public void add(List<@Nullable Object> values) throws IOException {
        group.rows.startMessage();
        for (int n = 0; n < values.size(); n++) {
            Object value = values.get(n);
            if (value != null) {
                group.rows.startField(shape.name(n), n);
                add(shape.kind(n), value);
                group.rows.endField(shape.name(n), n);
            }
        }
        group.rows.endMessage();
        group.size++;
        if (group.size == GROUP) {
            writeGroup();
        }
    }

    private void add(Kind kind, Object value) {
        switch (kind) {
            case TEXT -> group.rows.addBinary(Binary.fromString(value.toString()));
            case COUNT -> group.rows.addInteger(((BigDecimal) value).intValueExact());
            case FIGURE -> group.rows.addBinary(Binary.fromConstantByteArray(bytes((BigDecimal) value)));
        }
    }

    private static byte[] bytes(BigDecimal figure) {
        if (!fits(figure)) {
            throw new ArithmeticException("%s is too wide for a decimal of %d digits, %d of them after the point"
                    .formatted(figure.toPlainString(), PRECISION, SCALE));
        }
        byte[] digits =
                figure.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().toByteArray();
        byte[] bytes = new byte[WIDTH];
        Arrays.fill(bytes, 0, WIDTH - digits.length, (byte) (figure.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, WIDTH - digits.length, digits.length);
        return bytes;
    }

    private void writeGroup() throws IOException {
        group.rows.flush();
        group.columns.flush();
        List<ColumnChunk> chunks = new ArrayList<>();
        long unpacked = 0;
        for (ParquetChunk chunk : group.pages.chunks(shape.schema().getColumns())) {
            chunks.add(chunk.writeTo(out, written));
            written += chunk.size();
            unpacked += chunk.unpacked();
        }
        group.columns.close();
        groups.add(new RowGroup(chunks, unpacked, group.size));
        group = new Group(shape);
    }

    /** Writes what is left, and the file's end, without which nobody can read it. */
    public void finish(Map<String, String> about) throws IOException {
        if (group.size > 0) {
            writeGroup();
        }
        FileMetaData end = new FileMetaData(
                1,
                shape.elements(),
                groups.stream().mapToLong(RowGroup::getNum_rows).sum(),
                groups);
        end.setCreated_by("wardpulse");
        end.setKey_value_metadata(about.entrySet().stream()
                .map(entry -> new KeyValue(entry.getKey()).setValue(entry.getValue()))
                .toList());
        long begin = written;
        Util.writeFileMetaData(end, counted());
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(Math.toIntExact(written - begin))
                .array());
        write(MAGIC);
    }

    private OutputStream counted() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                ParquetFile.this.write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                ParquetFile.this.write(Arrays.copyOfRange(bytes, from, from + length));
            }
        };
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
