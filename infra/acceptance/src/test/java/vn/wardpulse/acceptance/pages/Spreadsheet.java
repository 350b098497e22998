package vn.wardpulse.acceptance.pages;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A downloaded form in front of somebody who fills it in without a connection. */
record Spreadsheet(Path file) {

    void number(String cell, String value) throws IOException {
        put(cell, " t=\"n\"><v>" + value + "</v></c>");
    }

    void text(String cell, String value) throws IOException {
        put(cell, " t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
    }

    private void put(String cell, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("xl/worksheets/sheet1.xml");
            Matcher found = Pattern.compile("<c r=\"" + cell + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)")
                    .matcher(Files.readString(part));
            if (!found.find()) {
                throw new IllegalArgumentException("no cell " + cell);
            }
            String style = Objects.requireNonNullElse(found.group(1), "");
            Files.writeString(
                    part, found.replaceFirst(Matcher.quoteReplacement("<c r=\"" + cell + "\"" + style + content)));
        }
    }

    String part(String name) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath(name));
        }
    }
}
