package vn.wardpulse.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** One column's pages in one group of rows. The dictionary is known last and stands first, where readers look for it. */
final class ParquetChunk implements PageWriter {

    private final ColumnDescriptor column;
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Set<org.apache.parquet.format.Encoding> encodings =
            EnumSet.noneOf(org.apache.parquet.format.Encoding.class);
    private long values;
    private long unpacked;

    ParquetChunk(ColumnDescriptor column) {
        this.column = column;
    }

    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        DataPageHeader about = new DataPageHeader(valueCount, of(encoding), of(definition), of(repetition));
        write(data, page, PageType.DATA_PAGE, header -> header.setData_page_header(about));
        values += valueCount;
    }

    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            int rowCount,
            Statistics<?> statistics,
            SizeStatistics sizes,
            GeospatialStatistics places,
            Encoding repetition,
            Encoding definition,
            Encoding encoding)
            throws IOException {
        writePage(page, valueCount, rowCount, statistics, repetition, definition, encoding);
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        DictionaryPageHeader about = new DictionaryPageHeader(page.getDictionarySize(), of(page.getEncoding()));
        write(dictionary, page.getBytes(), PageType.DICTIONARY_PAGE, header -> header.setDictionary_page_header(about));
    }

    private interface About {
        void tell(PageHeader header);
    }

    private void write(ByteArrayOutputStream out, BytesInput page, PageType type, About about) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            page.writeAllTo(packing);
        }
        PageHeader header = new PageHeader(type, Math.toIntExact(page.size()), packed.size());
        about.tell(header);
        int before = out.size();
        Util.writePageHeader(header, out);
        unpacked += out.size() - before + page.size();
        packed.writeTo(out);
    }

    private org.apache.parquet.format.Encoding of(Encoding encoding) {
        var known = org.apache.parquet.format.Encoding.valueOf(encoding.name());
        encodings.add(known);
        return known;
    }

    /**
     * Writes all pages.
     *
     * @param offset at which they begin in the file
     * @return what the file's end says of them
     */
    ColumnChunk writeTo(OutputStream out, long offset) throws IOException {
        dictionary.writeTo(out);
        data.writeTo(out);
        List<String> path = List.of(column.getPath());
        ColumnMetaData about = new ColumnMetaData(
                type(),
                new ArrayList<>(encodings),
                path,
                CompressionCodec.GZIP,
                values,
                unpacked,
                size(),
                offset + dictionary.size());
        if (dictionary.size() > 0) {
            about.setDictionary_page_offset(offset);
        }
        // Nothing is written of a chunk after its pages, so its offset there is none.
        return new ColumnChunk(0).setMeta_data(about);
    }

    /** The library has names of its own for what files call types. */
    private Type type() {
        PrimitiveTypeName name = column.getPrimitiveType().getPrimitiveTypeName();
        return name == PrimitiveTypeName.BINARY ? Type.BYTE_ARRAY : Type.valueOf(name.name());
    }

    long size() {
        return (long) dictionary.size() + data.size();
    }

    long unpacked() {
        return unpacked;
    }

    @Override
    public long getMemSize() {
        return size();
    }

    @Override
    public long allocatedSize() {
        return size();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + size() + " bytes";
    }

    @Override
    public void close() {}

    @Deprecated
    @Override
    public void writePage(
            BytesInput page,
            int valueCount,
            Statistics<?> statistics,
            Encoding repetition,
            Encoding definition,
            Encoding encoding) {
        throw new UnsupportedOperationException("rows are counted");
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput repetition,
            BytesInput definition,
            Encoding encoding,
            BytesInput page,
            Statistics<?> statistics) {
        throw new UnsupportedOperationException("pages are of the first format, which every reader knows");
    }
}
