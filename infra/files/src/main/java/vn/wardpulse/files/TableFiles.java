package vn.wardpulse.files;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables as files. They are written from front to back; nothing but the table itself is held. */
public final class TableFiles {

    /** No spreadsheet takes more letters, or these, in the name of a sheet. */
    private static final int SHEET_NAME = 31;

    private static final String NOT_IN_SHEET_NAMES = "[\\[\\]:*?/\\\\]";

    private TableFiles() {}

    /** For programs, by RFC 4180: codes, and no line but the table's. */
    public static void csv(Table table, OutputStream out) throws IOException {
        write(table, new CsvFile(out, false), false).finish();
    }

    /** As Excel reads it in Vietnamese; below the table, after an empty line, what it is of. */
    public static void csvForExcel(Table table, Source source, OutputStream out) throws IOException {
        CsvFile file = write(table, new CsvFile(out, true), true);
        file.row(List.of(""));
        source.lines().forEach(line -> file.row(List.of(line.name(), line.value())));
        file.finish();
    }

    private static CsvFile write(Table table, CsvFile file, boolean people) {
        int[] places = table.places(people);
        file.row(table.heads(people));
        table.rows().forEach(row -> file.row(Table.values(row, places, people)));
        return file;
    }

    /** SHA-256 of the table as {@link #csv} writes it, in hexadecimal: whoever has that file can compare it. */
    public static String hash(Table table) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            csv(table, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sheet for each table, and last the source. */
    public static void xlsx(List<Table> tables, Source source, OutputStream out) throws IOException {
        write(tables, source, Book.xlsx(out));
    }

    /** The same for LibreOffice and whoever else reads OpenDocument. */
    public static void ods(List<Table> tables, Source source, OutputStream out) throws IOException {
        write(tables, source, Book.ods(out));
    }

    private static void write(List<Table> tables, Source source, Book book) throws IOException {
        List<String> names = new ArrayList<>();
        for (Table table : tables) {
            sheet(book, name(table.title(), names), table);
        }
        book.notes(
                name(source.title(), names),
                source.lines().stream()
                        .map(line -> new Book.Note(line.name(), line.value()))
                        .toList());
        book.finish();
    }

    /** One that is allowed, and that no other sheet has. */
    private static String name(String title, List<String> taken) {
        String plain = title.replaceAll(NOT_IN_SHEET_NAMES, " ").strip();
        String name = shortened(plain, SHEET_NAME);
        for (int more = 2; taken.contains(name); more++) {
            name = shortened(plain, SHEET_NAME - 3) + " " + more;
        }
        taken.add(name);
        return name;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    private static void sheet(Book book, String name, Table table) throws IOException {
        int[] places = table.places(true);
        List<Book.Head> heads = new ArrayList<>();
        for (String head : table.heads(true)) {
            heads.add(new Book.Head(head, heads.size() < table.leading()));
        }
        Book.Sheet sheet = book.sheet(name, heads, table.leading());
        for (Table.Row row : table.rows()) {
            sheet.add(Table.values(row, places, true), row.strong());
        }
        sheet.finish();
    }

    /**
     * For programs, every figure exact; the file's end has the source by its keys.
     *
     * @param root what the file calls a row
     * @throws ArithmeticException if a figure {@linkplain Table#tooWide is too wide}
     */
    public static void parquet(Table table, String root, Source source, OutputStream out) throws IOException {
        ParquetFile file = new ParquetFile(
                out,
                ParquetShape.of(
                        root,
                        table.columns().stream().map(Table.Column::head).toList(),
                        table.columns().stream().map(Table.Column::kind).toList()));
        int[] places = table.places(false);
        for (Table.Row row : table.rows()) {
            List<@Nullable Object> values = Table.values(row, places, false);
            file.add(values);
        }
        Map<String, String> about = new LinkedHashMap<>();
        source.codes().forEach((key, value) -> about.put("wardpulse." + key, value));
        file.finish(about);
    }
}
