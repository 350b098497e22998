package vn.wardpulse.files;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** A table's columns as Parquet has them: as those who write pages want them, and as the file's end tells them. */
public record ParquetShape(String root, List<String> heads, List<Kind> kinds, MessageType schema) {

    private static final int DECIMAL_BYTES = 16;

    /** @param root what the file calls a row */
    public static ParquetShape of(String root, List<String> heads, List<Kind> kinds) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (int n = 0; n < heads.size(); n++) {
            schema.addField(type(kinds.get(n), heads.get(n)));
        }
        return new ParquetShape(root, heads, kinds, schema.named(root));
    }

    String name(int column) {
        return heads.get(column);
    }

    Kind kind(int column) {
        return kinds.get(column);
    }

    private static PrimitiveType type(Kind kind, String name) {
        return switch (kind) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case COUNT -> Types.optional(PrimitiveTypeName.INT32).named(name);
            case FIGURE ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(ParquetFile.SCALE, ParquetFile.PRECISION))
                        .named(name);
        };
    }

    /** The same for the file's end: the root, and the columns under it. Old readers look at the converted type only. */
    List<SchemaElement> elements() {
        List<SchemaElement> elements = new ArrayList<>();
        elements.add(new SchemaElement(root).setNum_children(heads.size()));
        for (int n = 0; n < heads.size(); n++) {
            SchemaElement element = new SchemaElement(name(n)).setRepetition_type(FieldRepetitionType.OPTIONAL);
            switch (kind(n)) {
                case TEXT ->
                    element.setType(Type.BYTE_ARRAY)
                            .setLogicalType(LogicalType.STRING(new StringType()))
                            .setConverted_type(ConvertedType.UTF8);
                case COUNT -> element.setType(Type.INT32);
                case FIGURE ->
                    element.setType(Type.FIXED_LEN_BYTE_ARRAY)
                            .setType_length(DECIMAL_BYTES)
                            .setLogicalType(
                                    LogicalType.DECIMAL(new DecimalType(ParquetFile.SCALE, ParquetFile.PRECISION)))
                            .setConverted_type(ConvertedType.DECIMAL)
                            .setScale(ParquetFile.SCALE)
                            .setPrecision(ParquetFile.PRECISION);
            }
            elements.add(element);
        }
        return elements;
    }
}
