package vn.wardpulse.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;

/** The packed pages of one group of rows, column by column, until the group is written. */
final class ParquetPages implements PageWriteStore {

    private final Map<ColumnDescriptor, ParquetChunk> chunks = new LinkedHashMap<>();

    @Override
    public ParquetChunk getPageWriter(ColumnDescriptor column) {
        return chunks.computeIfAbsent(column, ParquetChunk::new);
    }

    /** @param columns in whose order the chunks are wanted */
    Collection<ParquetChunk> chunks(Collection<ColumnDescriptor> columns) {
        return columns.stream().map(this::getPageWriter).toList();
    }

    @Override
    public void close() {}
}
